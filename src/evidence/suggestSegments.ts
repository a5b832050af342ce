import { itemAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { ParticipantId } from "#journey/ids.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { hash32 } from "#kit/hash.ts";
import { seeded32 } from "#kit/random.ts";
import { type Column, columnsOf } from "./column.ts";
import { type Candidate, candidateOf, type Crowd, isLarge, stabilityOf } from "./crowdGroups.ts";
import type { PersonFact } from "./facts.ts";
import { gowerPairs } from "./gowerPairs.ts";
import { byWhoTheyAre, whoIs } from "./personOrder.ts";
import { type FittedRule, ruleForGroup } from "./suggestRule.ts";

/** One group that shows in the data. */
export interface SuggestedSegment {
  readonly medoidId: ParticipantId;
  readonly participantIds: readonly ParticipantId[];
  /** A short rule that a person can edit, and how well it says who is in the group. */
  readonly rule: SegmentRule;
  /** Of those the rule selects, so many belong to the group; of the group it selects so many. */
  readonly precision: number;
  readonly recall: number;
  /** How alike the group came out over the resamples, 0..1. */
  readonly stability: number;
}

/** Why there are no clear groups. */
export type NoGroups = "too-few" | "too-little-known" | "no-gap" | "too-small" | "unstable";

/** What came of looking for groups. */
export type Suggestion =
  | {
      readonly kind: "groups";
      readonly segments: readonly SuggestedSegment[];
      /** The mean silhouette, -1..1. */
      readonly silhouette: number;
      /** People who were compared, and those of whom too little is known. */
      readonly people: number;
      readonly left: number;
    }
  | { readonly kind: "no clear groups"; readonly why: NoGroups };

const GROUP_COUNTS = [2, 3, 4, 5, 6];
const MIN_SILHOUETTE = 0.25;
const MIN_STABILITY = 0.75;

/** Fewer people than this are met one by one. */
const MIN_PEOPLE = 12;

/** An attribute is compared when it is known of half of the people, and does not name them one by one. */
const MIN_KNOWN = 0.5;
const MAX_DISTINCT = 0.5;
const MIN_ATTRIBUTES = 2;

/**
 * Looks for groups among people (evidence.md, section 4): Gower distances, PAM
 * with 2..6 groups, by silhouette; said only when the silhouette is at least
 * .25, each group holds max(5, 8 %) and comes out again in 20 seeded resamples
 * (Hennig 2007: mean Jaccard of each group >= .75). The same people give the
 * same answer, in whatever order they come.
 *
 * @returns yields the share that is done, 0..1, so that whoever runs it can stop
 */
export function* suggestSegments(
  everybody: readonly PersonFact[],
  attributes: readonly AttributeDefinition[],
): Generator<number, Suggestion> {
  if (everybody.length < MIN_PEOPLE) return nothing("too-few");
  const sorted = everybody.toSorted(byWhoTheyAre);
  const columns = comparable(sorted, attributes);
  if (columns.length < MIN_ATTRIBUTES) return nothing("too-little-known");
  const crowd = crowdOf(sorted, columns);
  if (crowd.people.length < MIN_PEOPLE) return nothing("too-little-known");
  const candidates: Candidate[] = [];
  for (const [at, k] of GROUP_COUNTS.entries()) {
    candidates.push(candidateOf(crowd, k));
    yield (0.5 * (at + 1)) / GROUP_COUNTS.length;
  }
  const clear = candidates.filter((one) => one.silhouette >= MIN_SILHOUETTE);
  const large = clear
    .filter((one) => isLarge(one, crowd.people.length))
    .toSorted((a, b) => b.silhouette - a.silhouette);
  for (const [at, candidate] of large.entries()) {
    const stability = yield* stabilityOf(crowd, candidate, at / large.length, large.length);
    if (Math.min(...stability) < MIN_STABILITY) continue;
    return found(crowd, candidate, stability, columns, everybody.length);
  }
  return nothing(clear.length === 0 ? "no-gap" : large.length === 0 ? "too-small" : "unstable");
}

/** Runs it to the end; null when it was cancelled on the way. */
export function runSuggestion(
  steps: Generator<number, Suggestion>,
  onProgress: (share: number) => void,
  isCancelled: () => boolean,
): Suggestion | null {
  let step = steps.next();
  while (step.done !== true) {
    onProgress(step.value);
    if (isCancelled()) return null;
    step = steps.next();
  }
  return step.value;
}

function nothing(why: NoGroups): Suggestion {
  return { kind: "no clear groups", why };
}

/** The attributes by which people can be compared: known of half of them, and shared. */
function comparable(
  people: readonly PersonFact[],
  attributes: readonly AttributeDefinition[],
): readonly Column[] {
  return columnsOf(
    people,
    attributes.filter(({ type }) => type !== "text"),
  ).filter(({ attribute, known }) => {
    if (known.length < MIN_KNOWN * people.length) return false;
    const distinct = new Set(known.map(({ trait }) => JSON.stringify(trait))).size;
    const isMeasure = attribute.type === "number" || attribute.type === "date";
    return distinct > 1 && (isMeasure || distinct <= MAX_DISTINCT * known.length);
  });
}

/** Those of whom at least half of it is known. */
function crowdOf(everybody: readonly PersonFact[], columns: readonly Column[]): Crowd {
  const rows = everybody.map((_, at) => columns.map(({ traits }) => traits[at] ?? null));
  const isKnown = rows.map(
    (row) => row.filter((trait) => trait !== null).length >= MIN_KNOWN * row.length,
  );
  const people = everybody.filter((_, at) => isKnown[at] === true);
  const seed = people.reduce((hash, person) => hash32(whoIs(person), hash), 1);
  return {
    people,
    distance: gowerPairs(rows.filter((_, at) => isKnown[at] === true)),
    random: seeded32(seed),
  };
}

function found(
  { people }: Crowd,
  { medoids, groups, silhouette: clearness }: Candidate,
  stability: readonly number[],
  columns: readonly Column[],
  everybody: number,
): Suggestion {
  const attributes = columns.map(({ attribute }) => attribute);
  const segments = medoids.map((medoid, at): SuggestedSegment => {
    const { id: medoidId } = itemAt(people, medoid);
    const members = people.filter((_, index) => groups[index] === at);
    const fitted: FittedRule = ruleForGroup(new Set(members), people, attributes);
    const participantIds = members.map(({ id }) => id);
    return { medoidId, participantIds, ...fitted, stability: itemAt(stability, at) };
  });
  return {
    kind: "groups",
    segments: segments.toSorted((a, b) => b.participantIds.length - a.participantIds.length),
    silhouette: clearness,
    people: people.length,
    left: everybody - people.length,
  };
}
