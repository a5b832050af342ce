import { discretion, quoteGate } from "#evidence/mayLeave.ts";
import { titleOfShared } from "#journey/mapInfo.ts";
import { CONSENTS } from "#journey/story.ts";
import { listIn, textIn, textsIn } from "#journey/read.ts";
import { hashOf } from "#kit/hash.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { FIELDS } from "./fields.ts";
import { gatherMap } from "./gatherMap.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile, type MapList } from "./mapFile.ts";
import { isInnerLink, Links, relinkedFile } from "./links.ts";
import { GREW_FROM } from "./mapStates.ts";
import { mendedMap } from "./mendMap.ts";
import { namesIn, sharedPeople } from "./sharedPeople.ts";
import { tablesOf } from "./tables.ts";

/** A map for strangers, and how many of its stories' words stayed at home. */
export interface SharedMap {
  readonly file: MapFile;
  readonly stories: number;
  /** Stories that came along with their words. */
  readonly told: number;
}

type Judge = (text: string) => boolean;

/** Fields that tell where something came from, or how somebody looks: they stay at home. */
const KEPT_BACK: Readonly<Partial<Record<MapList, readonly string[]>>> = {
  notes: ["owner"],
  studies: ["source"],
  personas: ["portrait"],
  scoreMarks: ["note"],
  profileEntries: ["was", "basis", "value"],
  insights: ["basis", "storyPrints"],
  stories: ["sessionId", "importedStop"],
};

/** The fields that hold what somebody wrote. */
const TEXTS: ReadonlySet<string> = new Set([
  "title",
  "goal",
  "scenario",
  "name",
  "note",
  "label",
  "text",
  "phrase",
  "method",
  "unit",
  "story",
  "portraitSeed",
  "question",
  "lang",
  "tags",
  "quoteWords",
  "solution",
]);

/**
 * The map as it may be shown to strangers: the same stops, scores and curve;
 * people as numbers, with common answers alone; only words whose teller agreed
 * to be quoted; and no text that names somebody or tells an address or a number.
 * A field that this version does not know cannot be judged, and stays at home.
 *
 * @param others names of whoever else must not be told of than the people of the map
 */
export function sharedMap(file: MapFile, others: readonly string[] = []): SharedMap {
  const names = [...namesIn(file), ...others];
  const isDiscreet = discretion(names);
  const mayLeave = quoteGate(names);
  const stories = file.stories.map((story) => {
    const text = textIn(story, "text");
    const consent = CONSENTS.find((one) => one === story["consent"]) ?? "unknown";
    return { story, text, leaves: mayLeave({ text, consent }) };
  });
  const silent = new Set(stories.filter(({ leaves }) => !leaves).map(({ story }) => story.id));
  const people = sharedPeople(file, isDiscreet);
  const ids = new Map<Json | undefined, string>(people.map(({ was, person }) => [was, person.id]));
  const personId = (row: FileEntity): Json => ids.get(row["participantId"]) ?? null;
  const listOf = (list: MapList): readonly FileEntity[] =>
    file[list].map((row) => shared(row, list, isDiscreet));
  const share: MapFile = {
    stages: listOf("stages"),
    lanes: listOf("lanes"),
    touchpoints: listOf("touchpoints"),
    connections: listOf("connections"),
    notes: listOf("notes"),
    studies: listOf("studies"),
    attributes: listOf("attributes"),
    channels: listOf("channels"),
    guesses: listOf("guesses"),
    map: ownMap(file.map, isDiscreet),
    participants: people.map(({ person }) => person),
    stories: stories.map(({ story, text, leaves }) => ({
      ...shared(story, "stories", isDiscreet),
      ...placeOf(story),
      participantId: personId(story),
      text: leaves ? text : "",
    })),
    // A version holds what was derived of few people, a company's mark its name.
    profileVersions: [],
    scoreMarks: listOf("scoreMarks")
      .filter((mark) => (mark["company"] ?? null) === null)
      .map((mark) => ({ ...mark, participantId: personId(mark) })),
    segments: listOf("segments").filter((row) => isDiscreetJson(row["rule"], isDiscreet)),
    scorecards: listOf("scorecards").filter((row) => isDiscreetJson(row["criteria"], isDiscreet)),
    profileEntries: listOf("profileEntries").filter((row) => textIn(row, "text") !== ""),
    insights: listOf("insights").filter(
      (row) => textIn(row, "text") !== "" && !textsIn(row, "storyIds").some((id) => silent.has(id)),
    ),
    personas: listOf("personas").map((row) => ({
      ...row,
      pinnedQuotes: textsIn(row, "pinnedQuotes").filter((id) => !silent.has(id)),
      quoteWords: listIn(row, "quoteWords")
        .filter(isJsonObject)
        .filter((words) => !silent.has(textIn(words, "storyId")))
        .map(toldWords),
    })),
  };
  const told = stories.filter(({ text, leaves }) => leaves && text !== "").length;
  const whole = withAttributesInUse(mendedMap(share, []));
  return { file: relinkedFile(whole, ownIds(whole, isDiscreet)), stories: stories.length, told };
}

/** What was asked of people, where an answer or a line of it came along: a question alone may give somebody away, too. */
function withAttributesInUse(file: MapFile): MapFile {
  const { workspace, board, mapId } = tablesOf(file);
  const attributes = gatherMap(workspace, board, mapId)?.attributes;
  return attributes === undefined ? file : { ...file, attributes };
}

/**
 * It is a map of its own: opened where the whole one is, it takes nobody's place.
 * An id that somebody wrote by hand may name a person: it becomes another one.
 */
function ownIds(file: MapFile, isDiscreet: Judge): Links {
  const links = new Links();
  const names = (id: string): boolean => !isDiscreet(id.replaceAll(/[^\p{L}\p{M}]+/gu, " "));
  const { id: mapId } = file.map;
  links.set("map", mapId, `${names(mapId) ? `map-${hashOf([mapId])}` : mapId}-shared`);
  for (const list of MAP_LISTS) {
    const kind = KIND_OF_LIST[list];
    for (const { id } of file[list]) {
      if (names(id)) links.set(kind, id, `${kind}-shared-${hashOf([id])}`);
    }
  }
  return links;
}

/** The map's entry, under a title of its own. */
function ownMap(map: FileEntity, isDiscreet: Judge): FileEntity {
  const entry = shared(map, "map", isDiscreet);
  return { ...entry, title: titleOfShared(textIn(entry, "title")) };
}

/** The fields of an entity that are known and give nobody away. */
function shared(row: FileEntity, list: MapList | "map", isDiscreet: Judge): FileEntity {
  const kind = list === "map" ? "map" : KIND_OF_LIST[list];
  const back = list === "map" ? [GREW_FROM] : (KEPT_BACK[list] ?? []);
  const known = Object.keys(FIELDS[kind]).filter(
    (field) => field in row && !back.includes(field) && field !== "attributes",
  );
  const fields = known.map((field) => [field, discreet(field, row[field] ?? null, isDiscreet)]);
  return { ...Object.fromEntries(fields), id: row.id };
}

/** A text that gives somebody away is left out whole; links, orders and dates are no texts. */
function discreet(field: string, value: Json, isDiscreet: Judge): Json {
  if (typeof value === "string") return !TEXTS.has(field) || isDiscreet(value) ? value : "";
  if (Array.isArray(value)) {
    const isWritten = TEXTS.has(field);
    return value.filter((item: Json) => !isWritten || isDiscreetJson(item, isDiscreet));
  }
  return typeof value === "object" && !isDiscreetJson(value, isDiscreet) ? null : value;
}

/** The words of a quote, of which nothing else is known to give nobody away. */
function toldWords(words: JsonObject): JsonObject {
  return { storyId: textIn(words, "storyId"), text: textIn(words, "text") };
}

function isDiscreetJson(value: Json | undefined, isDiscreet: Judge): boolean {
  if (typeof value === "string") return isDiscreet(value);
  if (Array.isArray(value)) return value.every((item: Json) => isDiscreetJson(item, isDiscreet));
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(
    ([field, item]) => isInnerLink(field) || isDiscreetJson(item, isDiscreet),
  );
}

/** Where a story stands on its map. */
function placeOf(story: FileEntity): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(story).filter(([field]) => field.startsWith("@")));
}
