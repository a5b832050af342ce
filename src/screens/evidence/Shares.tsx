import type { ShareValue } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import { shareText } from "#marks/statementText.ts";
import styles from "./EvidenceDrawer.module.css";

/** The answers with their shares; a press on one shows only who gave it. */
export function Shares({
  shares,
  chosen,
  onChoose,
}: {
  readonly shares: readonly ShareValue[];
  readonly chosen: ShareValue | null;
  readonly onChoose: (label: string | null) => void;
}) {
  return (
    <ul className={styles.shares}>
      {shares.map((share) => {
        const isChosen = share === chosen;
        return (
          <li key={share.label}>
            <button
              type="button"
              className={styles.share}
              aria-pressed={isChosen}
              title={isChosen ? words.evidence.all : words.evidence.only(share.label)}
              onClick={() => onChoose(isChosen ? null : share.label)}
            >
              <bdi>{shareText(share)}</bdi>
              <span className={styles.bounds}>{words.evidence.mayBe(share.low, share.high)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
