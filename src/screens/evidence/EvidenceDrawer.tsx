import { X } from "lucide-react";
import { useEffect, useMemo } from "react";
import type { Finding } from "#evidence/findings/finding.ts";
import { claimName } from "#evidence/profileSections.ts";
import type { EvidenceRefs, Statement } from "#evidence/statement.ts";
import type { ParticipantId, StoryId } from "#journey/ids.ts";
import { attributeById } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { attributeOf } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { findingText } from "#marks/findingText.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { FollowButton } from "#marks/FollowButton.tsx";
import { Quote } from "#marks/Quote.tsx";
import { shareText, statementText } from "#marks/statementText.ts";
import { STRENGTH_WORDS } from "#marks/StrengthTicks.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./EvidenceDrawer.module.css";

/** How each rule works, in a sentence. */
const RULES: Readonly<Record<Statement["rule"], string>> = {
  "shortest-interval": "The shortest range that holds half of the known values, and four in five.",
  "few-values": "Fewer than six values are known: all of them are listed.",
  "top-shares": "The commonest answers among those known, until four in five are covered.",
  "people-shares": "The share of people; one person may count in several.",
  places: "Places as they were written down.",
  "free-text": "What was written down, word for word.",
  "key-phrases":
    "Said by at least three people, and clearly more often here than in other stories of the same stop.",
  mean: "The mean of the scores, counting people and not stories.",
  "interview-dates": "The days on which these stories were told.",
  "facility-location": "Chosen so that every story is as near as can be to a chosen one.",
  medoid: "The real person nearest to all others in the group.",
  "too-little-known": "Said only when at least five people and half of the group are known.",
};

/** What the open statement rests on: the very stories and people, with the rule that made it. */
export function EvidenceDrawer({
  isAlone,
}: {
  /** There is no sidebar beside it. */
  readonly isAlone: boolean;
}) {
  const session = useSession();
  const statement = useSessionState((state) => state.statement);
  const finding = useSessionState((state) => state.finding);
  const isOpen = statement !== null || finding !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) session.openStatement(null);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [session, isOpen]);
  if (!isOpen) return null;
  return (
    <section
      className={styles.drawer}
      data-alone={isAlone}
      aria-label="What this rests on"
      data-testid="evidence"
    >
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>What this rests on</h2>
          {statement !== null && <Says statement={statement} />}
          {finding !== null && <FindingSays finding={finding} />}
        </div>
        <IconButton
          label="Close"
          icon={<X />}
          size="small"
          onClick={() => session.openStatement(null)}
        />
      </header>
      {statement !== null && <Behind statement={statement} />}
      {finding !== null && <BehindFinding finding={finding} />}
    </section>
  );
}

function Behind({ statement }: { readonly statement: Statement }) {
  return (
    <>
      <p className={styles.rule}>
        {RULES[statement.rule]} This is {STRENGTH_WORDS[statement.strength]}.
      </p>
      <Shares statement={statement} />
      {statement.evidence.storyIds.length > 0 ? (
        <Stories ids={statement.evidence.storyIds} />
      ) : (
        <People statement={statement} />
      )}
    </>
  );
}

function FindingSays({ finding }: { readonly finding: Finding }) {
  const names = useFindingNames();
  return (
    <>
      <div className={styles.says} dir="auto">
        {findingText(finding, names)}
      </div>
      <Tellers evidence={finding.evidence} />
    </>
  );
}

function BehindFinding({ finding }: { readonly finding: Finding }) {
  return (
    <>
      <p className={styles.rule}>{words.findings.rules[finding.rule]}</p>
      <Stories ids={finding.evidence.storyIds} />
    </>
  );
}

function Says({ statement }: { readonly statement: Statement }) {
  const text = statementText(statement);
  const name = useSessionState((state) => {
    const { claim } = statement;
    if (!claim.startsWith("attribute:")) return claimName(claim);
    const id = asId<AttributeId>(claim.slice("attribute:".length));
    return attributeById(state.workspace, id)?.name ?? "";
  });
  return (
    <>
      <div className={styles.says} dir="auto">
        {[name, text.says].filter((part) => part !== "").join(": ")}
      </div>
      <Tellers evidence={statement.evidence} />
    </>
  );
}

/** How many stories, and from how many people: who told without a name counts as one person each. */
function Tellers({ evidence }: { readonly evidence: EvidenceRefs }) {
  const session = useSession();
  const unnamed = useMemo(() => {
    const { story } = session.store.getState().workspace;
    return evidence.storyIds.filter((id) => story.get(id)?.participantId === null).length;
  }, [session, evidence]);
  const { storyIds, participantIds } = evidence;
  return (
    <div className={styles.counts}>
      {words.evidence.behind(storyIds.length, participantIds.length, unnamed)}
    </div>
  );
}

function Shares({ statement }: { readonly statement: Statement }) {
  if (statement.value.kind !== "shares") return null;
  return (
    <ul className={styles.shares}>
      {statement.value.shares.map((share) => (
        <li key={share.label} dir="auto">
          {shareText(share)}
          <span className={styles.bounds}>
            {Math.round(share.low * 100)}–{Math.round(share.high * 100)} %
          </span>
        </li>
      ))}
    </ul>
  );
}

function Stories({ ids }: { readonly ids: readonly StoryId[] }) {
  return (
    <div className={styles.list}>
      <VirtualList
        label="Stories"
        items={ids}
        itemKey={(id) => id}
        fitsItems
        estimateHeight={84}
        gap={8}
        renderItem={(id) => <Quote storyId={id} />}
      />
    </div>
  );
}

function People({ statement }: { readonly statement: Statement }) {
  const ids = statement.evidence.participantIds;
  return (
    <div className={styles.list}>
      <VirtualList
        label="People"
        items={ids}
        itemKey={(id) => id}
        fitsItems
        estimateHeight={30}
        renderItem={(id) => <Person id={id} claim={statement.claim} />}
      />
    </div>
  );
}

function Person({ id, claim }: { readonly id: ParticipantId; readonly claim: string }) {
  const participant = useSessionState((state) => state.workspace.participant.get(id));
  const value = useMemo(() => {
    if (participant === undefined || !claim.startsWith("attribute:")) return "";
    const found = attributeOf(participant, asId<AttributeId>(claim.slice("attribute:".length)));
    return found === null ? "" : typeof found === "object" ? found.join(", ") : String(found);
  }, [participant, claim]);
  const name = whoIs(participant);
  return (
    <div className={styles.person}>
      <FollowButton id={id} name={name === "" ? words.people.unnamed : name} />
      <span className={styles.value} dir="auto">
        {value}
      </span>
    </div>
  );
}
