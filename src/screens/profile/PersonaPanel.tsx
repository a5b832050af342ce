import { useState } from "react";
import type { PersonaField, PersonaSheet } from "#evidence/persona.ts";
import { namePersona } from "#journey/commands/people.ts";
import { asId, type StoryId } from "#journey/ids.ts";
import { formatCount, peopleCount } from "#journey/words/plain.ts";
import { methodsLine } from "#marks/methodsLine.ts";
import { Quote } from "#marks/Quote.tsx";
import { StatementLine } from "#marks/StatementLine.tsx";
import { statementText } from "#marks/statementText.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { scopeOf } from "#session/view.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import styles from "./panel.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** The persona of who is in view: made up in name, real in every line. */
export function PersonaPanel() {
  const derived = useSessionState((state) => state.derived);
  if (derived === null) return <div className={styles.panel} aria-busy="true" />;
  const { persona, profile } = derived;
  if (persona === null) {
    return (
      <div className={styles.panel}>
        <ViewSwitch />
        <EmptyState title="No person to stand for yet">
          A persona is built from a real participant: the one nearest to all others. Say who told
          the stories, and it appears here.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="persona">
      <ViewSwitch />
      <div className={styles.scroll}>
        <Head persona={persona} />
        <Coherence persona={persona} />
        {persona.fields.map((field) => (
          <FieldLine key={field.attributeId} field={field} />
        ))}
        <section className={styles.quotes} aria-label="In their words">
          <h3 className={styles.heading}>In their words</h3>
          {persona.quoteStoryIds.map((id) => (
            <Quote key={id} storyId={asId<StoryId>(id)} />
          ))}
        </section>
      </div>
      <footer className={styles.methods}>{methodsLine(profile)}</footer>
    </div>
  );
}

function Head({ persona }: { readonly persona: PersonaSheet }) {
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const scope = useSessionState((state) =>
    state.mapId === null ? "" : scopeOf(state.view, state.mapId),
  );
  const chosen = useSessionState(
    (state) => [...state.workspace.persona].find((one) => one.scope === scope)?.name ?? "",
  );
  const name = chosen.trim() === "" ? persona.suggestedName : chosen;
  return (
    <header className={styles.sheet}>
      <svg viewBox="0 0 60 60" className={styles.portrait} aria-hidden="true">
        <circle cx="30" cy="24" r="10" />
        <path d="M12 50c0-20 36-20 36 0a30 30 0 0 1-36 0" />
      </svg>
      <div>
        <h2 className={styles.name}>
          {isEditing ? (
            <InlineEdit
              label="Name of the persona"
              value={name}
              editing
              maxLength={200}
              onCommit={(text) => session.run((context) => namePersona(context, scope, text))}
              onEnd={() => setEditing(false)}
            />
          ) : (
            <button type="button" title="Click to rename" onClick={() => setEditing(true)}>
              {name}
            </button>
          )}
        </h2>
        <div className={styles.stands}>made-up name · stands for {peopleCount(persona.people)}</div>
      </div>
    </header>
  );
}

function Coherence({ persona }: { readonly persona: PersonaSheet }) {
  if (persona.comparable === 0) return null;
  const share = Math.round((100 * persona.agreeing) / persona.comparable);
  return (
    <div className={styles.coherence}>
      <span>
        <b>{share} %</b> agree with most of this sheet ({formatCount(persona.agreeing)} of{" "}
        {formatCount(persona.comparable)} people)
      </span>
      <div className={styles.track}>
        <div className={styles.fill} style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  );
}

function FieldLine({ field }: { readonly field: PersonaField }) {
  const session = useSession();
  const { statement, value } = field;
  const unknown = statement.value.kind === "unknown";
  const own = value === null ? "" : typeof value === "object" ? value.join(", ") : String(value);
  const range =
    statement.value.kind === "range" ? (statement.value.most ?? statement.value.half) : null;
  const group = statementText(statement);
  return (
    <StatementLine
      label={field.name}
      claim={statement.claim}
      {...group}
      {...(unknown || own === ""
        ? {}
        : { says: range === null ? own : `${own} (${range.low}–${range.high})` })}
      strength={statement.strength}
      standing={{ state: "derived", source: "derived" }}
      editText=""
      onEdit={() => undefined}
      isOpen={false}
      onOpen={() => session.openStatement(statement)}
      entries={[]}
    />
  );
}
