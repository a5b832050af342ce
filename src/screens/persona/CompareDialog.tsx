import { useEffect, useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import type { SheetField, ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import { Quote } from "#marks/Quote.tsx";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import { personaOf } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { groupInView, type PersonaGroup, viewChoices } from "#session/personaGroups.ts";
import { Chip } from "#ui/Chip.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { Coherence } from "./Coherence.tsx";
import styles from "./persona.module.css";
import { fieldsApart, fieldText, isKnown } from "./personaText.ts";
import { Portrait } from "./Portrait.tsx";

const MOST = 3;

interface Column {
  readonly group: PersonaGroup;
  readonly shown: ShownPersona | null;
}

/** Two or three personas side by side, line by line. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = useDecided(viewChoices);
  const first = useDecided(groupInView);
  const [chosen, setChosen] = useState<readonly string[]>(() => firstChoice(groups, first));
  const columns = useColumns(groups.filter(({ scope }) => chosen.includes(scope)));
  const toggle = (scope: string): void => {
    const without = chosen.filter((one) => one !== scope);
    if (without.length < chosen.length) setChosen(without);
    else setChosen([...chosen.slice(-(MOST - 1)), scope]);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="full"
      title={words.personas.compareTitle}
      description={words.personas.compareText}
    >
      <div className={styles.chooser} role="group" aria-label={words.personas.compareChoose}>
        {groups.map(({ scope, label }) => (
          <Chip key={scope} pressed={chosen.includes(scope)} onClick={() => toggle(scope)}>
            {label}
          </Chip>
        ))}
      </div>
      {!groups.some(({ view }) => view.kind === "segment") && (
        <p className={styles.hint}>{words.personas.noSegments}</p>
      )}
      {columns === null ? (
        <Spinner label={words.personas.comparing} />
      ) : (
        <Table columns={columns} />
      )}
    </Dialog>
  );
}

function firstChoice(
  groups: readonly PersonaGroup[],
  first: PersonaGroup | null,
): readonly string[] {
  const segments = groups.filter(({ view }) => view.kind === "segment");
  const order = [...(first === null ? [] : [first]), ...segments, ...groups];
  return [...new Set(order.map(({ scope }) => scope))].slice(0, 2);
}

/** The personas of the chosen groups, as they are now; null while they are derived. */
function useColumns(groups: readonly PersonaGroup[]): readonly Column[] | null {
  const session = useSession();
  const workspace = useSessionState((state) => state.workspace);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly derived: readonly Derived[];
  } | null>(null);
  const key = groups.map(({ scope }) => scope).join(" ");
  useEffect(() => {
    let isOver = false;
    const wanted = viewChoices(session.store.getState()).filter(({ scope }) =>
      key.split(" ").includes(scope),
    );
    void session.compare(wanted.map(({ view }) => view)).then((derived) => {
      if (!isOver) setAnswer({ key, derived });
    });
    return () => {
      isOver = true;
    };
  }, [session, key]);
  if (answer === null || answer.key !== key) return null;
  return groups.map((group, at) => {
    const sheet = answer.derived[at]?.persona ?? null;
    return { group, shown: sheet === null ? null : personaOf({ workspace }, sheet, group.scope) };
  });
}

function Table({ columns }: { readonly columns: readonly Column[] }) {
  const rows = rowsOf(columns);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table} data-testid="compare">
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className={styles.unseen}>{words.personas.field}</span>
            </th>
            {columns.map((column) => (
              <th key={column.group.scope} scope="col">
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {columns.map(({ group, shown }) => (
                <td key={group.scope}>
                  <Field field={shown?.fields.find((one) => one.field.attributeId === id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(
  columns: readonly Column[],
): readonly { readonly id: string; readonly name: string }[] {
  const rows = new Map<string, string>();
  for (const { shown } of columns) {
    if (shown === null) continue;
    const { main, others } = fieldsApart(shown);
    for (const { field } of [...main, ...others]) rows.set(field.attributeId, field.name);
  }
  return [...rows].map(([id, name]) => ({ id, name }));
}

function Head({ column: { group, shown } }: { readonly column: Column }) {
  if (shown === null || !isKnown(shown)) {
    return (
      <div className={styles.column}>
        <span>{group.label}</span>
        <span className={styles.stands}>{words.personas.notKnownTitle}</span>
      </div>
    );
  }
  const [quote] = shown.quotes;
  return (
    <div className={styles.column}>
      <Portrait portrait={shown.portrait} />
      <span className={styles.name} dir="auto">
        {shown.name}
      </span>
      <span className={styles.stands}>{words.personas.standsFor(group.name, shown.people)}</span>
      {quote !== undefined && <Quote storyId={quote.storyId} chosen={quote.words} />}
      <Coherence shown={shown} />
    </div>
  );
}

function Field({ field }: { readonly field: SheetField | undefined }) {
  if (field === undefined) return <span className={styles.hint}>{words.personas.emptyCell}</span>;
  const text = fieldText(field);
  return (
    <div className={styles.cell} data-unknown={text.isUnknown}>
      <span dir="auto">{text.says}</span>
      <span className={styles.hint}>{text.from}</span>
      <StrengthTicks strength={text.strength} />
    </div>
  );
}
