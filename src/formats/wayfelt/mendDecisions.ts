import { scopeParts } from "#journey/scope.ts";
import { listIn, textIn, textsIn } from "#journey/read.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";
import { wordsOf } from "./wordsOf.ts";

/** Where a repair is told. */
export type Note = (message: string) => void;

/**
 * The file with what people decided (segments, personas, scorecards, entries,
 * versions, guesses) belonging to this map and to what is in the file.
 */
export function withSoundDecisions(file: MapFile, note: Note): MapFile {
  const own = (list: "segments" | "scorecards" | "guesses"): readonly FileEntity[] =>
    file[list].map((row) => ofThisMap(row, list, file.map.id, note));
  const groups = groupsIn(file);
  const isGroup = (row: FileEntity): boolean => groups.has(textIn(row, "scope"));
  const personas = file.personas.filter((row) => kept(isGroup(row), row, "personas", note));
  const scopes = new Set([...groups, ...personas.map(({ id }) => `persona:${id}`)]);
  const isScoped = (row: FileEntity): boolean => scopes.has(textIn(row, "scope"));
  const scoped = (list: "profileEntries" | "insights" | "profileVersions"): typeof personas =>
    file[list].filter((row) => kept(isScoped(row), row, list, note));
  const stories = new Set(file.stories.map(({ id }) => id));
  const cards = new Set(file.scorecards.map(({ id }) => id));
  const people = new Set(file.participants.map(({ id }) => id));
  const isMarking = (row: FileEntity): boolean =>
    cards.has(textIn(row, "scorecardId")) &&
    (row["participantId"] === undefined ||
      row["participantId"] === null ||
      people.has(textIn(row, "participantId")));
  return {
    ...file,
    segments: own("segments"),
    scorecards: own("scorecards"),
    guesses: own("guesses"),
    personas: personas.map((row) =>
      withKnownWords(withKnown(row, "pinnedQuotes", stories), stories, note),
    ),
    profileEntries: scoped("profileEntries"),
    insights: scoped("insights").map((row) => withKnown(row, "storyIds", stories)),
    profileVersions: scoped("profileVersions").map((row) =>
      withKnown(row, "quoteStoryIds", stories),
    ),
    scoreMarks: file.scoreMarks.filter((row) => kept(isMarking(row), row, "scoreMarks", note)),
  };
}

/** The scopes of the groups of this map: everyone, each stage, each segment. */
function groupsIn(file: MapFile): ReadonlySet<string> {
  return new Set([
    `map:${file.map.id}`,
    ...file.stages.map(({ id }) => `stage:${id}`),
    ...file.segments.map(({ id }) => `segment:${id}`),
  ]);
}

function ofThisMap(row: FileEntity, list: string, mapId: string, note: Note): FileEntity {
  if (row["mapId"] === mapId) return row;
  if (row["mapId"] !== undefined) note(`${list}: ${row.id} named another map; it is of this one`);
  return { ...row, mapId };
}

function kept(isSound: boolean, row: FileEntity, list: string, note: Note): boolean {
  if (isSound) return true;
  const { kind } = scopeParts(textIn(row, "scope")) ?? { kind: null };
  const what = list === "personas" || kind !== null ? "stands for nobody" : "belongs to nothing";
  note(`${list}: ${row.id}${wordsOf(row)} ${what} on this map; it was left out`);
  return false;
}

/** An entity whose list of ids names only what is in the file. */
function withKnown(row: FileEntity, field: string, known: ReadonlySet<string>): FileEntity {
  const ids = textsIn(row, field);
  const left: readonly Json[] = ids.filter((id) => known.has(id));
  return left.length === ids.length ? row : { ...row, [field]: left };
}

/** A persona whose chosen words are of stories that are in the file. */
function withKnownWords(row: FileEntity, known: ReadonlySet<string>, note: Note): FileEntity {
  const words = listIn(row, "quoteWords");
  const left = words.filter((one) => isJsonObject(one) && known.has(textIn(one, "storyId")));
  const gone = words.length - left.length;
  if (gone === 0) return row;
  note(
    `personas: ${row.id} chose words of ${gone === 1 ? "a story that is" : `${gone} stories that are`} not in the file; that was left out`,
  );
  return { ...row, quoteWords: left };
}
