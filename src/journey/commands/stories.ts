import { evidenceDocument, type Write } from "#journey/change.ts";
import {
  asId,
  type ChannelId,
  type ParticipantId,
  type StoryId,
  type StudyId,
  type TouchpointId,
} from "#journey/ids.ts";
import { hashOf } from "#kit/hash.ts";
import { isScore } from "#journey/score.ts";
import { type Consent, placementField, type Story } from "#journey/story.ts";
import {
  type Context,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";

/** The longest story, in UTF-16 code units; what is longer is refused, never cut. */
export const MAX_STORY = 20_000;

/** The study that holds the stories typed in by hand. */
export const INTERVIEWS = asId<StudyId>("study-interviews");

/** What a person enters of a new story; all but the words may be left out. */
export interface StoryDraft {
  readonly text: string;
  readonly participantId?: ParticipantId | null;
  readonly score?: number | null;
  readonly toldAt?: string | null;
  readonly channelId?: ChannelId | null;
  readonly tags?: readonly string[];
  readonly consent?: Consent;
}

/** New stories at a touchpoint of the open map, or in its unplaced tray (null). `made`: their ids. */
export function addStories(
  context: MapContext,
  touchpointId: TouchpointId | null,
  drafts: readonly StoryDraft[],
): Outcome {
  const problem = problemOf(context, touchpointId, drafts);
  if (problem !== null) return problem;
  const document = evidenceDocument(INTERVIEWS, 0);
  const made: string[] = [];
  const writes: Write[] = [...interviewsStudy(context)];
  for (const draft of drafts) {
    const id = context.mint("story");
    made.push(id);
    writes.push(
      create(document, "story", {
        id,
        studyId: INTERVIEWS,
        text: draft.text,
        participantId: draft.participantId ?? null,
        score: draft.score ?? null,
        toldAt: draft.toldAt ?? context.now.slice(0, 10),
        channelId: draft.channelId ?? null,
        tags: draft.tags ?? [],
        consent: draft.consent ?? "unknown",
        [placementField(context.mapId)]: touchpointId,
      }),
    );
  }
  return done(
    `Add ${drafts.length === 1 ? "story" : counted(drafts.length, "story", "stories")}`,
    writes,
    made,
  );
}

/** The fields of a story that a person edits by hand. */
export type StoryFields = Partial<
  Pick<
    Story,
    | "text"
    | "participantId"
    | "toldAt"
    | "experiencedAt"
    | "channelId"
    | "tags"
    | "consent"
    | "question"
    | "importance"
  >
>;

/** Changes fields of stories. */
export function editStories(
  context: Context,
  ids: readonly StoryId[],
  fields: StoryFields,
): Outcome {
  const stories = known(context, ids);
  if (stories.length === 0) return gone();
  if (fields.text !== undefined && fields.text.length > MAX_STORY) return tooLong();
  const writes = stories.flatMap((id) =>
    Object.entries({ ...firstWordsOf(context, id, fields.text), ...fields }).map(([field, value]) =>
      set(context.homeOf(id), "story", id, field, value),
    ),
  );
  return done(`Edit ${counted(stories.length, "story", "stories")}`, writes);
}

/** What remembers the words of a story that is edited for the first time. */
function firstWordsOf(
  context: Context,
  id: StoryId,
  text: string | undefined,
): Partial<Pick<Story, "firstWords">> {
  const story = context.workspace.story.get(id);
  if (story === undefined || text === undefined || story.text.trim() === text.trim()) return {};
  return (story.firstWords ?? null) === null ? { firstWords: hashOf([story.text.trim()]) } : {};
}

/** Notes what the tellers of stories agreed to. */
export function setConsent(context: Context, ids: readonly StoryId[], consent: Consent): Outcome {
  const { story } = context.workspace;
  const stories = known(context, ids).filter((id) => story.get(id)?.consent !== consent);
  if (stories.length === 0) {
    return notDone("nothing-chosen", "There is no story of which this is not noted already.");
  }
  const writes = stories.map((id) => set(context.homeOf(id), "story", id, "consent", consent));
  return done(`Set consent of ${counted(stories.length, "story", "stories")}`, writes);
}

/** Scores stories, or takes their score away (null: not scored). A rating kept beside the old score stays as it was told. */
export function scoreStories(
  context: Context,
  ids: readonly StoryId[],
  score: number | null,
): Outcome {
  const stories = known(context, ids);
  if (stories.length === 0) return gone();
  if (score !== null && !isScore(score)) {
    return notDone("not-valid", "A score is a whole number from −100 to 100.");
  }
  const writes = stories.map((id) => set(context.homeOf(id), "story", id, "score", score));
  const verb = score === null ? "Clear score of" : "Score";
  return done(`${verb} ${counted(stories.length, "story", "stories")}`, writes);
}

/** Places stories at a touchpoint of the open map, or in its unplaced tray (null). */
export function placeStories(
  context: MapContext,
  ids: readonly StoryId[],
  touchpointId: TouchpointId | null,
): Outcome {
  const stories = known(context, ids);
  if (stories.length === 0) return gone();
  if (touchpointId !== null && !context.board.touchpoint.has(touchpointId)) {
    return notDone("not-found", "That touchpoint is no longer on this map.");
  }
  const field = placementField(context.mapId);
  const writes = stories.map((id) => set(context.homeOf(id), "story", id, field, touchpointId));
  return done(`Move ${counted(stories.length, "story", "stories")}`, writes);
}

/** Deletes stories from the workspace, and with them the words that were chosen of them for a persona's sheet. */
export function deleteStories(context: Context, ids: readonly StoryId[]): Outcome {
  const stories = known(context, ids);
  if (stories.length === 0) return gone();
  const doomed = new Set<string>(stories);
  const writes = [
    ...stories.map((id) => remove(context.homeOf(id), "story", id)),
    ...[...context.workspace.persona].flatMap(({ id, quoteWords }) => {
      const left = quoteWords.filter(({ storyId }) => !doomed.has(storyId));
      const isSame = left.length === quoteWords.length;
      return isSame
        ? []
        : [
            set(
              "ws",
              "persona",
              id,
              "quoteWords",
              left.map((one) => ({ ...one })),
            ),
          ];
    }),
  ];
  return done(`Delete ${counted(stories.length, "story", "stories")}`, writes);
}

/** The write that makes the study of typed-in interviews, where it is not there yet. */
export function interviewsStudy(context: Context): readonly Write[] {
  if (context.workspace.study.has(INTERVIEWS)) return [];
  const study = {
    id: INTERVIEWS,
    name: "Interviews",
    method: "interviews",
    source: null,
    createdAt: context.now,
  };
  return [create("ws", "study", study)];
}

function problemOf(
  context: MapContext,
  touchpointId: TouchpointId | null,
  drafts: readonly StoryDraft[],
): Outcome | null {
  if (drafts.length === 0) return notDone("nothing-chosen", "There is no story to add.");
  if (touchpointId !== null && !context.board.touchpoint.has(touchpointId)) {
    return notDone("not-found", "That touchpoint is no longer on this map.");
  }
  if (drafts.some(({ text }) => text.length > MAX_STORY)) return tooLong();
  if (drafts.some(({ score }) => score !== undefined && score !== null && !isScore(score))) {
    return notDone("not-valid", "A score is a whole number from −100 to 100.");
  }
  return null;
}

function known(context: Context, ids: readonly StoryId[]): readonly StoryId[] {
  return ids.filter((id) => context.workspace.story.has(id));
}

function gone(): Outcome {
  return notDone("not-found", "That story is no longer here.");
}

function tooLong(): Outcome {
  return notDone(
    "not-valid",
    "A story holds at most 20,000 characters. Split it into two stories; nothing was changed.",
  );
}
