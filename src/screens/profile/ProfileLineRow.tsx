import { useState } from "react";
import { labelOf, type ProfileLine } from "#evidence/profileSections.ts";
import {
  clearLine,
  keepChange,
  pinLine,
  takeChange,
  writeLine,
} from "#journey/commands/profile.ts";
import { claimOfInsight, INSIGHT_KINDS } from "#journey/insight.ts";
import { words } from "#journey/words/words.ts";
import { StatementLine } from "#marks/StatementLine.tsx";
import { StatementLineChange } from "#marks/StatementLineChange.tsx";
import { lineNow } from "#session/decided.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { InsightChips } from "#marks/InsightChips.tsx";
import { AddInsight } from "./AddInsight.tsx";
import { lineText } from "./lineText.ts";
import { PAINS_WE_SOLVE, SolvedPains } from "./SolvedPains.tsx";

/** A line of the profile: read, opened, written, kept, or taken anew. */
export function ProfileLineRow({ line }: { readonly line: ProfileLine }) {
  const session = useSession();
  const { claim, statement } = line;
  const isOpen = useSessionState((state) => state.statement?.claim === claim);
  const label = labelOf(line);
  const text = lineText(line);
  const toggle = (): void => session.openStatement(isOpen ? null : statement);
  const now = () => lineNow(session.store.getState(), claim);
  const kind = INSIGHT_KINDS.find((one) => claimOfInsight(one) === claim) ?? null;
  const [isAdding, setAdding] = useState(false);
  const add = action("add", words.profile.addInsight, () => setAdding(true));
  const entries = entriesFor(line, session, toggle);
  return (
    <StatementLine
      label={label}
      claim={claim}
      {...text}
      standing={line}
      editText={line.entry?.text ?? ""}
      onEdit={(written) => session.run((context) => writeLine(context, now(), written))}
      isOpen={isOpen}
      onOpen={statement === null || isByHand(line) ? null : toggle}
      entries={kind === null ? entries : [add, ...entries]}
    >
      <Change line={line} />
      {kind !== null && isAdding && (
        <AddInsight
          kind={kind}
          onEnd={(how) => {
            if (how !== "blur") focusLine(claim);
            setAdding(false);
          }}
        />
      )}
      {line.insights.length > 0 && <InsightChips insights={line.insights} />}
      {claim === PAINS_WE_SOLVE && <SolvedPains line={line} />}
    </StatementLine>
  );
}

/** The field in which something was added goes; the keys stay on its line. */
function focusLine(claim: string): void {
  const lines = document.querySelectorAll<HTMLElement>('[data-testid="profile"] [data-claim]');
  const line = [...lines].find(({ dataset }) => dataset["claim"] === claim);
  line?.querySelector("button")?.focus();
}

/** What the data would say now, where they moved on under what was decided. */
function Change({ line }: { readonly line: ProfileLine }) {
  const session = useSession();
  const { claim, change } = line;
  if (change === null) return null;
  const now = () => lineNow(session.store.getState(), claim);
  return (
    <StatementLineChange
      label={labelOf(line)}
      change={change}
      onTake={() => session.run((context) => takeChange(context, now()))}
      onKeep={() => session.run((context) => keepChange(context, now()))}
    />
  );
}

/** Are somebody's own words shown? A press on them goes on writing. */
function isByHand(line: ProfileLine): boolean {
  return line.source === "written" || (line.source === "both" && !isPinned(line));
}

function isPinned({ entry }: ProfileLine): boolean {
  return entry?.pinned === true;
}

function entriesFor(line: ProfileLine, session: Session, toggle: () => void): readonly MenuEntry[] {
  const { claim, statement, source } = line;
  const now = () => lineNow(session.store.getState(), claim);
  const isWritten = source === "written" || source === "both";
  const canPin = statement !== null && statement.value.kind !== "unknown" && !isPinned(line);
  return [
    ...(canPin
      ? [
          action("pin", words.profile.pin, () => {
            session.run((context) => pinLine(context, now()));
          }),
        ]
      : []),
    ...(isWritten
      ? [
          action(
            "clear",
            statement === null ? words.profile.clearWritten : words.profile.clear,
            () => {
              session.run((context) => clearLine(context, now()));
            },
          ),
        ]
      : []),
    ...(statement === null ? [] : [action("evidence", words.profile.showEvidence, toggle)]),
  ];
}

function action(id: string, label: string, run: () => void): MenuEntry {
  return { kind: "action", id, label, run };
}
