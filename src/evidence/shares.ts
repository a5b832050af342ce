import { itemAt } from "#kit/itemAt.ts";
import type { ParticipantId } from "#journey/ids.ts";
import { folded, tidy } from "./attributeValue.ts";
import type { ShareValue } from "./statement.ts";
import { wilson } from "./wilson.ts";

/** One participant's membership in a category. */
export interface Membership {
  readonly participantId: ParticipantId;
  readonly label: string;
}

/** At the most so many shares are told. */
const MAX_SHARES = 5;

/**
 * How many of the people are in each category, largest first. Case and spaces
 * are folded; the commonest spelling is shown. A person counts once in each.
 *
 * @param n people who are known on it: the base of the shares
 */
export function sharesOf(memberships: readonly Membership[], n: number): readonly ShareValue[] {
  const categories = new Map<
    string,
    { readonly spellings: Map<string, number>; readonly people: Set<ParticipantId> }
  >();
  for (const { participantId, label } of memberships) {
    const shown = tidy(label);
    if (shown === "") continue;
    const key = folded(shown);
    const category = categories.get(key) ?? { spellings: new Map(), people: new Set() };
    categories.set(key, category);
    category.people.add(participantId);
    category.spellings.set(shown, (category.spellings.get(shown) ?? 0) + 1);
  }
  return [...categories.values()]
    .map(({ spellings, people }) => {
      const participantIds = [...people].toSorted();
      return { ...shareOf(commonest(spellings), people.size, n), participantIds, storyIds: [] };
    })
    .toSorted(byShare);
}

/** The share that k of n people are, without who they are. */
export function shareOf(
  label: string,
  k: number,
  n: number,
): Omit<ShareValue, "storyIds" | "participantIds"> {
  return { label, k, n, ...wilson(k, n) };
}

/** Largest first, ties by label. */
export function byShare(a: ShareValue, b: ShareValue): number {
  return b.k - a.k || (a.label < b.label ? -1 : 1);
}

/** The largest shares of categories that exclude each other: up to 80 % cumulated, or five. */
export function topShares(shares: readonly ShareValue[]): readonly ShareValue[] {
  const top: ShareValue[] = [];
  let sum = 0;
  for (const share of shares) {
    if (top.length === MAX_SHARES || sum >= 0.8 * share.n) break;
    top.push(share);
    sum += share.k;
  }
  return top;
}

/** The five largest of shares that one person may have several of. */
export function largestShares(shares: readonly ShareValue[]): readonly ShareValue[] {
  return shares.slice(0, MAX_SHARES);
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [spelling] = itemAt(sorted, 0);
  return spelling;
}
