import { useMemo, useState } from "react";
import { attributesOf } from "#journey/attributes.ts";
import { setIdeal } from "#journey/commands/scorecards.ts";
import { words } from "#journey/words/words.ts";
import { idealInView } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { Combobox } from "#ui/Combobox.tsx";
import styles from "./scorecard.module.css";
import { TestRow } from "./TestRow.tsx";

const text = words.scorecards;

/** Whom we want, attribute by attribute, beside the people we met. */
export function IdealEditor() {
  const session = useSession();
  const attribute = useSessionState((state) => state.workspace.attribute);
  const attributes = useMemo(() => attributesOf({ attribute }), [attribute]);
  const ideal = useDecided(idealInView);
  const [adding, setAdding] = useState<string | null>(null);
  const lines = ideal?.lines ?? [];
  const added = attributes.find(({ id }) => id === adding);
  const free = attributes.filter(({ id }) => !lines.some((line) => line.attributeId === id));
  return (
    <section className={styles.ideal} aria-label={text.ideal} data-testid="ideal">
      <h2>{text.ideal}</h2>
      <p className={styles.quiet}>{text.idealText}</p>
      {lines.map(({ attributeId, test, k, known, n }) => {
        const about = attributes.find(({ id }) => id === attributeId);
        return about === undefined ? null : (
          <div key={`${attributeId} ${JSON.stringify(test)}`} className={styles.idealLine}>
            <h3 dir="auto">{about.name}</h3>
            <TestRow
              about={about}
              attributes={attributes}
              test={test}
              isChanged={false}
              removeLabel={text.removeIdeal(about.name)}
              onTest={(next) => session.run((context) => setIdeal(context, attributeId, next))}
            />
            <p className={styles.quiet} data-testid="ideal-met">
              {text.idealMet(k, known, n)}
            </p>
          </div>
        );
      })}
      {added !== undefined && (
        <div className={styles.idealLine}>
          <h3 dir="auto">{added.name}</h3>
          <TestRow
            key={added.id}
            about={added}
            attributes={attributes}
            test={null}
            isChanged
            removeLabel={text.removeIdeal(added.name)}
            onTest={(next) => {
              setAdding(null);
              if (next !== null) session.run((context) => setIdeal(context, added.id, next));
            }}
          />
        </div>
      )}
      <Combobox
        label={text.addIdeal}
        labelHidden
        placeholder={text.addIdeal}
        value={adding}
        items={free.map(({ id, name, section }) => ({
          value: id,
          label: name,
          note: words.terms.section[section],
        }))}
        onValueChange={setAdding}
      />
    </section>
  );
}
