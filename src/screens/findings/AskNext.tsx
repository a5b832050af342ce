import type { Advice } from "#evidence/findings/askNext.ts";
import { adviceText } from "#evidence/findings/findingText.ts";
import { words } from "#journey/words/words.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession } from "#session/hooks.ts";
import styles from "./FindingsPanel.module.css";

const SHOWN = 5;

/** Which interviews would take away most doubt; a click goes to the stop. */
export function AskNext({ advice }: { readonly advice: readonly Advice[] }) {
  const session = useSession();
  const names = useFindingNames();
  if (advice.length === 0) return null;
  return (
    <section aria-label={words.findings.asking}>
      <h2 className={styles.heading}>{words.findings.asking}</h2>
      <ul className={styles.list}>
        {advice.slice(0, SHOWN).map((one) => (
          <li key={`${one.groupId} ${one.stop}`}>
            <button
              type="button"
              className={styles.ranked}
              onClick={() => session.select({ kind: "touchpoint", ids: [one.stop] })}
            >
              <span className={styles.says} dir="auto">
                {adviceText(one, names)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
