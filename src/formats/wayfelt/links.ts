import type { Kind } from "#journey/change.ts";
import type { Json } from "#kit/json.ts";
import type { FileEntity } from "./mapFile.ts";

/** Which id an entity of a file gets in a workspace: its own where nothing else is said. */
export class Links {
  readonly #ids = new Map<string, string>();

  /** Says that an entity gets another id. */
  set(kind: Kind, id: string, own: string): void {
    this.#ids.set(`${kind}/${id}`, own);
  }

  /** The id that an entity of the file has in the workspace. */
  of(kind: Kind, id: string): string {
    return this.#ids.get(`${kind}/${id}`) ?? id;
  }
}

/** The fields that link to another entity, by kind. */
const LINK_FIELDS: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  touchpoint: { stageId: "stage", laneId: "lane", channelIds: "channel" },
  note: { stageId: "stage", laneId: "lane" },
  connection: { from: "touchpoint", to: "touchpoint" },
  participant: { studyId: "study" },
  story: { studyId: "study", participantId: "participant", channelId: "channel" },
};

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
  if (kind === "participant" && field.startsWith("#")) {
    return [`#${links.of("attribute", field.slice(1))}`, value];
  }
  if (target !== undefined) return [field, relinkedId(target, value, links)];
  if (kind === "persona" && field === "scope") return [field, relinkedScope(value, links)];
  return [field, value];
}

/** An id or a list of ids. */
function relinkedId(kind: Kind, value: Json, links: Links): Json {
  if (typeof value === "string") return links.of(kind, value);
  return Array.isArray(value) ? value.map((id: Json) => relinkedId(kind, id, links)) : value;
}

function relinkedScope(scope: Json, links: Links): Json {
  if (typeof scope !== "string") return scope;
  const [of, ...rest] = scope.split(":");
  if (of !== "map" && of !== "stage") return scope;
  return `${of}:${links.of(of, rest.join(":"))}`;
}
