import { X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Chip.module.css";
import { classes } from "./classes.ts";
import { useUiWords } from "./uiWords.ts";

export interface ChipProps {
  readonly children: string;
  /** A figure behind the words, lighter. */
  readonly count?: string | undefined;
  readonly icon?: ReactNode;
  /** A proposal, not yet a fact: dashed edge. */
  readonly dashed?: boolean;
  readonly pressed?: boolean;
  readonly onClick?: () => void;
  readonly onRemove?: () => void;
  readonly title?: string;
}

/** A short fact. A button when it opens something. */
export function Chip(props: ChipProps) {
  const { children, count, icon, onClick, onRemove } = props;
  const words = useUiWords();
  const inside = (
    <>
      {icon}
      <span className={styles.label} dir="auto">
        {children}
      </span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
  return (
    <span
      className={classes(
        styles.chip,
        props.dashed === true && styles.dashed,
        props.pressed === true && styles.pressed,
      )}
      title={props.title}
    >
      {onClick === undefined ? (
        <span className={styles.inside}>{inside}</span>
      ) : (
        <button
          type="button"
          className={classes(styles.inside, styles.button)}
          aria-pressed={props.pressed}
          onClick={onClick}
        >
          {inside}
        </button>
      )}
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={words.remove(children)}
          onClick={onRemove}
        >
          <X />
        </button>
      )}
    </span>
  );
}
