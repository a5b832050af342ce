import { useState } from "react";
import { type Advice, ADVISED } from "#evidence/findings/askNext.ts";
import { adviceText } from "#evidence/findings/findingText.ts";
import { words } from "#journey/words/words.ts";
import { GuideDialog } from "#marks/guide/GuideDialog.tsx";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./FindingsPanel.module.css";

/** Which interviews would take away most doubt, and the guide for them; a click goes to the stop. */
export function AskNext({ advice }: { readonly advice: readonly Advice[] }) {
  const session = useSession();
  const names = useFindingNames();
  const [isGuide, setGuide] = useState(false);
  if (advice.length === 0) return null;
  return (
    <section aria-label={words.findings.asking}>
      <h2 className={styles.heading}>{words.findings.asking}</h2>
      <ul className={styles.list}>
        {advice.slice(0, ADVISED).map((one) => (
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
      <div className={styles.begin}>
        <Button size="small" onClick={() => setGuide(true)}>
          {words.profile.guide}
        </Button>
      </div>
      {isGuide && <GuideDialog onClose={() => setGuide(false)} />}
    </section>
  );
}
