import { claimName } from "#evidence/profileSections.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import type { Kind } from "#journey/change.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { listIn, textIn } from "#journey/read.ts";
import { words } from "#journey/words/words.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { cutTo } from "#formats/soundText.ts";
import { canonical } from "./canonical.ts";
import { type FileEntity, MAP_LISTS, type MapFile } from "./mapFile.ts";
import { tablesOf } from "./tables.ts";

/** What the things of some copies of a map are called. */
export interface Names {
  /** By id; attributes of people by their field, `#<id>`. */
  readonly byId: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, AttributeDefinition>;
}

/** So much of a text tells what is meant. */
const BRIEF = 60;

/** What everything in some copies of a map is called; where they differ, as in the last of them. */
export function namesOf(files: readonly MapFile[]): Names {
  const byId = new Map<string, string>();
  const attributes = new Map<string, AttributeDefinition>();
  for (const file of files) {
    const { workspace } = tablesOf(file);
    for (const attribute of attributesOf(workspace)) {
      byId.set(`#${attribute.id}`, attribute.name);
      attributes.set(attribute.id, attribute);
    }
    for (const [id, name] of channelNamesWith(workspace.channel)) byId.set(id, name);
    for (const list of MAP_LISTS) {
      for (const row of file[list]) byId.set(row.id, brief(ownName(row)));
    }
    for (const criterion of file.scorecards.flatMap((row) => listIn(row, "criteria"))) {
      if (isJsonObject(criterion)) byId.set(textIn(criterion, "id"), textIn(criterion, "name"));
    }
    const names = { byId, attributes };
    for (const row of file.connections) byId.set(row.id, calledIn("connection", row, names));
    for (const row of file.profileEntries) byId.set(row.id, calledIn("profileEntry", row, names));
  }
  return { byId, attributes };
}

/** What a thing is called: by its own words, or by what it joins, says or marks. */
export function calledIn(kind: Kind, row: FileEntity | null, names: Names): string {
  if (row === null) return "";
  if (kind === "connection") return joined(row, ["from", "to"], " → ", names);
  if (kind === "profileEntry") return claimIn(textIn(row, "claim"), names);
  if (kind !== "scoreMark") return ownName(row);
  return joined(row, ["criterionId", "participantId", "company"], ", ", names);
}

/** What a line of a profile is called. */
export function claimIn(claim: string, { byId }: Names): string {
  const attribute = /(?:^|:)attribute:(.+)$/u.exec(claim)?.[1];
  const name =
    attribute === undefined
      ? claimName(claim.replace(/^persona:/u, ""))
      : (byId.get(`#${attribute}`) ?? "");
  return name === "" ? claim : name;
}

/** A thing's own words. */
export function ownName(row: FileEntity): string {
  return (
    ["title", "name", "text", "phrase", "claim"]
      .map((field) => textIn(row, field))
      .find((text) => text !== "") ?? ""
  );
}

/** What a field is called, also one that is an attribute of a person or a story's place. */
export function fieldName(field: string, { byId }: Names): string {
  const said = words.merging;
  if (field.startsWith("@")) return said.field("stageId");
  if (!/^[#!]/u.test(field)) return said.field(field);
  const name = byId.get(`#${field.slice(1)}`) ?? field.slice(1);
  return field.startsWith("!") ? said.byHand(name) : name;
}

/** The name of what an id names; the id itself where nothing has it. */
export function nameIn(id: Json | undefined, { byId }: Names): string {
  if (typeof id !== "string") return canonical(id ?? null);
  const name = byId.get(id);
  return name === undefined || name === "" ? id : name;
}

/** A text short enough to tell what is meant. */
export function brief(text: string): string {
  const flat = text.replaceAll(/\s+/gu, " ").trim();
  return flat.length <= BRIEF ? flat : `${cutTo(flat, BRIEF)}…`;
}

function joined(row: FileEntity, fields: readonly string[], between: string, names: Names): string {
  return fields
    .flatMap((field) => (typeof row[field] === "string" ? [nameIn(row[field], names)] : []))
    .join(between);
}
