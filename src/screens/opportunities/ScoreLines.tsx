import type { Figure, OpportunityScore } from "#evidence/opportunityScore.ts";
import { words } from "#journey/words/words.ts";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import styles from "./OpportunityPanel.module.css";

const say = words.opportunities;

/** What is to be gained at the touchpoint, from which two figures, and how sure. */
export function ScoreLines({
  score,
  ours,
}: {
  readonly score: OpportunityScore;
  /** How much the touchpoint matters to the organisation. */
  readonly ours: number | null;
}) {
  return (
    <section className={styles.score} aria-label={say.score} data-testid="opportunity-score">
      <dl className={styles.figures}>
        <dt>{say.byCustomers}</dt>
        <dd>
          {score.customers === null ? (
            <Unknown>
              {score.satisfaction === null ? say.unknown.score : say.unknown.importance}
            </Unknown>
          ) : (
            <>
              <Gain figure={score.customers} />
              <StrengthTicks strength={score.customers.strength} />
            </>
          )}
        </dd>
        <dt>{say.byUs}</dt>
        <dd>
          {score.ours === null ? (
            <Unknown>{score.satisfaction === null ? say.unknown.score : say.unknown.ours}</Unknown>
          ) : (
            <Gain figure={score.ours} />
          )}
        </dd>
      </dl>
      <p className={styles.parts}>
        {[
          ...(score.importance === null
            ? []
            : [`${say.importance} ${say.ofTen(score.importance.value, score.importance.people)}`]),
          ...(ours === null ? [] : [`${say.importanceToUs} ${say.oursOfTen(ours)}`]),
          ...(score.satisfaction === null
            ? []
            : [
                `${say.satisfaction} ${say.ofTen(score.satisfaction.value, score.satisfaction.people)}`,
              ]),
        ].join(" · ")}
      </p>
      <p className={styles.hint}>{say.formula}</p>
    </section>
  );
}

function Gain({ figure: { value, interval } }: { readonly figure: Figure }) {
  return (
    <span className={styles.gain}>
      <strong>{say.scoreOf(value)}</strong> {say.likely(interval.low, interval.high)}
    </span>
  );
}

function Unknown({ children }: { readonly children: string }) {
  return <span className={styles.unknown}>{children}</span>;
}
