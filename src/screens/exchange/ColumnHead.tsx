import { columnName, letterOf } from "#formats/csv/headers.ts";
import type { ColumnRole } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { words } from "#journey/words/words.ts";
import { Select } from "#ui/Select.tsx";
import { ColumnDetail } from "./ColumnDetail.tsx";
import { defaultRole, ROLE_OPTIONS } from "./columnRoles.ts";
import styles from "./ImportDialog.module.css";

/** The head of a column of the preview: its name, what it is taken for, and what that needs besides. */
export function ColumnHead({
  preview,
  column,
  role,
  title,
  onRole,
}: {
  readonly preview: FilePreview;
  readonly column: number;
  readonly role: ColumnRole;
  /** What it is called once it is in. */
  readonly title: string | undefined;
  readonly onRole: (role: ColumnRole) => void;
}) {
  const name = columnName(preview.header, column);
  return (
    <th scope="col" data-used={role.kind !== "ignore"}>
      <div role="group" aria-label={name}>
        <div className={styles.header} dir="auto" title={preview.header[column]}>
          {name}
        </div>
        {title !== undefined && title !== name && (
          <div className={styles.title} dir="auto">
            {words.importing.becomes(title)}
          </div>
        )}
        <Select
          label={words.importing.whatColumn(letterOf(column), name)}
          labelHidden
          value={role.kind}
          options={ROLE_OPTIONS}
          onValueChange={(kind) => onRole(defaultRole(kind, preview, column))}
        />
        <ColumnDetail role={role} onRole={onRole} />
      </div>
    </th>
  );
}
