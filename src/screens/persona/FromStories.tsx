import { insightsOf } from "#journey/commands/insights.ts";
import { INSIGHT_KINDS, type Insight } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { InsightChips } from "#marks/InsightChips.tsx";
import { type Decided, scopeInView } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import styles from "./persona.module.css";

/** What was accepted of the stories about these people: pains, goals, values … */
export function FromStories() {
  const insights = useDecided(acceptedInView);
  const kinds = INSIGHT_KINDS.filter((kind) => insights.some((one) => one.kind === kind));
  return kinds.map((kind) => {
    const own = insights.filter((one) => one.kind === kind);
    const stories = new Set(own.flatMap(({ storyIds }) => storyIds)).size;
    const name = words.decisions.insightKindsMany[kind];
    return (
      <section key={kind} className={styles.accepted} aria-label={name}>
        <h2 className={styles.heading}>
          {name}
          <span className={styles.aside}>{words.profile.insightFrom(stories)}</span>
        </h2>
        <InsightChips insights={own} />
      </section>
    );
  });
}

function acceptedInView(state: Decided): readonly Insight[] {
  return insightsOf(state.workspace, scopeInView(state)).filter(
    ({ verdict }) => verdict === "accepted",
  );
}
