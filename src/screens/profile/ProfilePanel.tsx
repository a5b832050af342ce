import type { Statement } from "#evidence/statement.ts";
import {
  type AttributeDefinition,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { methodsLine } from "#marks/methodsLine.ts";
import { Quote } from "#marks/Quote.tsx";
import { StatementLine } from "#marks/StatementLine.tsx";
import { useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import styles from "./panel.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** What each section of the profile is called. */
const SECTION_NAMES: Readonly<Record<ProfileSection, string>> = {
  demographics: "Demographics",
  company: "Company",
  psychographics: "Psychographics",
  behaviour: "Behaviour",
  geography: "Geography",
  context: "Context",
  fit: "Our fit",
  market: "Market",
};

/** The profile of who is in view, as a document: every line can be clicked back to its evidence. */
export function ProfilePanel({ onImport }: { readonly onImport: () => void }) {
  const derived = useSessionState((state) => state.derived);
  const attribute = useSessionState((state) => state.workspace.attribute);
  if (derived === null) return <div className={styles.panel} aria-busy="true" />;
  const { profile } = derived;
  if (profile.stories === 0) {
    return (
      <div className={styles.panel}>
        <ViewSwitch />
        <EmptyState
          title="Nobody has been heard yet"
          actions={<Button onClick={onImport}>Import stories</Button>}
        >
          The profile is derived from the people whose stories stand on this map. Add a story to a
          touchpoint, or import interviews.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="profile">
      <ViewSwitch />
      <div className={styles.scroll}>
        {profile.satisfaction !== null && (
          <StatementLine label="Sentiment" statement={profile.satisfaction} />
        )}
        {profile.channels !== null && (
          <StatementLine label="Channels" statement={profile.channels} />
        )}
        {PROFILE_SECTIONS.map((section) => (
          <Section
            key={section}
            name={SECTION_NAMES[section]}
            attributes={attributesOf({ attribute }).filter((one) => one.section === section)}
            statements={profile.attributes}
          />
        ))}
        {profile.attributes.length === 0 && (
          <p className={styles.note}>
            Nothing is known about these people but their words. Open People to note their age, work
            or company, or import columns with the stories.
          </p>
        )}
        {profile.quotes.length > 0 && (
          <section className={styles.quotes} aria-label="In their words">
            <h2 className={styles.heading}>In their words</h2>
            {profile.quotes.map(
              ({ claim, value }) =>
                value.kind === "quote" && <Quote key={claim} storyId={value.storyId} />,
            )}
          </section>
        )}
      </div>
      <footer className={styles.methods}>{methodsLine(profile)}</footer>
    </div>
  );
}

function Section({
  name,
  attributes,
  statements,
}: {
  readonly name: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly statements: readonly Statement[];
}) {
  const lines = attributes.flatMap((attribute) => {
    const statement = statements.find(({ claim }) => claim === `attribute:${attribute.id}`);
    return statement === undefined ? [] : [{ attribute, statement }];
  });
  if (lines.length === 0) return null;
  return (
    <section aria-label={name}>
      <h2 className={styles.section}>{name}</h2>
      {lines.map(({ attribute, statement }) => (
        <StatementLine key={attribute.id} label={attribute.name} statement={statement} />
      ))}
    </section>
  );
}
