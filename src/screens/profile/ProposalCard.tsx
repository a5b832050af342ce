import type { MouseEvent } from "react";
import type { Proposed } from "#evidence/proposals.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { passFocus } from "#ui/passFocus.ts";
import { insightStatement } from "#marks/insightStatement.ts";
import styles from "./profile.module.css";

/** Where the focus goes when a proposal is decided: to the next, so that one after another can be. */
const NEXT = {
  item: '[data-testid="proposal"]',
  list: '[data-testid="proposals"]',
  otherwise: "button[aria-expanded]",
};

/** The very words that are proposed, with how many people say them; a press on the words opens their stories. */
export function ProposalCard({
  proposal,
  onAccept,
  onDismiss,
}: {
  readonly proposal: Proposed;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}) {
  const session = useSession();
  const { kind, phrase, people, fuller = [] } = proposal;
  // Where nobody is named, nobody knows how many people they are.
  const isNamed = proposal.participantIds.length > 0;
  const tellers = isNamed ? words.counts.people(people) : words.counts.answers(people);
  const claim = `insight:${kind} ${phrase}`;
  const isOpen = useSessionState((state) => state.statement?.claim === claim);
  const open = (): void =>
    session.openStatement(isOpen ? null : insightStatement(`${kind} ${phrase}`, proposal));
  return (
    <div className={styles.card} data-testid="proposal" role="group" aria-label={phrase}>
      <button
        type="button"
        className={styles.words}
        aria-expanded={isOpen}
        title={words.profile.showEvidence}
        onClick={open}
      >
        <bdi>“{phrase}”</bdi>
      </button>
      {fuller.length > 0 && (
        <div className={styles.fuller} dir="auto">
          {words.profile.asIn(fuller)}
        </div>
      )}
      <div className={styles.ways}>
        <Button size="small" onClick={decided(onAccept)}>
          {words.profile.accept}
        </Button>
        <Button size="small" variant="ghost" onClick={decided(onDismiss)}>
          {words.profile.dismiss}
        </Button>
        <span className={styles.people}>{tellers}</span>
      </div>
    </div>
  );
}

function decided(decide: () => void): (event: MouseEvent<HTMLButtonElement>) => void {
  return ({ currentTarget }) => {
    passFocus(currentTarget, NEXT);
    decide();
  };
}
