import { words } from "#journey/words/words.ts";
import type { Opportunity } from "#session/opportunities.ts";
import styles from "./Matrix.module.css";
import { gainOf } from "./useOpportunities.ts";

const say = words.opportunities;

/** What an opportunity is called. */
export function nameOf({ text }: { readonly text: string }): string {
  return text.trim() === "" ? say.untitled : text.trim();
}

/** One opportunity in the matrix. */
export function MatrixChip({
  one,
  isForeign,
  isChosen,
  isStop,
  isHeld,
  onOpen,
}: {
  readonly one: Opportunity;
  /** Of another map than the open one. */
  readonly isForeign: boolean;
  readonly isChosen: boolean;
  /** Does Tab come here? */
  readonly isStop: boolean;
  readonly isHeld: boolean;
  readonly onOpen: (one: Opportunity) => void;
}) {
  const { note, stop, map } = one;
  const gain = gainOf(one);
  // In the matrix its square says both.
  const half =
    note.impact !== null && note.effort !== null ? "" : say.foot(note.impact, note.effort, null);
  const where = [
    ...(half === "" ? [] : [half]),
    ...(isForeign ? [map.title] : []),
    ...(stop === null ? [] : [stop.title]),
  ];
  return (
    <li>
      <button
        type="button"
        className={styles.chip}
        data-opportunity={note.id}
        data-status={note.status}
        data-held={isHeld}
        aria-pressed={isChosen}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onOpen(one)}
      >
        <span className={styles.text} dir="auto">
          {nameOf(note)}
        </span>
        <span className={styles.foot}>
          <span className={styles.where} dir="auto">
            {where.join(" · ")}
          </span>
          {note.status !== "idea" && <span>{say.statuses[note.status]}</span>}
          {gain !== null && (
            <span
              className={styles.gain}
              data-weak={isWeak(one)}
              title={`${say.score}: ${say.likely(gain.interval.low, gain.interval.high)}`}
            >
              {say.scoreOf(gain.value)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

/** Is what is to be gained by customers said by too few to build on? */
function isWeak({ score }: Opportunity): boolean {
  const strength = score?.customers?.strength ?? "weak";
  return strength === "anecdote" || strength === "weak";
}
