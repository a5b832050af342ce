import type { ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import styles from "./persona.module.css";

/** How many of the group are like the sheet as a whole. */
export function Coherence({
  shown: { agreeing, comparable },
}: {
  readonly shown: Pick<ShownPersona, "agreeing" | "comparable">;
}) {
  if (comparable === 0) return null;
  const share = agreeing / comparable;
  return (
    <div className={styles.coherence}>
      <span>
        <b>{words.personas.agree(share)}</b> {words.personas.agreeRest(agreeing, comparable)}
      </span>
      <div
        className={styles.track}
        role="meter"
        aria-label={words.personas.agreeLabel}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
      >
        <div className={styles.fill} style={{ inlineSize: `${100 * share}%` }} />
      </div>
    </div>
  );
}
