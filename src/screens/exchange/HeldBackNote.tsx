import { words } from "#journey/words/words.ts";
import type { HeldBack } from "#session/heldBack.ts";
import { Banner } from "#ui/Banner.tsx";
import styles from "./ExportDialog.module.css";
import { useHeldBack } from "./useHeldBack.ts";

/** So many texts are named; the others are counted. */
const NAMED = 5;

/** Before a map leaves: whose words come along and whose do not, and what on it seems to tell who somebody is. */
export function HeldBackNote({
  isShared,
  withAllQuotes,
}: {
  /** A file to share leaves such texts out; a picture shows them as they are written. */
  readonly isShared: boolean;
  readonly withAllQuotes: boolean;
}) {
  const held = useHeldBack();
  if (held === null) return <p className={styles.inside}>{words.exporting.judging}</p>;
  const { labels, stories } = held;
  return (
    <>
      {stories > 0 && (
        <p className={styles.inside} role="status" data-testid="held-back">
          {sentence(held, isShared, withAllQuotes)}
        </p>
      )}
      {labels.length > 0 && (
        <Banner tone={isShared ? "plain" : "warning"}>
          {isShared
            ? words.exporting.labelsLeftOut(labels.length)
            : words.exporting.labelsLeave(labels.length)}
          <ul className={styles.labels}>
            {labels.slice(0, NAMED).map((label) => (
              <li key={label} dir="auto">
                {label}
              </li>
            ))}
            {labels.length > NAMED && <li>{words.exporting.andMore(labels.length - NAMED)}</li>}
          </ul>
        </Banner>
      )}
    </>
  );
}

function sentence(held: HeldBack, isShared: boolean, withAllQuotes: boolean): string {
  if (withAllQuotes) return words.exporting.nothingHeld(held);
  return held.notAgreed === held.stories
    ? words.exporting.noConsent(held.stories, !isShared)
    : words.exporting.heldBack(held);
}
