import fc from "fast-check";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import {
  type FileEntity,
  KIND_OF_LIST,
  type MapFile,
  type MapList,
} from "#formats/wayfelt/mapFile.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { boardDocument, evidenceDocument, type Kind, type Write } from "#journey/change.ts";
import { asId } from "#journey/ids.ts";
import type { Json } from "#kit/json.ts";
import { arbitraryMap } from "./arbitraryMap.ts";
import { bytesOf, Shelf } from "./makers.ts";

/** An edit of whatever is there: which list, which of its rows, which of its fields, and the new value. */
interface Edit {
  readonly what: "set" | "remove" | "add";
  readonly list: MapList;
  readonly row: number;
  readonly field: number;
  readonly text: string;
  readonly number: number;
}

/** The fields that the tests change, by list; those of links are set to another row of the list that they name. */
const EDITED: Readonly<
  Partial<
    Record<
      MapList,
      readonly (readonly [string, MapList | "text" | "number" | "tags" | "consent"])[]
    >
  >
> = {
  stages: [["name", "text"]],
  lanes: [["name", "text"]],
  touchpoints: [
    ["title", "text"],
    ["note", "text"],
    ["stageId", "stages"],
  ],
  notes: [["text", "text"]],
  connections: [["label", "text"]],
  segments: [["name", "text"]],
  personas: [
    ["name", "text"],
    ["story", "text"],
  ],
  profileEntries: [["text", "text"]],
  insights: [["text", "text"]],
  participants: [
    ["name", "text"],
    ["#attribute-age", "number"],
  ],
  stories: [
    ["text", "text"],
    ["score", "number"],
    ["tags", "tags"],
    ["consent", "consent"],
    ["@map-x", "touchpoints"],
  ],
};

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("set", "set", "set", "remove", "add"),
  list: fc.constantFrom(...(Object.keys(EDITED) as MapList[])),
  row: fc.nat(7),
  field: fc.nat(7),
  text: fc.constantFrom("", "slow", "slower than before", "Friendly!", "ça va 😀", "b", "a"),
  number: fc.integer({ min: -100, max: 100 }),
});

/** One map, and what two people did to their copies of it. */
export const twoCopies: fc.Arbitrary<{
  readonly base: MapFile;
  readonly mine: MapFile;
  readonly theirs: MapFile;
}> = fc
  .tuple(arbitraryMap, fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }))
  .map(([{ command, mapId }, a, b]) => {
    const text = new Shelf().run(command).fileOf(mapId);
    return {
      base: fileIn(opened(text)),
      mine: fileIn(edited(opened(text), a, "a")),
      theirs: fileIn(edited(opened(text), b, "b")),
    };
  });

/** One map, and what three people did to their copies of it. */
export const threeCopies: fc.Arbitrary<{
  readonly base: MapFile;
  readonly copies: readonly [MapFile, MapFile, MapFile];
}> = fc
  .tuple(
    arbitraryMap,
    fc.array(edit, { maxLength: 6 }),
    fc.array(edit, { maxLength: 6 }),
    fc.array(edit, { maxLength: 6 }),
  )
  .map(([{ command, mapId }, a, b, c]) => {
    const text = new Shelf().run(command).fileOf(mapId);
    const copy = (edits: readonly Edit[], side: string): MapFile =>
      fileIn(edited(opened(text), edits, side));
    return { base: fileIn(opened(text)), copies: [copy(a, "a"), copy(b, "b"), copy(c, "c")] };
  });

/** A workspace in which a file was opened. */
export function opened(text: string): Shelf {
  const shelf = new Shelf();
  shelf.open(text);
  return shelf;
}

/** The map of a workspace, as it is when its file was written and read. */
export function fileIn(shelf: Shelf): MapFile {
  return readFile(shelf.fileOf("map-x"));
}

/** A file that was read. */
export function readFile(text: string): MapFile {
  const read = readMapFile(bytesOf(text));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.file;
}

function edited(shelf: Shelf, edits: readonly Edit[], side: string): Shelf {
  edits.forEach((one, index) => {
    const tables = { ...shelf.workspace, ...shelf.board("map-x") };
    const file = gatherMap(tables, tables, asId("map-x"));
    const write = file === null ? null : writeOf(one, file, shelf, `${side}${index}`);
    if (write === null) return;
    // What was only made when the file was gathered is in no document yet.
    if (write.op !== "create" && !tables[write.kind].has(write.id)) return;
    shelf.run({ name: "Edit", writes: [write] });
  });
  return shelf;
}

function writeOf(edit: Edit, file: MapFile, shelf: Shelf, made: string): Write | null {
  const kind = KIND_OF_LIST[edit.list];
  if (edit.what === "add") return addition(edit, file, made);
  const row = file[edit.list][edit.row % Math.max(1, file[edit.list].length)];
  if (row === undefined) return null;
  const document = documentOf(kind, row.id, shelf);
  if (edit.what === "remove") return { op: "remove", document, kind, id: row.id };
  const fields = EDITED[edit.list] ?? [];
  const chosen = fields[edit.field % Math.max(1, fields.length)];
  if (chosen === undefined) return null;
  const value = valueOf(chosen[1], edit, file);
  return { op: "set", document, kind, id: row.id, field: chosen[0], value };
}

function valueOf(of: string, edit: Edit, file: MapFile): Json {
  if (of === "text") return edit.text;
  if (of === "number") return edit.number;
  if (of === "tags") return [edit.text, "old"].filter((tag) => tag !== "");
  if (of === "consent") return edit.number > 0 ? "quote" : "refused";
  const rows = file[of as MapList];
  return rows[edit.row % Math.max(1, rows.length)]?.id ?? null;
}

function addition({ list, text, number, row }: Edit, file: MapFile, made: string): Write | null {
  const at = (of: MapList): FileEntity | undefined => file[of][row % Math.max(1, file[of].length)];
  const board = boardDocument(asId("map-x"));
  const stage = at("stages")?.id ?? "stage-0";
  const lane = at("lanes")?.id ?? "lane-0";
  const place = { stageId: stage, laneId: lane, order: "a5" };
  if (list === "stages")
    return created(board, "stage", { id: `stage-${made}`, name: text, order: "a9" });
  if (list === "touchpoints") {
    return created(board, "touchpoint", { id: `stop-${made}`, title: text, ...place });
  }
  if (list === "notes") return created(board, "note", { id: `note-${made}`, text, ...place });
  if (list === "connections") {
    const [from, to] = [at("touchpoints")?.id, file.touchpoints.at(-1)?.id];
    if (from === undefined || to === undefined) return null;
    return created(board, "connection", { id: `connection-${made}`, from, to, label: text });
  }
  if (list === "profileEntries") {
    const entry = { id: `entry-${made}`, scope: "map:map-x", claim: "channels", text };
    return created("ws", "profileEntry", entry);
  }
  return created(evidenceDocument(asId("study-x"), 0), "story", {
    id: `story-${made}`,
    studyId: "study-x",
    text,
    score: number,
    participantId: at("participants")?.id ?? null,
    "@map-x": at("touchpoints")?.id ?? null,
  });
}

function created(document: Write["document"], kind: Kind, entity: FileEntity): Write {
  return { op: "create", document, kind, entity };
}

function documentOf(kind: Kind, id: string, shelf: Shelf): Write["document"] {
  if (kind === "story" || kind === "participant") return shelf.homeOf(id);
  const isBoard = ["stage", "lane", "touchpoint", "connection", "note"].includes(kind);
  return isBoard ? boardDocument(asId("map-x")) : "ws";
}
