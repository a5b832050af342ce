import { X } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { Told } from "#evidence/findings/asides.ts";
import { claimName } from "#evidence/profileSections.ts";
import type { EvidenceRefs, Statement } from "#evidence/statement.ts";
import { attributeById } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { findingText } from "#evidence/findings/findingText.ts";
import { likelyText, statementText } from "#marks/statementText.ts";
import { useFindingNames } from "#marks/useFindingNames.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Behind } from "./Behind.tsx";
import { BehindFinding } from "./BehindFinding.tsx";
import styles from "./EvidenceDrawer.module.css";

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
  const drawer = useRef<HTMLElement>(null);
  const goBack = useWayBack(statement?.claim ?? finding, drawer);
  const close = (): void => {
    goBack();
    session.openStatement(null);
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <section
      ref={drawer}
      className={styles.drawer}
      data-alone={isAlone}
      data-region="evidence"
      aria-label={words.evidence.title}
      data-testid="evidence"
    >
      <header className={styles.head}>
        <div className={styles.heading}>
          <h2 className={styles.title}>{words.evidence.title}</h2>
          {statement !== null && <Says statement={statement} />}
          {finding !== null && <FindingSays finding={finding} />}
        </div>
        <IconButton label={words.evidence.close} icon={<X />} size="small" onClick={close} />
      </header>
      {statement !== null && <Behind key={statement.claim} statement={statement} />}
      {finding !== null && <BehindFinding finding={finding} />}
    </section>
  );
}

/** The focus goes back to what opened the drawer, where it is inside when the drawer closes. */
function useWayBack(
  opened: string | Told | null,
  drawer: { readonly current: HTMLElement | null },
): () => void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (opened !== null && drawer.current?.contains(activeElement) !== true) {
      opener.current = activeElement;
    }
  }, [opened, drawer]);
  return () => {
    if (drawer.current?.contains(document.activeElement) !== true) return;
    const { current } = opener;
    if (current instanceof HTMLElement && current.isConnected) current.focus();
    else focusSidebar();
  };
}

/** What opened the drawer is gone, as after a quote led to its stop. */
function focusSidebar(): void {
  document
    .querySelector<HTMLElement>('[data-region="sidebar"] [role="tab"][tabindex="0"]')
    ?.focus();
}

function FindingSays({ finding }: { readonly finding: Told }) {
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

function Says({ statement }: { readonly statement: Statement }) {
  const text = statementText(statement);
  const name = useSessionState((state) => {
    const { claim } = statement;
    if (!claim.startsWith("attribute:")) return claimName(claim);
    const id = asId<AttributeId>(claim.slice("attribute:".length));
    return attributeById(state.workspace, id)?.name ?? "";
  });
  const likely = likelyText(statement);
  return (
    <>
      <div className={styles.says} dir="auto">
        {[name, text.says].filter((part) => part !== "").join(": ")}
      </div>
      {likely !== "" && <div className={styles.counts}>{likely}</div>}
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
