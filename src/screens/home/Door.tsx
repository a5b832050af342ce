import type { ReactNode } from "react";
import styles from "./Door.module.css";

interface DoorProps {
  readonly title: string;
  readonly text: string;
  readonly drawing: ReactNode;
  readonly mark?: ReactNode;
  /** Comes the focus back to it from an import that is left? */
  readonly beginsImport?: boolean;
  readonly onOpen: () => void;
}

/** One way to begin. */
export function Door({ title, text, drawing, mark, beginsImport, onOpen }: DoorProps) {
  return (
    <li className={styles.door}>
      <div className={styles.drawing} aria-hidden="true">
        {drawing}
      </div>
      <div className={styles.words}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.open}
            data-begins-import={beginsImport}
            onClick={onOpen}
          >
            {title}
          </button>
          {mark}
        </div>
        <p className={styles.text}>{text}</p>
      </div>
    </li>
  );
}
