/** The words in use. Every text that the product says to people stands in this catalogue. */
export * as words from "./en/en.ts";
