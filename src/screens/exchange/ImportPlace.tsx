import { columnName } from "#formats/csv/headers.ts";
import type { ColumnRole } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import styles from "./ImportDialog.module.css";
import { titleOfFile } from "./importTitle.ts";
import type { ImportFlow } from "./useImport.ts";

const MOST_OFFERED = 3;

/** Where no column says the touchpoint: one for all of them, a column that could be it, or the tray. */
export function ImportPlace({
  flow,
  preview,
  onRole,
}: {
  readonly flow: ImportFlow;
  readonly preview: FilePreview;
  readonly onRole: (column: number, role: ColumnRole) => void;
}) {
  const said = words.importing.place;
  const isTray = flow.allAt === null;
  const offered = flow.mapping.flatMap((role, column) =>
    isFewNamed(role, preview, column) ? [column] : [],
  );
  return (
    <Banner
      tone="warning"
      title={said.missing}
      actions={
        <Button onClick={() => flow.setAllAt(isTray ? titleOfFile(flow.fileName) : null)}>
          {isTray ? said.makeOne : said.toTray}
        </Button>
      }
    >
      <div className={styles.place} data-testid="place">
        {flow.allAt === null ? (
          <span>{said.tray}</span>
        ) : (
          <TextField label={said.all} value={flow.allAt} onValueChange={flow.setAllAt} />
        )}
        {offered.slice(0, MOST_OFFERED).map((column) => (
          <Button key={column} onClick={() => onRole(column, { kind: "touchpoint" })}>
            {said.fromColumn(columnName(preview.header, column))}
          </Button>
        ))}
      </div>
    </Banner>
  );
}

/** Could a column name touchpoints? It is a category, and few of its values are seen, some of them twice. */
function isFewNamed(role: ColumnRole, { offers, rows }: FilePreview, column: number): boolean {
  if (role.kind !== "ignore" && role.kind !== "attribute") return false;
  if (offers[column]?.attribute.type !== "category") return false;
  const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
  const values = new Set(cells);
  const areWords = cells.every((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 60);
  return areWords && values.size >= 2 && values.size <= Math.max(3, cells.length / 2);
}
