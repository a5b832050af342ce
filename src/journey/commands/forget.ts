import { boardDocument, type DocumentId, type Kind, type Write } from "#journey/change.ts";
import { asId, type MapId, type ParticipantId } from "#journey/ids.ts";
import { type EarlierRow, earlierWordsOf } from "#journey/earlierWords.ts";
import type { Insight } from "#journey/insight.ts";
import { onlyTheirs, type OnlyTheirs } from "#journey/onlyTheirs.ts";
import type { ScoreMark } from "#journey/scoreMark.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { REMOVED, removerOf, type WordsRemover } from "#journey/theirWords.ts";
import { type Board, touchpointsInOrder } from "#journey/workspace.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { type Context, remove, set } from "./context.ts";
import {
  type AnswersRemover,
  answersRemover,
  type AskedPlace,
  isOfTheirCompany,
  placesAsking,
} from "#journey/theirAnswers.ts";
import {
  alikeTo,
  calledInReceipt,
  namesOf,
  oneWordNames,
  ownAnswers,
  plainName,
} from "#journey/theirNames.ts";

/** What forgetting a person changes, for people to read and to keep. */
export interface Receipt {
  /** What they were called, or the key of their table. */
  readonly who: string;
  readonly stories: number;
  readonly marks: number;
  /** Insights, quotes and versions that named their stories. */
  readonly links: number;
  /** Texts of the team in which their words or their name stood. */
  readonly texts: number;
  /** Saved versions, kept lines and rules that lose an answer which only they gave. */
  readonly answers: number;
  /** Where somebody still asks for such an answer: it stays there. */
  readonly asked: readonly AskedPlace[];
  /** Texts of the team in which their name stands that is one word alone; they stay as they are. */
  readonly namedTexts: number;
  /** Stories of others in which their name stands; they stay as they are. */
  readonly namedElsewhere: number;
  /** Where these stand. */
  readonly namedAt: Receipt["stops"];
  /** Other people with their name or their key: perhaps the same one, recorded twice. */
  readonly alike: number;
  /** Stops that lose a story, on each map, in the order of the journey; as they are called without the person's name and words. */
  readonly stops: readonly {
    readonly mapId: MapId;
    /** What the map is called. */
    readonly map: string;
    readonly title: string;
    readonly stories: number;
  }[];
}

/** The writes that forget a person, and what they change. */
export interface Forgetting {
  readonly writes: readonly Write[];
  readonly receipt: Receipt;
}

/** Kinds in which the team writes; stories are the words of others. */
const TEAM_KINDS = [
  "map",
  "study",
  "attribute",
  "channel",
  "persona",
  "segment",
  "scorecard",
  "scoreMark",
  "profileEntry",
  "insight",
  "profileVersion",
  "guess",
] as const;
const BOARD_TEXTS = ["stage", "lane", "touchpoint", "connection", "note"] as const;

/** Lists of ids of stories, or of what was chosen of a story. */
const STORY_LINKS = ["storyIds", "pinnedQuotes", "quoteStoryIds", "quoteWords"] as const;

/** Fields that hold no words, or are settled with the links. */
const SPARED: ReadonlySet<string> = new Set([
  "id",
  "portrait",
  "order",
  "scope",
  "claim",
  "basis",
  "from",
  "to",
  ...STORY_LINKS,
]);

/** What the team or a file noted beside the words of somebody else's story. */
const NOTED_OF_STORY: ReadonlySet<string> = new Set(["tags", "question", "rating", "importedStop"]);

/**
 * Forgets people: their records, all they told on all maps, the marks they were
 * given, what links to their stories, and their words wherever the team quoted
 * them. To be followed by letting go of every copy that holds them.
 *
 * @param boards every map's board: notes may quote them
 * @param earlier how people and stories once read, as far as it is known: what was quoted then may still stand somewhere
 * @param rules take answers that only they gave out of rules and wishes too, which match nobody then
 * @returns null when there is none of these people
 */
export function forgetPeople(
  context: Context,
  boards: ReadonlyMap<MapId, Board>,
  ids: readonly ParticipantId[],
  earlier: readonly EarlierRow[] = [],
  rules = false,
): Forgetting | null {
  const { workspace } = context;
  const people = ids.flatMap((id) => workspace.participant.get(id) ?? []);
  if (people.length === 0) return null;
  const who = new Set<string>(people.map(({ id }) => id));
  const told = [...workspace.story].filter((story) => who.has(story.participantId ?? ""));
  const theirs = new Set<string>(told.map((story) => story.id));
  const once = earlierWordsOf(earlier, who, workspace);
  const called = namesOf(people, once);
  const records = [...people, ...once.records] as JsonObject[];
  const others = [...workspace.participant].filter(({ id }) => !who.has(id));
  const answers = ownAnswers(records, others, workspace);
  const own = onlyTheirs(records, others);
  const remover = removerOf(
    [...told.map(({ text }) => text), ...once.texts, ...answers.free],
    [...called, ...answers.addresses],
  );
  const marks = [...workspace.scoreMark].filter(isMarkOf(who, own));
  const allTold = new Set([...theirs, ...once.storyIds]);
  const links = linkWrites(context, allTold);
  const lone = [...workspace.insight].filter(restsOnlyOn(allTold));
  const gone = new Set<string>([...marks, ...told, ...people, ...lone].map(({ id }) => id));
  const kept = withoutKept(workspace, remover, gone, answersRemover(own, rules));
  const phrases = lone.flatMap((insight) => withoutPhrase(insight, remover));
  const texts = [...textsWithout(context, boards, remover, gone), ...phrases];
  const writes = [
    ...told.map((story) => remove(context.homeOf(story.id), "story", story.id)),
    ...marks.map((mark) => remove("ws", "scoreMark", mark.id)),
    ...links,
    ...texts,
    // After the texts: of a field in which both stand, this is what is written.
    ...kept,
    ...people.map(({ id }) => remove(context.homeOf(id), "participant", id)),
  ];
  const oneWord = oneWordNames(called);
  const named = namingStories(called, oneWord, workspace, theirs);
  return {
    writes,
    receipt: {
      who: calledInReceipt(people),
      stories: told.length,
      marks: marks.length,
      links: new Set(links.map(rowOf)).size,
      texts: texts.length,
      answers: new Set(kept.map(rowOf)).size,
      asked: rules ? [] : placesAsking(workspace, own, remover.cleaned),
      namedTexts: oneWord === null ? 0 : textsWithout(context, boards, oneWord, gone).length,
      namedElsewhere: named.length,
      namedAt: stopsOf(named, boards, workspace, remover),
      alike: alikeTo(people, workspace, who),
      stops: stopsOf(told, boards, workspace, remover),
    },
  };
}

/** The writes that take their words out of all that the team wrote, and what is noted beside the words of others. */
function textsWithout(
  context: Context,
  boards: ReadonlyMap<MapId, Board>,
  remover: WordsRemover,
  gone: ReadonlySet<string>,
): readonly Write[] {
  const { workspace } = context;
  return [
    ...TEAM_KINDS.flatMap((kind) =>
      cleaning(() => "ws", kind, workspace[kind] as Iterable<Row>, remover, gone),
    ),
    ...notedOfOthers(context, gone, remover),
    ...[...boards].flatMap(([mapId, board]) =>
      BOARD_TEXTS.flatMap((kind) =>
        cleaning(() => boardDocument(mapId), kind, board[kind] as Iterable<Row>, remover, gone),
      ),
    ),
  ];
}

/** The writes that take answers which only they gave out of what is kept beside people, with their words in it. */
function withoutKept(
  { segment, attribute, scorecard, profileEntry, profileVersion }: Context["workspace"],
  remover: WordsRemover,
  gone: ReadonlySet<string>,
  without: AnswersRemover,
): readonly Write[] {
  const kinds = { segment, attribute, scorecard, profileEntry, profileVersion };
  return Object.entries(kinds).flatMap(([kind, table]) =>
    [...(table as Iterable<Row>)].flatMap((row) => {
      const raw = row as unknown as JsonObject;
      if (gone.has(row.id)) return [];
      return Object.keys(raw).flatMap((field) => {
        const clean = without(kind as Kind, raw, field);
        if (clean === (raw[field] ?? null)) return [];
        return [set("ws", kind as Kind, row.id, field, cleanedJson(clean, remover))];
      });
    }),
  );
}

/** Is this a mark of one of them, or of a company in which nobody else is? */
function isMarkOf(who: ReadonlySet<string>, own: OnlyTheirs): (mark: ScoreMark) => boolean {
  return (mark) => who.has(mark.participantId ?? "") || isOfTheirCompany(mark, own);
}

/** Does an insight rest on these stories and on no other? */
function restsOnlyOn(theirs: ReadonlySet<string>): (insight: Insight) => boolean {
  return ({ storyIds }) => storyIds.length > 0 && storyIds.every((id) => theirs.has(id));
}

/** An insight that rested on them alone: the phrase that was proposed is theirs, however short it is. */
function withoutPhrase({ id, phrase, text }: Insight, remover: WordsRemover): readonly Write[] {
  const isAsProposed = phrase !== "" && plainName(text) === plainName(phrase);
  const clean = isAsProposed ? REMOVED : remover.cleaned(removerOf([], [phrase]).cleaned(text));
  return [
    ...(phrase === "" ? [] : [set("ws", "insight", id, "phrase", "")]),
    ...(clean === text ? [] : [set("ws", "insight", id, "text", clean)]),
  ];
}

/** The stories of others in which these names stand. */
function namingStories(
  called: readonly string[],
  oneWord: WordsRemover | null,
  { story }: Context["workspace"],
  theirs: ReadonlySet<string>,
): readonly Story[] {
  const { cleaned } = removerOf([], called);
  const isNamedIn = (text: string): boolean =>
    cleaned(text) !== text || (oneWord !== null && oneWord.cleaned(text) !== text);
  return [...story].filter(({ id, text }) => !theirs.has(id) && isNamedIn(text));
}

type Row = { readonly id: string };

/** What a write is about: of one thing several fields may change. */
function rowOf(write: Write): string {
  return `${write.kind}/${write.op === "create" ? write.entity.id : write.id}`;
}

function linkWrites({ workspace }: Context, theirs: ReadonlySet<string>): readonly Write[] {
  const kinds = ["insight", "persona", "profileVersion"] as const;
  return kinds.flatMap((kind) =>
    [...(workspace[kind] as Iterable<Row>)].flatMap((row) =>
      STORY_LINKS.flatMap((field) => {
        const ids = (row as unknown as JsonObject)[field];
        if (!Array.isArray(ids) || !ids.some((one) => theirs.has(storyIn(one)))) return [];
        const kept = ids.filter((one) => !theirs.has(storyIn(one)));
        return [set("ws", kind, row.id, field, kept)];
      }),
    ),
  );
}

function storyIn(one: Json): string {
  if (typeof one === "string") return one;
  const storyId = isJsonObject(one) ? one["storyId"] : null;
  return typeof storyId === "string" ? storyId : "";
}

/** What is noted of other people and beside their stories; their names and their words are theirs. */
function notedOfOthers(
  { workspace, homeOf }: Context,
  gone: ReadonlySet<string>,
  remover: WordsRemover,
): readonly Write[] {
  const { participant, story } = workspace;
  const home = (row: Row): DocumentId => homeOf(asId(row.id));
  return [
    ...cleaning(home, "participant", participant, remover, gone, (field) => field.startsWith("#")),
    ...cleaning(home, "story", story, remover, gone, (field) => NOTED_OF_STORY.has(field)),
  ];
}

/** The writes that take somebody's words out of every text of things of one kind. */
function cleaning(
  documentOf: (row: Row) => DocumentId,
  kind: Kind,
  rows: Iterable<Row>,
  remover: WordsRemover,
  gone: ReadonlySet<string>,
  isNoted: (field: string) => boolean = holdsWords,
): readonly Write[] {
  return [...rows].flatMap((row) => {
    if (gone.has(row.id)) return [];
    return Object.entries(row as unknown as JsonObject).flatMap(([field, value]) => {
      if (!isNoted(field)) return [];
      const clean = cleanedJson(value, remover);
      return clean === value ? [] : [set(documentOf(row), kind, row.id, field, clean)];
    });
  });
}

/** A link is no text, whatever it is called. */
function holdsWords(field: string): boolean {
  return !SPARED.has(field) && !/Ids?$/.test(field);
}

/** The same value where nothing of theirs stood in it. */
function cleanedJson(value: Json, remover: WordsRemover): Json {
  if (typeof value === "string") return remover.cleaned(value);
  if (Array.isArray(value)) {
    const clean = value.map((item: Json) => cleanedJson(item, remover));
    return clean.every((item, index) => item === value[index]) ? value : clean;
  }
  if (!isJsonObject(value)) return value;
  const clean = Object.entries(value).map(([field, item]): [string, Json] => [
    field,
    holdsWords(field) ? cleanedJson(item, remover) : item,
  ]);
  return clean.every(([field, item]) => item === value[field]) ? value : Object.fromEntries(clean);
}

function stopsOf(
  told: readonly Story[],
  boards: ReadonlyMap<MapId, Board>,
  workspace: Context["workspace"],
  { cleaned }: WordsRemover,
): Receipt["stops"] {
  return [...boards].flatMap(([mapId, board]) => {
    const map = cleaned(workspace.map.get(mapId)?.title.trim() ?? "");
    const counts = new Map<string, number>();
    for (const story of told) {
      const stop = placementOf(story, mapId);
      if (stop !== null) counts.set(stop, (counts.get(stop) ?? 0) + 1);
    }
    const inOrder = new Set([...touchpointsInOrder(board), ...board.touchpoint]);
    return [...inOrder].flatMap(({ id, title }) => {
      const stories = counts.get(id);
      return stories === undefined ? [] : [{ mapId, map, title: cleaned(title), stories }];
    });
  });
}
