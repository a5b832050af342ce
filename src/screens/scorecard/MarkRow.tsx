import type { KeyboardEvent } from "react";
import type { CriterionMark, Scored } from "#evidence/scorecardReading.ts";
import { mark as markBy, unmark } from "#journey/commands/scorecards.ts";
import type { Points, Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { pointsOfKey } from "./markKeys.ts";
import styles from "./scorecard.module.css";

const text = words.scorecards;
const CHOICES: readonly (Points | null)[] = [0, 1, 2, null];

interface MarkRowProps {
  readonly card: Scorecard;
  readonly subject: Scored["subject"];
  readonly mark: CriterionMark;
}

/** One criterion of one customer: 0, 1, 2 or not known, by click or by key. */
export function MarkRow({ card, subject, mark }: MarkRowProps) {
  const session = useSession();
  const name = card.criteria.find((one) => one.id === mark.criterionId)?.name ?? "";
  const isOwn = mark.source === "own";
  const give = (points: Points | null): void => {
    session.run((context) =>
      markBy(context, card.id, mark.criterionId, subject, points, mark.note),
    );
  };
  const takeBack = (): void => {
    if (isOwn) session.run((context) => unmark(context, card.id, mark.criterionId, subject));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = pointsOfKey(event);
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (wanted === "take-back") takeBack();
    else give(wanted);
  };
  return (
    <li className={styles.mark}>
      <span dir="auto">{name}</span>
      <div role="group" aria-label={name} className={styles.choices}>
        {CHOICES.map((points) => (
          <button
            key={String(points)}
            type="button"
            className={styles.choice}
            aria-pressed={points === mark.points}
            aria-label={text.markAs(name, points === null ? text.unknown : String(points))}
            onClick={() => give(points)}
            onKeyDown={onKeyDown}
          >
            {points ?? text.unknownButton}
          </button>
        ))}
        <span className={styles.quiet}>{sourceText(mark)}</span>
        {isOwn && (
          <Button variant="link" size="small" onClick={takeBack}>
            {text.takeBack}
          </Button>
        )}
      </div>
    </li>
  );
}

function sourceText({ source, byRule }: CriterionMark): string {
  if (source === "rule") return text.byRule;
  if (source === "divided") return text.divided;
  if (source === "unknown") return text.unknown;
  return byRule === null ? text.own : `${text.own}; ${text.ruleWouldSay(byRule)}`;
}
