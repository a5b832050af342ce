import type { ParticipantId } from "#journey/ids.ts";
import type { ShareValue } from "./statement.ts";
import { wilson } from "./wilson.ts";

/** One person's membership in a category. */
export interface Membership {
  readonly participantId: ParticipantId;
  readonly label: string;
}

/**
 * How many of the people are in each category, largest first. Case and spaces
 * are folded; the commonest spelling is shown. A person counts once in each.
 *
 * @param n people who are known on it: the base of the shares
 */
export function sharesOf(memberships: readonly Membership[], n: number): readonly ShareValue[] {
  const groups = new Map<string, { spellings: Map<string, number>; people: Set<ParticipantId> }>();
  for (const { participantId, label } of memberships) {
    const shown = label.replaceAll(/\s+/gu, " ").trim();
    if (shown === "") continue;
    const folded = shown.toLocaleLowerCase("en");
    const group = groups.get(folded) ?? { spellings: new Map(), people: new Set() };
    groups.set(folded, group);
    group.people.add(participantId);
    group.spellings.set(shown, (group.spellings.get(shown) ?? 0) + 1);
  }
  return [...groups.values()]
    .map(({ spellings, people }) => ({
      label: commonest(spellings),
      k: people.size,
      n,
      ...wilson(people.size, n),
      participantIds: [...people].toSorted(),
    }))
    .toSorted((a, b) => b.k - a.k || (a.label < b.label ? -1 : 1));
}

/** The largest shares, up to 80 % cumulated or five of them. */
export function topShares(shares: readonly ShareValue[]): readonly ShareValue[] {
  const top: ShareValue[] = [];
  let sum = 0;
  for (const share of shares) {
    if (top.length === 5 || sum >= 0.8 * share.n) break;
    top.push(share);
    sum += share.k;
  }
  return top;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}
