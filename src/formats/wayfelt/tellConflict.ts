import { attributesOf } from "#journey/attributes.ts";
import { channelNamesWith } from "#journey/channel.ts";
import type { Kind } from "#journey/change.ts";
import { formatScore } from "#journey/words/plain.ts";
import { textIn } from "#journey/read.ts";
import { words } from "#journey/words/words.ts";
import type { Json } from "#kit/json.ts";
import { cutTo } from "#formats/soundText.ts";
import { canonical } from "./canonical.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile } from "./mapFile.ts";
import type { Conflict } from "./mergeMaps.ts";
import { tablesOf } from "./tables.ts";

/** A conflict in words. */
export interface ToldConflict {
  readonly thing: string;
  readonly mine: string;
  readonly theirs: string;
}

const said = words.merging;

/** So much of a text tells what is meant. */
const BRIEF = 60;

/** Tells conflicts of these two copies of a map in words. */
export function conflictTeller(
  mine: MapFile,
  theirs: MapFile,
): (conflict: Conflict) => ToldConflict {
  const names = namesOf([theirs, mine]);
  return ({ kind, about, fields, mine: a, theirs: b }) => {
    const thing = said.thing(kind, brief(calledIn(kind, a ?? b, names)));
    const [field = ""] = fields;
    if (about !== "fields") {
      return { thing, mine: wholeOf(a, names), theirs: wholeOf(b, names) };
    }
    return {
      thing: said.about(thing, fieldName(field, names)),
      mine: valueText(a, fields, names),
      theirs: valueText(b, fields, names),
    };
  };
}

/**
 * All conflicts as texts, each with both sides' words and what stays.
 *
 * @param sides what the two sides are called
 */
export function conflictList(
  conflicts: readonly Conflict[],
  tell: (conflict: Conflict) => ToldConflict,
  [here, there]: readonly [string, string] = [said.mine, said.theirs],
): readonly string[] {
  const called = { mine: here, theirs: there, both: said.both };
  return conflicts.map((conflict) => {
    const { thing, mine, theirs } = tell(conflict);
    const sides = [
      [here, mine],
      [there, theirs],
    ] as const;
    return said.line(thing, sides, called[conflict.stays]);
  });
}

function namesOf(files: readonly MapFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const file of files) {
    const { workspace } = tablesOf(file);
    for (const { id, name } of attributesOf(workspace)) names.set(`#${id}`, name);
    for (const [id, name] of channelNamesWith(workspace.channel)) names.set(id, name);
    for (const list of MAP_LISTS) {
      for (const row of file[list]) names.set(row.id, brief(ownName(row)));
    }
    for (const list of MAP_LISTS) {
      if (KIND_OF_LIST[list] !== "connection") continue;
      for (const row of file[list]) names.set(row.id, ends(row, names));
    }
  }
  return names;
}

function calledIn(kind: Kind, row: FileEntity | null, names: ReadonlyMap<string, string>): string {
  if (row === null) return "";
  if (kind === "connection") return ends(row, names);
  return ownName(row);
}

function ownName(row: FileEntity): string {
  return (
    ["title", "name", "text", "phrase", "claim"]
      .map((field) => textIn(row, field))
      .find((text) => text !== "") ?? ""
  );
}

function ends(row: FileEntity, names: ReadonlyMap<string, string>): string {
  return [row["from"], row["to"]].map((id) => nameIn(id, names)).join(" → ");
}

function fieldName(field: string, names: ReadonlyMap<string, string>): string {
  if (field.startsWith("@")) return said.field("stageId");
  return field.startsWith("#") ? (names.get(field) ?? field.slice(1)) : said.field(field);
}

function wholeOf(row: FileEntity | null, names: ReadonlyMap<string, string>): string {
  if (row === null) return said.absent;
  const name = ownName(row);
  return name === ""
    ? valueText(
        row,
        Object.keys(row).filter((field) => field !== "id"),
        names,
      )
    : name;
}

function valueText(
  row: FileEntity | null,
  fields: readonly string[],
  names: ReadonlyMap<string, string>,
): string {
  if (row === null) return said.absent;
  const parts = fields.flatMap((field) => {
    const value = Object.hasOwn(row, field) ? (row[field] ?? null) : null;
    if (field.startsWith("@")) return value === null ? [said.unplaced] : [nameIn(value, names)];
    const isShown = value !== null && (fields.length === 1 || !HIDDEN.has(field));
    return isShown ? [shown(field, value, names)] : [];
  });
  return parts.every((part) => part === "") ? said.empty : parts.join(" · ");
}

/** Fields that say nothing to a person where they stand beside others. */
const HIDDEN: ReadonlySet<string> = new Set(["order", "basis", "was", "storyPrints", "mapId"]);

function shown(field: string, value: Json, names: ReadonlyMap<string, string>): string {
  if (field === "score" && typeof value === "number") return formatScore(value);
  if (field === "portrait") return said.field(field);
  if (Array.isArray(value)) return value.map((item: Json) => nameIn(item, names)).join(", ");
  if (typeof value !== "string") return canonical(value);
  return field.endsWith("Id") ? nameIn(value, names) : value;
}

function nameIn(id: Json | undefined, names: ReadonlyMap<string, string>): string {
  if (typeof id !== "string") return canonical(id ?? null);
  const name = names.get(id);
  return name === undefined || name === "" ? id : name;
}

function brief(text: string): string {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  return flat.length <= BRIEF ? flat : `${cutTo(flat, BRIEF)}…`;
}
