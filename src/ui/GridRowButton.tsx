import { Ellipsis } from "lucide-react";
import styles from "./DataGrid.module.css";

/** The button at the end of a row's name that opens its menu; the keyboard has Shift+F10. */
export function GridRowButton({
  label,
  onPress,
}: {
  readonly label: string;
  readonly onPress: (button: HTMLElement) => void;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      aria-haspopup="menu"
      className={styles.more}
      onMouseDown={(event) => {
        // The cell keeps the focus, and its selection.
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Ellipsis aria-hidden="true" />
    </button>
  );
}
