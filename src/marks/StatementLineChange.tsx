import type { MouseEvent } from "react";
import type { DataChange } from "#evidence/standing.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./StatementLine.module.css";
import { wholeText } from "./statementText.ts";

/** What the data would say now on a line that somebody wrote or kept, with both ways out. */
export function StatementLineChange({
  label,
  change,
  onTake,
  onKeep,
}: {
  readonly label: string;
  readonly change: DataChange;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}) {
  const decisions = words.decisions;
  return (
    <div className={styles.change} data-testid="stale" role="group" aria-label={label}>
      <span dir="auto">{changeText(change)}</span>
      <span className={styles.ways}>
        <Button size="small" variant="link" title={decisions.takeHint} onClick={decided(onTake)}>
          {decisions.take}
        </Button>
        <Button size="small" variant="link" title={decisions.keepHint} onClick={decided(onKeep)}>
          {decisions.keep}
        </Button>
      </span>
    </div>
  );
}

/** The buttons go once it is decided; the keys stay on the line. */
function decided(decide: () => void): (event: MouseEvent) => void {
  return (event) => {
    event.currentTarget.closest("[data-claim]")?.querySelector("button")?.focus();
    decide();
  };
}

function changeText({ was, now, same }: DataChange): string {
  const decisions = words.decisions;
  if (same) return decisions.changedSame;
  const before = was === null ? decisions.nothingThen : wholeText(was);
  const after = now === null ? decisions.nothingNow : wholeText(now);
  return before === after ? decisions.changedSame : decisions.changed(before, after);
}
