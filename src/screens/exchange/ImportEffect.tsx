import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import styles from "./ImportDialog.module.css";
import type { Effect } from "./useEffectOf.ts";

/** What the import would do as it is mapped now, in one line that follows every change. */
export function ImportEffect({
  effect,
  takesKnown,
}: {
  readonly effect: Effect | null;
  readonly takesKnown: boolean;
}) {
  const said = words.importing;
  if (effect === null) return <p className={styles.effect}>{said.counting}</p>;
  if (typeof effect === "string") return <Banner tone="warning">{effect}</Banner>;
  return (
    <p className={styles.effect} role="status" data-testid="effect">
      {said.willCreate(effect, takesKnown)}
    </p>
  );
}
