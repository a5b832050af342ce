import type { HostileFile } from "./case.ts";
import { JSON_FILES } from "./json.ts";
import { MAP_FILES } from "./maps.ts";
import { OTHER_FILES } from "./others.ts";
import { PNG_FILES, SVG_FILES } from "./pictures.ts";
import { TABLE_FILES } from "./tables.ts";
import { WORKBOOK_FILES } from "./sheets.ts";

/** All hostile and broken files. The same bytes on every machine: see `sums.json`. */
export const CORPUS: readonly HostileFile[] = [
  ...JSON_FILES,
  ...MAP_FILES,
  ...TABLE_FILES,
  ...WORKBOOK_FILES,
  ...SVG_FILES,
  ...PNG_FILES,
  ...OTHER_FILES,
];
