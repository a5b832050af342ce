import { en } from "./en/en.ts";

/** The catalogue's shape: every language fills all of it. */
export type Words = typeof en;

/** The words in use. Every text that the product says to people stands in this catalogue. */
export const words: Words = en;
