import type { RatingReading } from "#formats/csv/mapping.ts";
import { rescaled, turnedRound } from "#formats/csv/ratingGuess.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import styles from "./ImportDialog.module.css";

const MOST_ANSWERS = 30;

/** How ratings are read: the ends of their scale, whether a 0 is one, and what answers in words stand for. */
export function RatingDetail({
  reading,
  onReading,
}: {
  readonly reading: RatingReading;
  readonly onReading: (reading: RatingReading) => void;
}) {
  const { scale, notRated, answers = [] } = reading;
  const codes = notRated.filter((code) => code !== 0);
  const setScale = (to: typeof scale): void =>
    onReading({
      scale: to,
      answers: rescaled(answers, scale, to),
      notRated: notRated.filter((code) => code === 0 || !isOn(to, code)),
    });
  const setAnswer = (at: number, value: number | null): void =>
    onReading({
      ...reading,
      answers: answers.map(([said, was], index) => [said, index === at ? value : was]),
    });
  const low = Math.min(scale.worst, scale.best);
  const high = Math.max(scale.worst, scale.best);
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label="Worst"
          problemOf={noNumber}
          value={scale.worst}
          onValueChange={(worst) => {
            if (worst !== null) setScale({ ...scale, worst });
          }}
        />
        <NumberField
          label="Best"
          problemOf={noNumber}
          value={scale.best}
          onValueChange={(best) => {
            if (best !== null) setScale({ ...scale, best });
          }}
        />
      </div>
      <Button variant="ghost" size="small" onClick={() => onReading(turnedRound(reading))}>
        {words.importing.turned.round}
      </Button>
      {(notRated.includes(0) || low === 0) && (
        <Checkbox
          label="0 means not rated"
          checked={notRated.includes(0)}
          onCheckedChange={(isUnrated) =>
            onReading({ ...reading, notRated: isUnrated ? [0, ...codes] : codes })
          }
        />
      )}
      {codes.length > 0 && <p className={styles.quiet}>{words.importing.codes(codes)}</p>}
      {answers.length > 0 && (
        <details className={styles.answers} open>
          <summary>Answers in words</summary>
          {answers.slice(0, MOST_ANSWERS).map(([said, value], at) => (
            <div key={said} className={styles.answer}>
              <span dir="auto" title={said} aria-hidden="true">
                {said}
              </span>
              <NumberField
                label={`What “${said.slice(0, 40)}” stands for`}
                labelHidden
                placeholder="not scored"
                min={low}
                max={high}
                problemOf={(text) => `“${text}” is not from ${low} to ${high}`}
                value={value}
                onValueChange={(rated) => setAnswer(at, rated)}
              />
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function isOn({ worst, best }: RatingReading["scale"], value: number): boolean {
  return value >= Math.min(worst, best) && value <= Math.max(worst, best);
}

function noNumber(text: string): string {
  return `“${text}” is no number`;
}
