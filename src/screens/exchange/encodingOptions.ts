import { type Encoding, ENCODINGS } from "#formats/csv/decode.ts";
import { words } from "#journey/words/words.ts";

/** The encodings to choose from, each with the languages that it is used for. */
export const ENCODING_OPTIONS: readonly { readonly value: Encoding; readonly label: string }[] =
  ENCODINGS.map((value) => ({ value, label: words.importing.encodings[value] }));
