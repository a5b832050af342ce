import { cutTo } from "#formats/soundText.ts";
import { textIn } from "#journey/read.ts";
import type { FileEntity } from "./mapFile.ts";

/** So much is told of words that are left out. */
const TOLD = 500;

/** What somebody wrote in a row, for a message: its words are told where it is left out, since they are nowhere else then. */
export function wordsOf(row: FileEntity): string {
  const said = ["name", "text", "phrase", "note", "label"].map((field) =>
    textIn(row, field).trim(),
  );
  return inBrackets(said.filter((text) => text !== "").join("; "));
}

/** Words behind what they belong to in a message; nothing where there are none. */
export function inBrackets(words: string): string {
  return words.trim() === "" ? "" : ` (“${cutTo(words, TOLD)}”)`;
}
