import { useMemo } from "react";
import type { AttributeType } from "#journey/attribute.ts";
import { attributeById } from "#journey/attributes.ts";
import { asId, type AttributeId, type ParticipantId } from "#journey/ids.ts";
import { attributeOf, type AttributeValue, type Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { FollowButton } from "#marks/FollowButton.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/whoIs.ts";
import { VirtualList } from "#ui/VirtualList.tsx";
import styles from "./EvidenceDrawer.module.css";

const OF_ATTRIBUTE = "attribute:";

/** The very people, with what each of them is; who is alike stands together, by name. */
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
    const told = ids.map((id) => {
      const person = participant.get(id);
      return { id, name: whoIs(person), value: valueOf(person, claim) };
    });
    return told
      .toSorted((a, b) => compared(a.value, b.value) || collator.compare(a.name, b.name))
      .map(({ id }) => id);
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
  return attributeOf(participant, idIn(claim));
}

function idIn(claim: string): AttributeId {
  return asId<AttributeId>(claim.slice(OF_ATTRIBUTE.length));
}

function textOf(value: AttributeValue | null): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** What somebody is, as it is read: a day in words, as the table of people shows it. */
function shownText(value: AttributeValue | null, type: AttributeType | undefined): string {
  const text = textOf(value);
  return type === "date" ? words.formats.date(text) : text;
}

function Person({ id, claim }: { readonly id: ParticipantId; readonly claim: string }) {
  const participant = useSessionState((state) => state.workspace.participant.get(id));
  const type = useSessionState(({ workspace }) => attributeById(workspace, idIn(claim))?.type);
  const name = whoIs(participant);
  return (
    <div className={styles.person}>
      <FollowButton id={id} name={name === "" ? words.people.unnamed : name} />
      <span className={styles.value} dir="auto">
        {shownText(valueOf(participant, claim), type)}
      </span>
    </div>
  );
}
