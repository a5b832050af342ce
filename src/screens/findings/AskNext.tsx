import type { CoverageCell } from "#evidence/findings/askNext.ts";
import { words } from "#journey/words/words.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./FindingsPanel.module.css";

/** So many more people each advice speaks of, as the evidence works it out. */
const MORE = 5;
const SHOWN = 5;

/** Which interviews would take away most doubt; a click goes to the stop. */
export function AskNext({ advice }: { readonly advice: readonly CoverageCell[] }) {
  const session = useSession();
  const names = useFindingNames();
  if (advice.length === 0) return null;
  return (
    <section aria-label={words.findings.asking}>
      <h2 className={styles.heading}>{words.findings.asking}</h2>
      <ul className={styles.list}>
        {advice.slice(0, SHOWN).map(({ stop, groupId, people, expected, halfWidth }) => (
          <li key={`${groupId} ${stop}`}>
            <button
              type="button"
              className={styles.ranked}
              onClick={() => session.select({ kind: "touchpoint", ids: [stop] })}
            >
              <span className={styles.says} dir="auto">
                {words.findings.ask({
                  more: MORE,
                  segment: groupId === "" ? null : names.segment(groupId),
                  stop: names.stop(stop),
                  people,
                  expected,
                  now: halfWidth,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
