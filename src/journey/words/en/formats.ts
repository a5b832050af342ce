import { formatsFor } from "#journey/words/format.ts";

/** Numbers and dates of the English catalogue. */
export const formats = formatsFor("en-GB");
