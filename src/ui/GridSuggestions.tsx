/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the list of a combobox, whose focus stays in the field */
import { classes } from "./classes.ts";
import styles from "./DataGrid.module.css";

/** The known values that fit what is typed into a cell. */
export function GridSuggestions({
  id,
  label,
  lines,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly chosen: number;
  readonly onChoose: (line: string) => void;
}) {
  return (
    <div role="listbox" id={`${id}-list`} aria-label={label} className={styles.lines}>
      {lines.map((line, index) => (
        <div
          key={line}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={classes(styles.line, index === chosen && styles.chosen)}
          dir="auto"
          onMouseDown={(event) => {
            // The editor keeps the focus.
            event.preventDefault();
            event.stopPropagation();
            onChoose(line);
          }}
        >
          {line}
        </div>
      ))}
    </div>
  );
}
