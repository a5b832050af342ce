import { Progress as Base } from "@base-ui/react/progress";
import { Button } from "./Button.tsx";
import styles from "./ProgressBar.module.css";
import { useUiWords } from "./uiWords.ts";

export interface ProgressBarProps {
  /** What is going on: "Reading rows". */
  readonly label: string;
  /** 0..1; null while the end is not known. */
  readonly value: number | null;
  /** How far it is in words: "3,400 of 20,000". */
  readonly detail?: string;
  readonly onCancel?: () => void;
}

export function ProgressBar({ label, value, detail, onCancel }: ProgressBarProps) {
  const words = useUiWords();
  return (
    <div className={styles.line}>
      <Base.Root
        className={styles.progress}
        value={value === null ? null : Math.round(value * 100)}
        {...(detail === undefined ? {} : { getAriaValueText: () => detail })}
      >
        <Base.Label className={styles.label}>{label}</Base.Label>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        <Base.Track className={styles.track}>
          <Base.Indicator className={styles.bar} />
        </Base.Track>
      </Base.Root>
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}
