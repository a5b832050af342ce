import { removeInsight } from "#journey/commands/insights.ts";
import type { Insight } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import { Chip } from "#ui/Chip.tsx";
import { insightStatement } from "./insightStatement.ts";
import styles from "./InsightChips.module.css";

/** What was accepted of the stories for a line: each a chip with how many tell it; a press opens them. */
export function InsightChips({
  insights,
  onRemove,
}: {
  readonly insights: readonly Insight[];
  /** Takes one from the line; without it the insight itself is taken away. */
  readonly onRemove?: (insight: Insight) => void;
}) {
  const session = useSession();
  const open = useSessionState((state) => state.statement?.claim ?? "");
  return (
    <div className={styles.chips}>
      {insights.map((insight) => {
        const claim = `insight:${insight.id}`;
        const stories = insight.storyIds.length;
        return (
          <Chip
            key={insight.id}
            count={stories === 0 ? undefined : String(stories)}
            pressed={open === claim}
            title={words.counts.stories(stories)}
            onClick={() => {
              const statement = statementOf(insight, session.store.getState());
              session.openStatement(open === claim ? null : statement);
            }}
            onRemove={() => {
              if (onRemove === undefined)
                session.run((context) => removeInsight(context, insight.id));
              else onRemove(insight);
            }}
          >
            {insight.text}
          </Chip>
        );
      })}
    </div>
  );
}

function statementOf({ id, text, storyIds, basis }: Insight, { workspace }: SessionState) {
  const stories = storyIds.flatMap((story) => workspace.story.get(story) ?? []);
  const participantIds = [...new Set(stories.flatMap(({ participantId }) => participantId ?? []))];
  const unnamed = stories.filter(({ participantId }) => participantId === null).length;
  return insightStatement(id, {
    phrase: text,
    storyIds: stories.map((story) => story.id),
    participantIds,
    people: participantIds.length + unnamed,
    basis: basis ?? "",
  });
}
