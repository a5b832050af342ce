import { useCallback, useMemo, useState } from "react";
import { type Scored, scorecardSummary } from "#evidence/scorecardReading.ts";
import type { Scorecard } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, idealInView, scoredInView } from "#session/decided.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { TextField } from "#ui/TextField.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import { byNameAmongEquals, inOrder } from "./rankedOrder.ts";
import { ScoredRow } from "./ScoredRow.tsx";
import styles from "./scorecard.module.css";

const text = words.scorecards;

type RankBy = "participant" | "company";

const RANK_BY = [
  { id: "participant", label: text.people },
  { id: "company", label: text.companies },
] as const;

/** More customers than these are found by typing. */
const MANY = 12;

/** Who fits the card, the best first; a row opens to its marks. */
export function Ranking({ card }: { readonly card: Scorecard }) {
  const [by, setBy] = useState<RankBy>("participant");
  const [open, setOpen] = useState<Open | null>(null);
  const [query, setQuery] = useState("");
  const read = useCallback((state: Decided) => scoredInView(state, card.id, by), [card.id, by]);
  const ranked = useDecided(read);
  const nameOf = useNames();
  const all = useMemo(() => {
    const named = byNameAmongEquals(ranked, nameOf);
    return open === null ? named : inOrder(named, open.order, keyOf);
  }, [ranked, nameOf, open]);
  const asked = query.trim().toLocaleLowerCase();
  const found = all.filter((scored) => nameOf(scored).toLocaleLowerCase().includes(asked));
  const toggle = (key: string): void =>
    setOpen(open?.key === key ? null : { key, order: all.map(keyOf) });
  return (
    <>
      <div className={styles.head}>
        <SegmentedControl label={text.rankBy} value={by} onValueChange={setBy} options={RANK_BY} />
        {all.length > 0 && <Summary card={card} all={all} by={by} />}
        {all.length > MANY && (
          <TextField
            type="search"
            label={text.find}
            labelHidden
            placeholder={text.find}
            value={query}
            onValueChange={setQuery}
          />
        )}
        {found.length === 0 && all.length > 0 && <p className={styles.quiet}>{text.noneFound}</p>}
      </div>
      {all.length === 0 ? (
        <EmptyState title={text.nobody}>
          {by === "participant" ? text.nobodyPeople : text.nobodyCompanies}
        </EmptyState>
      ) : (
        <div className={styles.ranked}>
          <VirtualList
            label={text.ranking}
            items={found}
            itemKey={keyOf}
            estimateHeight={64}
            renderItem={(scored) => (
              <ScoredRow
                card={card}
                scored={scored}
                isOpen={open?.key === keyOf(scored)}
                onToggle={() => toggle(keyOf(scored))}
              />
            )}
          />
        </div>
      )}
    </>
  );
}

/** The customer whose marks are open, and how all stood then: nobody moves under the hand that marks. */
interface Open {
  readonly key: string;
  readonly order: readonly string[];
}

interface SummaryProps {
  readonly card: Scorecard;
  readonly all: readonly Scored[];
  readonly by: RankBy;
}

function Summary({ card, all, by }: SummaryProps) {
  const { fit, open } = scorecardSummary(card, all);
  const isNothingKnown = all.every(({ marks }) => marks.every(({ points }) => points === null));
  const ideal = useDecided(idealInView);
  const say = by === "participant" ? text.summary : text.companySummary;
  return (
    <div role="status">
      <p className={styles.summary}>{say(fit, all.length, open)}</p>
      {isNothingKnown && <p className={styles.quiet}>{text.nothingKnown}</p>}
      {ideal !== null && by === "participant" && (
        <p className={styles.quiet}>
          {text.declared(ideal.matching.length, all.length, ideal.unknown)}
        </p>
      )}
    </div>
  );
}

/** What a customer of the ranking is called; empty when nothing is known to call them by. */
function useNames(): (scored: Scored) => string {
  const participant = useSessionState((state) => state.workspace.participant);
  return useCallback(
    ({ subject }) => {
      if (subject.kind === "company") return subject.company;
      const person = participant.get(subject.participantId);
      return person?.name === "" ? (person.key ?? "") : (person?.name ?? "");
    },
    [participant],
  );
}

function keyOf({ subject }: Scored): string {
  return subject.kind === "participant" ? subject.participantId : `company ${subject.company}`;
}
