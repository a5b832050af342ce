import { useEffect, useState } from "react";
import styles from "./Spinner.module.css";
import { useUiWords } from "./uiWords.ts";

/** What takes less than this needs no sign that it is running. */
const PATIENCE_MS = 300;

export interface SpinnerProps {
  readonly label?: string;
  /** The label stands beside it. */
  readonly labelShown?: boolean;
}

/** A sign that something runs, only when it runs for longer than a moment. */
export function Spinner({ label, labelShown = false }: SpinnerProps) {
  const words = useUiWords();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const text = label ?? words.working;
  return (
    <output className={styles.spinner}>
      {isLate && (
        <>
          <span className={styles.ring} aria-hidden="true" />
          <span className={labelShown ? styles.label : styles.hidden}>{text}</span>
        </>
      )}
    </output>
  );
}
