import type { DocumentId, Write } from "#journey/change.ts";
import type { Rating } from "#journey/score.ts";
import type { Repair } from "#formats/problem.ts";
import type { JsonObject } from "#kit/json.ts";
import {
  keyOfRating,
  type KnownStories,
  slotOf,
  type StoryHere,
  wordsHash,
} from "./knownStories.ts";

/** A story that an import would make. */
export interface PlannedStory {
  /** The row that tells it. */
  readonly row: number;
  readonly document: DocumentId;
  readonly place: string | null;
  readonly entity: JsonObject & {
    readonly id: string;
    readonly text: string;
    readonly participantId: string | null;
    readonly toldAt: string | null;
    readonly score: number | null;
    readonly rating: (Rating & JsonObject) | null;
  };
}

/** What becomes of a story that the file tells otherwise than the map. */
export interface CorrectionChoices {
  /** Stories that the file corrects are told anew beside the old ones. */
  readonly keepsBoth?: boolean;
  /** What was written here by hand gives way to the file. */
  readonly takesFile?: boolean;
}

/** Stories of a file, told apart: new ones, and such as say anew what is here. */
export interface Settled {
  readonly created: readonly PlannedStory[];
  readonly writes: readonly Write[];
  /** Stories that were corrected, or would be if both were not kept. */
  readonly corrected: number;
  /** Stories that were edited here by hand, and that the file tells otherwise. */
  readonly conflicts: number;
  readonly changes: readonly Repair[];
}

/**
 * Finds the stories with which a file corrects what is here: of the same person,
 * at the same touchpoint, at the same time, with the same words or the same
 * rating, where the file does not tell the old one any more. Without a time only
 * the same words are proof enough.
 */
export function settled(
  stories: readonly PlannedStory[],
  known: KnownStories,
  { keepsBoth = false, takesFile = false }: CorrectionChoices,
): Settled {
  const left = bySlot(known.left());
  const created: PlannedStory[] = [];
  const writes: Write[] = [];
  const changes: Repair[] = [];
  let corrected = 0;
  let conflicts = 0;
  for (const story of stories) {
    const before = left.size === 0 ? undefined : takeBefore(story, left);
    if (before === undefined) {
      created.push(story);
      continue;
    }
    const isKept = before.byHand ? !takesFile : keepsBoth;
    if (before.byHand) conflicts += 1;
    else corrected += 1;
    if (!isKept) writes.push(...correcting(story, before));
    else if (!before.byHand) created.push(story);
    changes.push({ row: story.row, message: changeWords(story, before, isKept) });
  }
  return { created, writes, corrected, conflicts, changes };
}

function bySlot(stories: readonly StoryHere[]): ReadonlyMap<string, StoryHere[]> {
  const slots = new Map<string, StoryHere[]>();
  for (const story of stories) {
    const others = slots.get(story.slot);
    if (others === undefined) slots.set(story.slot, [story]);
    else others.push(story);
  }
  return slots;
}

/** Takes the story here that this one says anew out of those that are left. */
function takeBefore(
  { entity, place }: PlannedStory,
  left: ReadonlyMap<string, StoryHere[]>,
): StoryHere | undefined {
  const { participantId, toldAt, rating, text } = entity;
  if (participantId === null) return undefined;
  const candidates = left.get(slotOf(participantId, place, toldAt)) ?? [];
  const words = wordsHash(text);
  const rated = keyOfRating(rating);
  const at = candidates.findIndex(
    (one) =>
      (text !== "" && one.words === words) || (one.isDated && rated !== "" && one.rating === rated),
  );
  return at === -1 ? undefined : candidates.splice(at, 1)[0];
}

function correcting({ entity }: PlannedStory, before: StoryHere): readonly Write[] {
  const { text, score, rating } = entity;
  const document = before.document as DocumentId;
  const fields = {
    ...(wordsHash(text) === before.words ? {} : { text, firstWords: null }),
    ...(keyOfRating(rating) === before.rating && !before.byHand ? {} : { score, rating }),
  };
  return Object.entries(fields).map(([field, value]) => ({
    op: "set",
    document,
    kind: "story",
    id: before.id,
    field,
    value,
  }));
}

function changeWords({ entity }: PlannedStory, before: StoryHere, isKept: boolean): string {
  const what = wordsHash(entity.text) === before.words ? "rating" : "words";
  if (!before.byHand) {
    const how = isKept ? "both are kept" : "the story is corrected";
    return `tells a story that is here with other ${what}; ${how}`;
  }
  const how = isKept ? "yours is kept" : "the file’s is taken";
  return `tells a story otherwise that was edited here by hand; ${how}`;
}
