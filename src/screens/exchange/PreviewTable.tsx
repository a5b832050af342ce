import { useRef } from "react";
import { columnName } from "#formats/csv/headers.ts";
import type { ColumnRole, Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { readableName } from "#formats/csv/readable.ts";
import { stopsOf } from "#formats/csv/stops.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { ColumnsTaken } from "./ColumnsTaken.tsx";
import styles from "./ImportDialog.module.css";

/** The first rows of a table, with what each column is taken for above it. */
export function PreviewTable({
  preview,
  mapping,
  onRole,
}: {
  readonly preview: FilePreview;
  readonly mapping: Mapping;
  readonly onRole: (column: number, role: ColumnRole) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const titles = titlesOf(preview.header, mapping);
  const leadTo = (column: number): void => {
    const head = frame.current?.querySelectorAll("th")[column];
    head?.scrollIntoView({ block: "nearest", inline: "center" });
    head?.querySelector<HTMLElement>("[role=combobox]")?.focus({ preventScroll: true });
  };
  return (
    <>
      <ColumnsTaken header={preview.header} mapping={mapping} titles={titles} onColumn={leadTo} />
      <div
        ref={frame}
        className={styles.tableFrame}
        tabIndex={0}
        role="region"
        aria-label="First rows"
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {preview.header.map((header, column) => (
                <ColumnHead
                  key={`${column}:${header}`}
                  preview={preview}
                  column={column}
                  role={mapping[column] ?? { kind: "ignore" }}
                  title={titles.get(column)}
                  onRole={(role) => onRole(column, role)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, 8).map((row, index) => (
              <tr key={`${index}:${row[0] ?? ""}`}>
                {row.map((cell, column) => (
                  <td
                    key={`${column}:${preview.header[column] ?? ""}`}
                    data-used={mapping[column]?.kind !== "ignore"}
                  >
                    <div className={styles.cell} dir="auto" title={cell.slice(0, 400)}>
                      {cell}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What columns are called once they are in: the touchpoint that one is about, the attribute that it fills. */
function titlesOf(header: readonly string[], mapping: Mapping): ReadonlyMap<number, string> {
  const stops = stopsOf(header, mapping).flatMap(({ title, rating, words: told }) =>
    [rating, told].flatMap((column) => (column === null ? [] : [[column, title] as const])),
  );
  const attributes = mapping.flatMap(({ kind }, column) =>
    kind === "attribute" ? [[column, readableName(columnName(header, column))] as const] : [],
  );
  return new Map([...stops, ...attributes]);
}
