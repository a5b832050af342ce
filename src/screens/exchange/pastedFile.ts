import { words } from "#journey/words/words.ts";

/** A table that was pasted, as the file that it would be. */
export function pastedFile(text: string): File {
  return new File([text], words.importing.pasteLabel, { type: "text/tab-separated-values" });
}
