import { removeInsight } from "#journey/commands/insights.ts";
import type { Insight } from "#journey/insight.ts";
import { useSession } from "#session/hooks.ts";
import { InsightChip } from "./InsightChip.tsx";
import styles from "./InsightChips.module.css";

/** What was accepted of the stories for a line: each with how many tell it; a press opens them. */
export function InsightChips({
  insights,
  onRemove,
}: {
  readonly insights: readonly Insight[];
  /** Takes one from the line; without it the insight itself is taken away. */
  readonly onRemove?: (insight: Insight) => void;
}) {
  const session = useSession();
  return (
    <div className={styles.chips}>
      {insights.map((insight) => (
        <InsightChip
          key={insight.id}
          insight={insight}
          onRemove={() => {
            if (onRemove === undefined)
              session.run((context) => removeInsight(context, insight.id));
            else onRemove(insight);
          }}
        />
      ))}
    </div>
  );
}
