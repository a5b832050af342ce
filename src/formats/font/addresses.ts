import type { Subset, Weight } from "./subsets.ts";

/** The addresses of the font's files: the very ones that the page's style sheet loads. */
const ADDRESSES = import.meta.glob<string>(
  "/node_modules/@fontsource/inter/files/inter-*-{400,500,600,700}-normal.woff2",
  { query: "?url", import: "default", eager: true },
);

/** The address of a file of the font, in the browser. */
export function fontAddress(subset: Subset, weight: Weight): string | undefined {
  return ADDRESSES[`/node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`];
}
