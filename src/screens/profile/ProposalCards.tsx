import { useState } from "react";
import type { Proposed } from "#evidence/proposals.ts";
import {
  acceptProposal,
  dismissProposal,
  insightsOf,
  removeInsight,
} from "#journey/commands/insights.ts";
import { claimOfInsight, INSIGHT_KINDS, type Insight, type InsightKind } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, scopeInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { passFocus } from "#ui/passFocus.ts";
import { InsightChips } from "#marks/InsightChips.tsx";
import styles from "./profile.module.css";
import { ProposalCard } from "./ProposalCard.tsx";
import { useProposals } from "./useProposals.ts";

/** So many of a kind are shown at first. */
const SHOWN = 3;

/** What the stories propose, kind by kind, for a person to accept or dismiss. */
export function ProposalCards() {
  const { open, dismissed } = useProposals();
  const homeless = useDecided(acceptedWithoutLine);
  const kinds = INSIGHT_KINDS.filter(
    (kind) => open.some((one) => one.kind === kind) || homeless.some((one) => one.kind === kind),
  );
  if (kinds.length === 0 && dismissed.length === 0) return null;
  return (
    <section aria-label={words.profile.proposedHead} data-testid="proposals">
      <h2 className={styles.section}>
        {words.profile.proposedHead}
        {open.length > 0 && (
          <span className={styles.aside}>{words.counts.proposals(open.length)}</span>
        )}
      </h2>
      {kinds.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          proposals={open.filter((one) => one.kind === kind)}
          accepted={homeless.filter((one) => one.kind === kind)}
        />
      ))}
      <Dismissed insights={dismissed} />
    </section>
  );
}

function Kind({
  kind,
  proposals,
  accepted,
}: {
  readonly kind: InsightKind;
  readonly proposals: readonly Proposed[];
  readonly accepted: readonly Insight[];
}) {
  const session = useSession();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? proposals : proposals.slice(0, SHOWN);
  const decide = (command: typeof acceptProposal, one: Proposed): void => {
    const { phrase, storyIds, basis } = one;
    const scope = scopeInView(session.store.getState());
    const proposal = { kind, phrase, storyIds, touchpointId: null, basis };
    session.run((context) => command(context, scope, proposal));
  };
  return (
    <div className={styles.kind} data-kind={kind}>
      <h3 className={styles.kindName}>{words.decisions.insightKindsMany[kind]}</h3>
      {accepted.length > 0 && <InsightChips insights={accepted} />}
      {shown.map((one) => (
        <ProposalCard
          key={one.phrase}
          proposal={one}
          onAccept={() => decide(acceptProposal, one)}
          onDismiss={() => decide(dismissProposal, one)}
        />
      ))}
      {proposals.length > shown.length && (
        <Button size="small" variant="link" onClick={() => setWhole(true)}>
          {words.profile.moreProposals(proposals.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

function Dismissed({ insights }: { readonly insights: readonly Insight[] }) {
  const session = useSession();
  const [isShown, setShown] = useState(false);
  if (insights.length === 0) return null;
  return (
    <div className={styles.kind}>
      <Button
        size="small"
        variant="ghost"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {words.profile.dismissed(insights.length)}
      </Button>
      {isShown &&
        insights.map(({ id, text }) => (
          <div key={id} className={styles.putAside} data-put-aside="">
            <span dir="auto">{text}</span>
            <Button
              size="small"
              variant="link"
              onClick={({ currentTarget }) => {
                passFocus(currentTarget, {
                  item: "[data-put-aside]",
                  list: '[data-testid="proposals"]',
                  otherwise: '[data-testid="proposal"] button',
                });
                session.run((context) => removeInsight(context, id));
              }}
            >
              {words.profile.showDismissed}
            </Button>
          </div>
        ))}
    </div>
  );
}

/** Accepted insights that no line of the profile shows: delights. */
function acceptedWithoutLine(state: Decided): readonly Insight[] {
  return insightsOf(state.workspace, scopeInView(state)).filter(
    ({ kind, verdict }) => verdict === "accepted" && claimOfInsight(kind) === null,
  );
}
