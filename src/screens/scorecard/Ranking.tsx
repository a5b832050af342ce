import { useCallback, useState } from "react";
import { type Scored, scorecardSummary } from "#evidence/scorecardReading.ts";
import type { Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, idealInView, scoredInView } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import { ScoredRow } from "./ScoredRow.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

type RankBy = "participant" | "company";

const RANK_BY = [
  { id: "participant", label: text.people },
  { id: "company", label: text.companies },
] as const;

/** Who fits the card, the best first; a row opens to its marks. */
export function Ranking({ card }: { readonly card: Scorecard }) {
  const [by, setBy] = useState<RankBy>("participant");
  const [open, setOpen] = useState<string | null>(null);
  const read = useCallback((state: Decided) => scoredInView(state, card.id, by), [card.id, by]);
  const all = useDecided(read);
  return (
    <>
      <div className={styles.head}>
        <SegmentedControl label={text.rankBy} value={by} onValueChange={setBy} options={RANK_BY} />
        {all.length > 0 && <Summary card={card} all={all} by={by} />}
      </div>
      {all.length === 0 ? (
        <EmptyState title={text.nobody}>
          {by === "participant" ? text.nobodyPeople : text.nobodyCompanies}
        </EmptyState>
      ) : (
        <div className={styles.ranked}>
          <VirtualList
            label={text.ranking}
            items={all}
            itemKey={keyOf}
            estimateHeight={64}
            renderItem={(scored) => (
              <ScoredRow
                card={card}
                scored={scored}
                isOpen={open === keyOf(scored)}
                onToggle={() => setOpen(open === keyOf(scored) ? null : keyOf(scored))}
              />
            )}
          />
        </div>
      )}
    </>
  );
}

interface SummaryProps {
  readonly card: Scorecard;
  readonly all: readonly Scored[];
  readonly by: RankBy;
}

function Summary({ card, all, by }: SummaryProps) {
  const { fit, open } = scorecardSummary(card, all);
  const ideal = useDecided(idealInView);
  const say = by === "participant" ? text.summary : text.companySummary;
  return (
    <div role="status">
      <p className={styles.summary}>{say(fit, all.length, open)}</p>
      {ideal !== null && by === "participant" && (
        <p className={styles.quiet}>
          {text.declared(ideal.matching.length, all.length, ideal.unknown)}
        </p>
      )}
    </div>
  );
}

function keyOf({ subject }: Scored): string {
  return subject.kind === "participant" ? subject.participantId : `company ${subject.company}`;
}
