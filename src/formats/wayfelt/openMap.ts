import {
  boardDocument,
  type Command,
  evidenceDocument,
  type Kind,
  STORIES_PER_DOCUMENT,
  type Write,
} from "#journey/change.ts";
import { asId, type MapId, type StudyId } from "#journey/ids.ts";
import { textIn } from "#journey/read.ts";
import type { Workspace } from "#journey/workspace.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import type { Mint } from "#kit/mint.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";
import { canonical } from "./writeMapFile.ts";

/** What opening a file will do. */
export interface OpenPlan {
  readonly command: Command;
  readonly mapId: MapId;
  /** The map was here already: a copy with ids of its own was made. */
  readonly isCopy: boolean;
}

const BOARD_LISTS = [
  ["stages", "stage"],
  ["lanes", "lane"],
  ["touchpoints", "touchpoint"],
  ["connections", "connection"],
  ["notes", "note"],
] as const;

const WORKSPACE_LISTS = [
  ["studies", "study"],
  ["attributes", "attribute"],
  ["channels", "channel"],
  ["personas", "persona"],
] as const;

/**
 * Turns a file into one command that adds its map. Ids stay where they are
 * free. A map that is here already comes in as a copy; a story or person that
 * is here already with the same content is not doubled, one with other content
 * gets an id of its own.
 */
export function openMap(
  file: MapFile,
  workspace: Workspace,
  homeOf: (id: string) => Write["document"],
  mint: Mint,
): OpenPlan {
  const isCopy = workspace.map.has(file.map.id);
  const ids = new Map<string, string>();
  const mapId = isCopy ? mint("map") : file.map.id;
  ids.set(file.map.id, mapId);
  if (isCopy)
    for (const [list, kind] of BOARD_LISTS)
      for (const { id } of file[list]) ids.set(id, mint(kind));
  const known = knownIds(file, workspace, mint, ids);
  const document = boardDocument(asId<MapId>(mapId));
  const ownTitle = textIn(file.map, "title");
  const title = isCopy ? `${ownTitle} (copy)` : ownTitle;
  const writes: Write[] = [
    create("ws", "map", { ...file.map, id: mapId, title, trashedAt: null }),
    ...WORKSPACE_LISTS.flatMap(([list, kind]) =>
      file[list]
        .filter(({ id }) => !workspace[kind].has(id))
        .map((row) => create("ws", kind, relinked(row, ids))),
    ),
    ...BOARD_LISTS.flatMap(([list, kind]) =>
      file[list].map((row) => create(document, kind, relinked(row, ids))),
    ),
    ...evidenceWrites(file, known, ids, homeOf),
  ];
  const name = `Open ${ownTitle === "" ? "map" : ownTitle}`;
  return { command: { name, writes }, mapId: asId<MapId>(mapId), isCopy };
}

/** Stories and people that are here already, same in content; others whose id is taken get a new one in `ids`. */
function knownIds(
  file: MapFile,
  workspace: Workspace,
  mint: Mint,
  ids: Map<string, string>,
): ReadonlySet<string> {
  const known = new Set<string>();
  for (const [rows, kind] of [
    [file.participants, "participant"],
    [file.stories, "story"],
  ] as const) {
    for (const row of rows) {
      const here = workspace[kind].get(row.id);
      if (here === undefined) continue;
      if (isSame(here, row)) known.add(row.id);
      else ids.set(row.id, mint(kind));
    }
  }
  return known;
}

function evidenceWrites(
  file: MapFile,
  known: ReadonlySet<string>,
  ids: ReadonlyMap<string, string>,
  homeOf: (id: string) => Write["document"],
): readonly Write[] {
  const counts = new Map<string, number>();
  const place = (row: FileEntity): Write["document"] => {
    const studyId = textIn(row, "studyId", "study-interviews");
    const count = counts.get(studyId) ?? 0;
    counts.set(studyId, count + 1);
    return evidenceDocument(asId<StudyId>(studyId), Math.floor(count / STORIES_PER_DOCUMENT));
  };
  const people = file.participants
    .filter(({ id }) => !known.has(id))
    .map((row) => create(place(row), "participant", relinked(row, ids)));
  const field = `@${file.map.id}`;
  const stories = file.stories.map((row): Write => {
    if (!known.has(row.id)) return create(place(row), "story", relinked(row, ids));
    const value = row[field];
    return {
      op: "set",
      document: homeOf(row.id),
      kind: "story",
      id: row.id,
      field: `@${ids.get(file.map.id) ?? file.map.id}`,
      value: typeof value === "string" ? (ids.get(value) ?? value) : null,
    };
  });
  return [...people, ...stories];
}

/** An entity with the ids that changed put in: its own, those it links to, and its place on the map. */
function relinked(row: FileEntity, ids: ReadonlyMap<string, string>): FileEntity {
  const swap = (value: Json): Json =>
    typeof value === "string" ? (ids.get(value) ?? value) : value;
  const fields = Object.entries(row).map(([field, value]): [string, Json] => {
    if (field.startsWith("@"))
      return [`@${ids.get(field.slice(1)) ?? field.slice(1)}`, swap(value)];
    if (LINKS.has(field)) return [field, swap(value)];
    if (field === "scope" && typeof value === "string") return [field, scopeWith(value, ids)];
    return [field, value];
  });
  return { ...Object.fromEntries(fields), id: ids.get(row.id) ?? row.id };
}

const LINKS = new Set(["stageId", "laneId", "from", "to", "participantId"]);

function scopeWith(scope: string, ids: ReadonlyMap<string, string>): string {
  const colon = scope.indexOf(":");
  const id = scope.slice(colon + 1);
  return `${scope.slice(0, colon)}:${ids.get(id) ?? id}`;
}

/** The same content, whatever maps it stands on. */
function isSame(here: object, row: FileEntity): boolean {
  return canonical(withoutPlaces(here as FileEntity)) === canonical(withoutPlaces(row));
}

function withoutPlaces(row: FileEntity): Json {
  const kept = Object.entries(row).filter(
    ([field, value]) => !field.startsWith("@") && value !== null && !isEmptyList(value),
  );
  return Object.fromEntries(kept);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0 && !isJsonObject(value);
}

function create(document: Write["document"], kind: Kind, entity: FileEntity): Write {
  return { op: "create", document, kind, entity };
}
