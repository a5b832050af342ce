import {
  ArrowDown,
  ArrowUp,
  ArrowUpDown,
  ChartLine,
  History,
  Mountain,
  Quote,
  Split,
  Users,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Told } from "#evidence/findings/asides.ts";
import { words } from "#journey/words/words.ts";
import { findingText } from "#evidence/findings/findingText.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import styles from "./FindingsPanel.module.css";

const ICONS: Readonly<Record<Told["value"]["kind"], ComponentType>> = {
  drop: ArrowDown,
  rise: ArrowUp,
  peak: Mountain,
  pit: Mountain,
  split: Split,
  remembered: ChartLine,
  "moment-of-truth": ChartLine,
  trend: ChartLine,
  "segment-difference": Users,
  pains: Quote,
  delights: Quote,
  "mixed-scales": ChartLine,
  apparent: ArrowUpDown,
  "wave-change": History,
  "said-more": Quote,
  "said-less": Quote,
};

/** One finding in plain words; a click opens the stories that it rests on. */
export function FindingLine({ finding }: { readonly finding: Told }) {
  const session = useSession();
  const names = useFindingNames();
  const isOpen = useSessionState((state) => state.finding === finding);
  const Icon = ICONS[finding.value.kind];
  const { hangsOn } = finding;
  return (
    <button
      type="button"
      className={styles.finding}
      data-kind={finding.value.kind}
      data-open={isOpen}
      aria-expanded={isOpen}
      onClick={() => session.openFinding(isOpen ? null : finding)}
    >
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <span className={styles.says} dir="auto">
        {findingText(finding, names)}
        {hangsOn !== null && hangsOn > 0 && (
          <span className={styles.hangs}>
            {hangsOn === 1 ? words.findings.hangsOnOne : words.findings.hangsOn(hangsOn)}
          </span>
        )}
      </span>
    </button>
  );
}
