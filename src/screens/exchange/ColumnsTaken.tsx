import { useRef } from "react";
import { columnName } from "#formats/csv/headers.ts";
import type { ColumnRole, Mapping } from "#formats/csv/mapping.ts";
import { cutTo } from "#formats/soundText.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { ROLE_OPTIONS } from "./columnRoles.ts";
import styles from "./ImportDialog.module.css";

/** So many columns are seen at once; of a wider table one must be led to what is taken. */
const SEEN = 5;

/** Of a role that many columns can have so many are named. */
const MOST_NAMED = 3;

/** Of a wide table: what is taken for what, in one line; each leads to its column. */
export function ColumnsTaken({
  header,
  mapping,
  titles,
  onColumn,
}: {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** What columns are called once they are in, where that is another name. */
  readonly titles: ReadonlyMap<number, string>;
  readonly onColumn: (column: number) => void;
}) {
  const said = words.importing.taken;
  const last = useRef(-1);
  /** Pressed again, a role leads to its next column. */
  const lead = (columns: readonly number[]): void => {
    last.current = columns.find((column) => column > last.current) ?? columns[0] ?? 0;
    onColumn(last.current);
  };
  if (header.length <= SEEN) return null;
  return (
    <div className={styles.taken} role="group" aria-label={said.label} data-testid="taken">
      {LEFT_OUT_LAST.flatMap(({ value, label }) => {
        const columns = columnsOf(mapping, value);
        if (columns.length === 0) return [];
        const isCounted = value === "ignore" || columns.length > MOST_NAMED;
        const names = columns.map((column) =>
          short(titles.get(column) ?? columnName(header, column)),
        );
        const text = isCounted ? said.counted(label, columns.length) : said.named(label, names);
        return [
          <Button key={value} size="small" variant="ghost" onClick={() => lead(columns)}>
            <span dir="auto">{text}</span>
          </Button>,
        ];
      })}
    </div>
  );
}

const LEFT_OUT_LAST = [
  ...ROLE_OPTIONS.filter(({ value }) => value !== "ignore"),
  ...ROLE_OPTIONS.filter(({ value }) => value === "ignore"),
];

const LONGEST = 40;

function short(name: string): string {
  return name.length > LONGEST ? `${cutTo(name, LONGEST - 1)}…` : name;
}

function columnsOf(mapping: Mapping, kind: ColumnRole["kind"]): readonly number[] {
  return mapping.flatMap((role, column) => (role.kind === kind ? [column] : []));
}
