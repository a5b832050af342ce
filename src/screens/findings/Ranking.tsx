import type { RankedStop } from "#evidence/findings/ranking.ts";
import { words } from "#journey/words/words.ts";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./FindingsPanel.module.css";

/** All stops that were scored, from worst to best; a click goes to the stop. */
export function Ranking({ ranking }: { readonly ranking: readonly RankedStop[] }) {
  const session = useSession();
  const names = useFindingNames();
  if (ranking.length < 2) return null;
  return (
    <section aria-label={words.findings.ranking}>
      <h2 className={styles.heading}>{words.findings.ranking}</h2>
      <p className={styles.note}>{words.findings.rankingNote}</p>
      <ol className={styles.ranking}>
        {ranking.map(({ stop, mean, people, unnamed }) => (
          <li key={stop}>
            <button
              type="button"
              className={styles.ranked}
              onClick={() => session.select({ kind: "touchpoint", ids: [stop] })}
            >
              <span className={styles.stop} dir="auto">
                {names.stop(stop)}
              </span>
              <span className={styles.people}>{words.findings.tellers(people, unnamed)}</span>
              <SentimentMark score={mean} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
