import { useMemo } from "react";
import { asId, type AttributeId, type ParticipantId } from "#journey/ids.ts";
import { attributeOf, type AttributeValue, type Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { FollowButton } from "#marks/FollowButton.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./EvidenceDrawer.module.css";

const OF_ATTRIBUTE = "attribute:";

/** The very people, with what each of them is; who is alike stands together. */
export function PeopleBehind({
  ids,
  claim,
}: {
  readonly ids: readonly ParticipantId[];
  readonly claim: string;
}) {
  const session = useSession();
  const sorted = useMemo(() => {
    const { participant } = session.store.getState().workspace;
    const told = ids.map((id) => ({ id, value: valueOf(participant.get(id), claim) }));
    return told.toSorted((a, b) => compared(a.value, b.value)).map(({ id }) => id);
  }, [session, ids, claim]);
  return (
    <div className={styles.list}>
      <VirtualList
        label={words.evidence.people}
        items={sorted}
        itemKey={(id) => id}
        fitsItems
        estimateHeight={30}
        renderItem={(id) => <Person id={id} claim={claim} />}
      />
    </div>
  );
}

const collator = new Intl.Collator(words.formats.locale, { numeric: true });

function compared(a: AttributeValue | null, b: AttributeValue | null): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(textOf(a), textOf(b));
}

function valueOf(participant: Participant | undefined, claim: string): AttributeValue | null {
  if (participant === undefined || !claim.startsWith(OF_ATTRIBUTE)) return null;
  return attributeOf(participant, asId<AttributeId>(claim.slice(OF_ATTRIBUTE.length)));
}

function textOf(value: AttributeValue | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

function Person({ id, claim }: { readonly id: ParticipantId; readonly claim: string }) {
  const participant = useSessionState((state) => state.workspace.participant.get(id));
  const name = whoIs(participant);
  return (
    <div className={styles.person}>
      <FollowButton id={id} name={name === "" ? words.people.unnamed : name} />
      <span className={styles.value} dir="auto">
        {textOf(valueOf(participant, claim))}
      </span>
    </div>
  );
}
