import { formatCount } from "#journey/words/plain.ts";
import { columnName } from "./headers.ts";
import { MAX_CHANNEL, MAX_NAME } from "./limits.ts";
import type { ColumnRole } from "./mapping.ts";
import type { Roles } from "./roles.ts";

/** Cells that name something, and how long such a name may be. */
const NAMING: readonly (readonly [kind: ColumnRole["kind"], most: number])[] = [
  ["person", MAX_NAME],
  ["name", MAX_NAME],
  ["stage", MAX_NAME],
  ["touchpoint", MAX_NAME],
  ["channel", MAX_CHANNEL],
];

/** What is to be told of names in a row that are longer than names are: their beginnings are kept. */
export function longNamesIn(
  row: readonly string[],
  roles: Roles,
  header: readonly string[],
): readonly string[] {
  return NAMING.flatMap(([kind, most]) =>
    roles.all(kind).flatMap(({ column }) => {
      const { length } = (row[column] ?? "").trim();
      if (length <= most) return [];
      return [
        `has a name of ${formatCount(length)} characters in “${columnName(header, column)}”; the first ${formatCount(most)} were kept. Shorten it in the file`,
      ];
    }),
  );
}
