import type { SheetField } from "#evidence/personaSheet.ts";
import { editPersonaLine } from "#journey/commands/personas.ts";
import { decidePersonaLine, type LineDecision } from "#journey/commands/personaLines.ts";
import { words } from "#journey/words/words.ts";
import { StatementLine } from "#marks/StatementLine.tsx";
import { StatementLineChange } from "#marks/StatementLineChange.tsx";
import { personaLineNow, scopeInView } from "#session/decided.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import styles from "./persona.module.css";
import { type FieldText, fieldText, ownText } from "./personaText.ts";

/** One line of the sheet: what the persona is, how typical that is, and what somebody made of it. */
export function SheetRow({ shown }: { readonly shown: SheetField }) {
  const session = useSession();
  const { field, change, matchesNobody } = shown;
  const { statement, name } = field;
  const isOpen = useSessionState((state) => state.statement?.claim === statement.claim);
  const text = fieldText(shown);
  const decide = (decision: LineDecision): void => {
    const state = session.store.getState();
    const line = personaLineNow(state, statement.claim);
    session.run((context) => decidePersonaLine(context, scopeInView(state), line, decision));
  };
  const edit = (written: string): void => {
    const state = session.store.getState();
    const line = personaLineNow(state, statement.claim);
    session.run((context) => editPersonaLine(context, scopeInView(state), line, written));
  };
  const toggle = (): void => session.openStatement(isOpen ? null : statement);
  return (
    <StatementLine
      label={name}
      claim={statement.claim}
      {...text}
      standing={shown}
      editText={textToEdit(shown, text)}
      onEdit={edit}
      isOpen={isOpen}
      onOpen={isByHand(shown) ? null : toggle}
      entries={entriesFor(shown, decide, toggle)}
    >
      {change !== null && (
        <StatementLineChange
          label={name}
          change={change}
          onTake={() => decide("take")}
          onKeep={() => decide("keep")}
        />
      )}
      {matchesNobody && (
        <span className={styles.warning} role="status">
          {words.decisions.matchesNobody}
        </span>
      )}
    </StatementLine>
  );
}

/** What somebody goes on writing from: their own words, else what the line says. Where it says nothing, nothing stands there, so that any words are an edit. */
function textToEdit({ entry, value }: SheetField, { isUnknown }: FieldText): string {
  if (entry !== null && entry.text !== "") return entry.text;
  return isUnknown ? "" : ownText(value);
}

function entriesFor(
  { field, state, entry }: SheetField,
  decide: (decision: LineDecision) => void,
  toggle: () => void,
): readonly MenuEntry[] {
  const isDecided = entry !== null && state !== "derived";
  const canPin = field.statement.value.kind !== "unknown" && entry?.pinned !== true;
  return [
    ...(canPin ? [action("pin", words.profile.pin, () => decide("pin"))] : []),
    ...(isDecided ? [action("clear", words.profile.clear, () => decide("clear"))] : []),
    ...(field.known === 0 ? [] : [action("evidence", words.profile.showEvidence, toggle)]),
  ];
}

/** Are somebody's own words shown, or nothing yet? A press goes on writing, as in the profile. */
function isByHand({ field, text }: SheetField): boolean {
  return text !== "" || field.known === 0;
}

function action(id: string, label: string, run: () => void): MenuEntry {
  return { kind: "action", id, label, run };
}
