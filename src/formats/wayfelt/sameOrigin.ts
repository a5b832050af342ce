import { textIn } from "#journey/read.ts";
import type { JsonObject } from "#kit/json.ts";
import type { FileEntity } from "./mapFile.ts";

/** Kinds of which one may stand on several maps, and come in with the file of each. */
export type Told = "participant" | "story";

/**
 * Is a person or story of a file the one that has its id here, though they read otherwise?
 * Both must be of one study. An id that was drawn is drawn once, so whatever has it is the
 * same; one that was written by hand (`person-1`) may be anybody's: there a person must be
 * called the same or have the same key as well, and a story is another. Two people whose
 * source knows them by different keys are two, and so are stories of two people.
 */
export function isSameOrigin(kind: Told, here: object, row: FileEntity): boolean {
  const known = here as JsonObject;
  if (textIn(known, "studyId") !== textIn(row, "studyId")) return false;
  if (kind === "story") return isDrawn(row.id) && !isOtherTelling(known, row);
  const [a, b] = [textIn(known, "key"), textIn(row, "key")];
  if (a !== "" && b !== "") return a === b;
  const name = textIn(row, "name").trim();
  return isDrawn(row.id) || (name !== "" && name === textIn(known, "name").trim());
}

/**
 * Is it told by two people, or without its words by nobody who is known? In a map that was
 * shared the words of somebody are those of a number, or are left out.
 */
function isOtherTelling(here: JsonObject, row: FileEntity): boolean {
  const [a, b] = [textIn(here, "participantId"), textIn(row, "participantId")];
  if (a !== "" && b !== "") return a !== b;
  const [first, second] = [textIn(here, "text"), textIn(row, "text")];
  return a === "" && b === "" && first !== second && (first === "" || second === "");
}

/** By what a source knows a person of a study; null: by nothing. */
export function keyInStudy(row: object): string | null {
  const person = row as JsonObject;
  const key = textIn(person, "key");
  return key === "" ? null : JSON.stringify([textIn(person, "studyId"), key]);
}

/** Was the id drawn, or that of a second wording of what has a drawn one? */
function isDrawn(id: string): boolean {
  return /^(?:participant|story)-[0-9a-z]{12}(?:-wording-[0-9a-z]+)?$/u.test(id);
}
