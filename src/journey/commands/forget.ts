import { attributeById } from "#journey/attributes.ts";
import { boardDocument, type DocumentId, type Kind, type Write } from "#journey/change.ts";
import { asId, type AttributeId, type MapId, type ParticipantId } from "#journey/ids.ts";
import { type EarlierRow, type EarlierWords, earlierWordsOf } from "#journey/earlierWords.ts";
import type { Insight } from "#journey/insight.ts";
import type { Participant } from "#journey/participant.ts";
import { textIn } from "#journey/read.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { REMOVED, removerOf, tellsWhereToReach, type WordsRemover } from "#journey/theirWords.ts";
import { type Board, touchpointsInOrder } from "#journey/workspace.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { type Context, remove, set } from "./context.ts";

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
 * @returns null when there is none of these people
 */
export function forgetPeople(
  context: Context,
  boards: ReadonlyMap<MapId, Board>,
  ids: readonly ParticipantId[],
  earlier: readonly EarlierRow[] = [],
): Forgetting | null {
  const { workspace } = context;
  const people = ids.flatMap((id) => workspace.participant.get(id) ?? []);
  if (people.length === 0) return null;
  const who = new Set<string>(people.map(({ id }) => id));
  const told = [...workspace.story].filter((story) => who.has(story.participantId ?? ""));
  const theirs = new Set<string>(told.map((story) => story.id));
  const once = earlierWordsOf(earlier, who, workspace);
  const called = namesOf(people, once);
  const answers = ownAnswers([...people, ...once.records] as JsonObject[], who, workspace);
  const remover = removerOf(
    [...told.map(({ text }) => text), ...once.texts, ...answers.free],
    [...called, ...answers.addresses],
  );
  const marks = [...workspace.scoreMark].filter((mark) => who.has(mark.participantId ?? ""));
  const allTold = new Set([...theirs, ...once.storyIds]);
  const links = linkWrites(context, allTold);
  const lone = [...workspace.insight].filter(restsOnlyOn(allTold));
  const gone = new Set<string>([...marks, ...told, ...people, ...lone].map(({ id }) => id));
  const texts = [
    ...textsWithout(context, boards, remover, gone),
    ...lone.flatMap((insight) => withoutPhrase(insight, remover)),
  ];
  const writes = [
    ...told.map((story) => remove(context.homeOf(story.id), "story", story.id)),
    ...marks.map((mark) => remove("ws", "scoreMark", mark.id)),
    ...links,
    ...texts,
    ...people.map(({ id }) => remove(context.homeOf(id), "participant", id)),
  ];
  const named = namingStories(called, workspace, theirs);
  return {
    writes,
    receipt: {
      who: people.map(({ name, key }) => (name.trim() === "" ? (key ?? "") : name)).join(", "),
      stories: told.length,
      marks: marks.length,
      links: new Set(links.map(rowOf)).size,
      texts: texts.length,
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
  { story }: Context["workspace"],
  theirs: ReadonlySet<string>,
): readonly Story[] {
  const { cleaned } = removerOf([], called);
  return [...story].filter(({ id, text }) => !theirs.has(id) && cleaned(text) !== text);
}

type Row = { readonly id: string };

/** What a write is about: of one thing several fields may change. */
function rowOf(write: Write): string {
  return `${write.kind}/${write.op === "create" ? write.entity.id : write.id}`;
}

/** What they are called, and were. */
function namesOf(people: readonly Participant[], { records }: EarlierWords): readonly string[] {
  return [
    ...people.flatMap(({ name, key }) => [name, keyAsName(key)]),
    ...records.flatMap((row) => [textIn(row, "name"), keyAsName(textIn(row, "key"))]),
  ];
}

/** How many other records have the name or the key of one of them. */
function alikeTo(
  people: readonly Participant[],
  { participant }: Context["workspace"],
  who: ReadonlySet<string>,
): number {
  const names = plainNames(people.map(({ name }) => name));
  const keys = plainNames(people.map(({ key }) => key));
  return [...participant].filter(
    ({ id, name, key }) =>
      !who.has(id) && (names.has(plainName(name)) || keys.has(plainName(key ?? ""))),
  ).length;
}

function plainNames(rows: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(rows.map((text) => plainName(text ?? "")).filter((name) => name !== ""));
}

function plainName(text: string): string {
  return text.trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** A key that tells who somebody is, such as an address of mail; a number alone may be any number. */
function keyAsName(key: string | null): string {
  return key !== null && /\p{L}/u.test(key) ? key : "";
}

/**
 * What people answered in words of their own, and where they can be reached.
 * What somebody else answered too is nobody's own; a label, as of a job or a
 * town, is the team's as much as theirs.
 *
 * @param records theirs, as they are and once were
 */
function ownAnswers(
  records: readonly JsonObject[],
  who: ReadonlySet<string>,
  workspace: Context["workspace"],
): { readonly free: readonly string[]; readonly addresses: readonly string[] } {
  const others = [...workspace.participant].filter(({ id }) => !who.has(id)) as Row[];
  const ofOthers = new Set(
    others.flatMap((other) => answersIn(other as unknown as JsonObject).map(String)),
  );
  const own = records.flatMap(answersIn).filter((answer) => !ofOthers.has(String(answer)));
  const isFree = (field: string): boolean =>
    (attributeById(workspace, asId<AttributeId>(field.slice(1)))?.type ?? "text") === "text";
  return {
    free: own.filter(([field]) => isFree(field)).map(([, value]) => value),
    addresses: own.map(([, value]) => value).filter(tellsWhereToReach),
  };
}

/** The answers of a record that are texts, with their fields. */
function answersIn(record: JsonObject): readonly (readonly [field: string, value: string])[] {
  return Object.entries(record).flatMap(([field, value]) =>
    field.startsWith("#") && typeof value === "string" ? [[field, value] as const] : [],
  );
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
