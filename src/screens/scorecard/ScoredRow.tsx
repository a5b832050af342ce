import type { CSSProperties } from "react";
import type { Scored } from "#evidence/scorecardReading.ts";
import type { Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { nameOfPerson } from "#session/whoIs.ts";
import { useSessionState } from "#session/hooks.ts";
import { MarkRow } from "./MarkRow.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

/** The sign beside the word of each verdict, so that colour never says it alone. */
const SIGNS = { fit: "✓", "no fit": "✕", open: "?" } as const;

interface ScoredRowProps {
  readonly card: Scorecard;
  readonly scored: Scored;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One customer of the ranking: name, verdict, points against the threshold, what to ask next. */
export function ScoredRow({ card, scored, isOpen, onToggle }: ScoredRowProps) {
  const name = useNameOf(scored);
  const next = card.criteria.find((one) => one.id === scored.askNext);
  return (
    <div className={styles.row}>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.line}>
          <span className={styles.name} dir="auto">
            {name}
          </span>
          <span className={styles.verdict} data-verdict={scored.verdict}>
            <span aria-hidden="true">{SIGNS[scored.verdict]}</span> {text.verdicts[scored.verdict]}
          </span>
        </span>
        <PointsBar card={card} scored={scored} />
        {next !== undefined && (
          <span className={styles.quiet} dir="auto">
            {text.askNext(next.name)}
          </span>
        )}
      </button>
      {isOpen && (
        <ul className={styles.marks} aria-label={name}>
          {scored.marks.map((mark) => (
            <MarkRow key={mark.criterionId} card={card} subject={scored.subject} mark={mark} />
          ))}
          <li className={styles.quiet}>{text.markKeys}</li>
        </ul>
      )}
    </div>
  );
}

function PointsBar({ card, scored }: Pick<ScoredRowProps, "card" | "scored">) {
  const { min, max } = scored;
  const most = Math.max(1, 2 * card.criteria.length);
  const at = (points: number): string => `${(100 * points) / most}%`;
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--min": at(min),
    "--max": at(max),
    "--threshold": at(card.threshold),
  };
  return (
    <span className={styles.points}>
      <span className={styles.track} style={style} aria-hidden="true">
        <span className={styles.possible} />
        <span className={styles.sure} />
        <span className={styles.threshold} />
      </span>
      <span aria-hidden="true">{text.points(min, max)}</span>
      <span className={styles.unseen}>{text.standing(min, max, card.threshold)}</span>
    </span>
  );
}

function useNameOf({ subject }: Scored): string {
  return useSessionState(({ workspace }) => {
    if (subject.kind === "company") return subject.company;
    const person = workspace.participant.get(subject.participantId);
    const named = [person?.name, person?.key].find((one) => (one ?? "").trim() !== "");
    return named === undefined || named === null ? text.nameless : nameOfPerson({ name: named });
  });
}
