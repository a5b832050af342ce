import type { Kind } from "#journey/change.ts";
import { scopeParts } from "#journey/scope.ts";
import { finished } from "#kit/finished.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile, type MapList } from "./mapFile.ts";

/** Which id an entity of a file gets in a workspace: its own where nothing else is said. */
export class Links {
  readonly #ids = new Map<string, string>();
  readonly #all: (readonly [Kind, string, string])[] = [];

  /** Says that an entity gets another id. */
  set(kind: Kind, id: string, own: string): void {
    this.#ids.set(`${kind}/${id}`, own);
    this.#all.push([kind, id, own]);
  }

  /** The way back: which id in the file an entity of the workspace has. */
  get back(): Links {
    const links = new Links();
    for (const [kind, id, own] of this.#all) links.set(kind, own, id);
    return links;
  }

  /** Does every entity keep its id? */
  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** The id that an entity of the file has in the workspace. */
  of(kind: Kind, id: string): string {
    return this.#ids.get(`${kind}/${id}`) ?? id;
  }
}

/** The fields that link to another entity, by kind. */
const LINK_FIELDS: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  touchpoint: { stageId: "stage", laneId: "lane", channelIds: "channel" },
  note: { stageId: "stage", laneId: "lane", touchpointId: "touchpoint", insightIds: "insight" },
  connection: { from: "touchpoint", to: "touchpoint" },
  participant: { studyId: "study" },
  persona: { pinnedQuotes: "story" },
  segment: { mapId: "map" },
  scorecard: { mapId: "map" },
  scoreMark: { scorecardId: "scorecard", participantId: "participant" },
  profileEntry: { insightIds: "insight" },
  insight: { storyIds: "story", touchpointId: "touchpoint" },
  profileVersion: { quoteStoryIds: "story" },
  guess: { mapId: "map" },
  story: { studyId: "study", participantId: "participant", channelId: "channel" },
};

/** The fields of a kind that link to another entity, and to what kind. */
export function linkFieldsOf(kind: Kind): Readonly<Record<string, Kind>> {
  return LINK_FIELDS[kind] ?? {};
}

/** The fields inside of rules, criteria, lines and chosen words that link to another entity. */
const INNER_LINKS: Readonly<Record<string, Kind>> = {
  attributeId: "attribute",
  touchpointId: "touchpoint",
  touchpointIds: "touchpoint",
  studyIds: "study",
  storyId: "story",
};

/** Does a field of a rule or criterion hold an id, its own or another's? */
export function isInnerLink(field: string): boolean {
  return field === "id" || Object.hasOwn(INNER_LINKS, field);
}

/** The fields that hold such things. */
const NESTED: ReadonlySet<string> = new Set(["rule", "criteria", "lines", "quoteWords"]);

/** An entity with the ids put in that it and what it links to have in the workspace. */
export function relinked(kind: Kind, row: FileEntity, links: Links): FileEntity {
  const fields = Object.entries(row).map(([field, value]) =>
    relinkedField(kind, field, value, links),
  );
  return { ...Object.fromEntries(fields), id: links.of(kind, row.id) };
}

function relinkedField(kind: Kind, field: string, value: Json, links: Links): [string, Json] {
  const target = LINK_FIELDS[kind]?.[field];
  if (kind === "story" && field.startsWith("@")) {
    return [`@${links.of("map", field.slice(1))}`, relinkedId("touchpoint", value, links)];
  }
  if (kind === "participant" && /^[#!]/.test(field)) {
    return [`${field.charAt(0)}${links.of("attribute", field.slice(1))}`, value];
  }
  if (target !== undefined) return [field, relinkedId(target, value, links)];
  if (field === "scope") return [field, relinkedScope(value, links)];
  if (field === "claim") return [field, relinkedClaim(value, links)];
  if (kind === "guess" && field === "points") return [field, relinkedPoints(value, links)];
  if (NESTED.has(field)) return [field, relinkedInside(value, links)];
  return [field, value];
}

/** Rules, criteria and lines, with the ids inside of them put in. */
function relinkedInside(value: Json, links: Links): Json {
  if (Array.isArray(value)) return value.map((item: Json) => relinkedInside(item, links));
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).map(([field, inner]): [string, Json] => {
    const target = Object.hasOwn(INNER_LINKS, field) ? INNER_LINKS[field] : undefined;
    if (target !== undefined) return [field, relinkedId(target, inner, links)];
    if (field === "claim") return [field, relinkedClaim(inner, links)];
    return [field, relinkedInside(inner, links)];
  });
  return Object.fromEntries(fields);
}

/** `attribute:<id>` with the attribute's id put in; other claims name nothing. */
function relinkedClaim(claim: Json, links: Links): Json {
  if (typeof claim !== "string") return claim;
  return claim.replace(
    /(^|:)attribute:(.+)$/u,
    (_, before: string, id: string) => `${before}attribute:${links.of("attribute", id)}`,
  );
}

function relinkedPoints(points: Json, links: Links): Json {
  if (!isJsonObject(points)) return points;
  return Object.fromEntries(
    Object.entries(points).map(([id, score]) => [links.of("touchpoint", id), score]),
  );
}

/** An id or a list of ids. */
function relinkedId(kind: Kind, value: Json, links: Links): Json {
  if (typeof value === "string") return links.of(kind, value);
  return Array.isArray(value) ? value.map((id: Json) => relinkedId(kind, id, links)) : value;
}

function relinkedScope(scope: Json, links: Links): Json {
  if (typeof scope !== "string") return scope;
  const parts = scopeParts(scope);
  if (parts === null || parts.kind === "touchpoints") return scope;
  return `${parts.kind}:${links.of(parts.kind, parts.id)}`;
}

/** A whole file with the ids of links put in. */
export function relinkedFile(file: MapFile, links: Links): MapFile {
  return finished(relinkingSteps(file, links));
}

/** The same in steps, for a page that is to answer meanwhile. */
export function* relinkingSteps(file: MapFile, links: Links): Generator<undefined, MapFile> {
  const lists: (readonly [MapList, readonly FileEntity[]])[] = [];
  for (const list of MAP_LISTS) {
    const kind = KIND_OF_LIST[list];
    lists.push([list, yield* mappedInSteps(file[list], (row) => relinked(kind, row, links))]);
  }
  return { ...file, ...Object.fromEntries(lists), map: relinked("map", file.map, links) };
}
