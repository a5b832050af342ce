import type { ParticipantId, StoryId } from "#journey/ids.ts";
import { folded, tidy } from "./attributeValue.ts";
import type { ShareValue } from "./statement.ts";
import { wilson } from "./wilson.ts";

/** One person's membership in a category, and the stories that say so (none for an attribute). */
export interface Membership {
  /** Who it is, to count by: a participant, or a story that names none. */
  readonly person: string;
  readonly participantId: ParticipantId | null;
  readonly storyIds: readonly StoryId[];
  readonly label: string;
}

interface Category {
  readonly spellings: Map<string, number>;
  readonly people: Set<string>;
  readonly participants: Set<ParticipantId>;
  readonly storyIds: StoryId[];
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
  const categories = new Map<string, Category>();
  for (const membership of memberships) {
    const shown = tidy(membership.label);
    if (shown === "") continue;
    const category = categoryIn(categories, folded(shown));
    category.people.add(membership.person);
    if (membership.participantId !== null) category.participants.add(membership.participantId);
    for (const id of membership.storyIds) category.storyIds.push(id);
    category.spellings.set(shown, (category.spellings.get(shown) ?? 0) + 1);
  }
  return [...categories.values()]
    .map(({ spellings, people, participants, storyIds }) => ({
      label: commonest(spellings),
      k: people.size,
      n,
      ...wilson(people.size, n),
      participantIds: [...participants].toSorted(),
      storyIds,
    }))
    .toSorted((a, b) => b.k - a.k || (a.label < b.label ? -1 : 1));
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

function categoryIn(categories: Map<string, Category>, key: string): Category {
  const known = categories.get(key);
  if (known !== undefined) return known;
  const fresh = {
    spellings: new Map<string, number>(),
    people: new Set<string>(),
    participants: new Set<ParticipantId>(),
    storyIds: new Array<StoryId>(),
  };
  categories.set(key, fresh);
  return fresh;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? "";
}
