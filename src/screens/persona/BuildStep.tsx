import { hasHeadline } from "#evidence/headline.ts";
import { hideFields, personaAt } from "#journey/commands/personas.ts";
import type { AttributeId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, personaInView, scopeInView } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { groupInView, viewChoices } from "#session/personaGroups.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import { BuildCheck } from "./BuildCheck.tsx";
import { PersonaHead } from "./PersonaHead.tsx";
import styles from "./persona.module.css";
import { QuotePicker } from "./QuotePicker.tsx";
import { StoryOf } from "./StoryOf.tsx";

/** The steps of the guided build, in their order. */
export const BUILD_STEPS = ["who", "face", "fields", "quotes", "story", "check"] as const;

/** One step of the guided build. */
export function BuildStep({ step }: { readonly step: (typeof BUILD_STEPS)[number] }) {
  const shown = useDecided(personaInView);
  if (step === "who") return <Who />;
  if (shown === null) return <p>{words.personas.nobodyText}</p>;
  switch (step) {
    case "face":
      return (
        <>
          <p className={styles.hint}>{words.personas.faceText}</p>
          <PersonaHead shown={shown} />
        </>
      );
    case "fields":
      return <Fields />;
    case "quotes":
      return (
        <>
          <p className={styles.hint}>{words.personas.chooseQuotesText}</p>
          <QuotePicker />
        </>
      );
    case "story":
      return (
        <>
          <p className={styles.hint}>{words.personas.storyText}</p>
          <StoryOf shown={shown} />
        </>
      );
    case "check":
      return <BuildCheck shown={shown} />;
    default:
      return step satisfies never;
  }
}

function Who() {
  const session = useSession();
  const choices = useDecided(viewChoices);
  const chosen = useDecided(groupInView);
  return (
    <fieldset className={styles.whom}>
      <legend>{words.personas.whoText}</legend>
      {choices.map(({ scope, label, view }) => (
        <label key={scope} className={styles.radio}>
          <input
            type="radio"
            name="whom"
            checked={scope === chosen?.scope}
            onChange={() => session.setView(view)}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Fields() {
  const session = useSession();
  const fields = useSessionState((state) => state.derived?.persona?.fields) ?? [];
  const [shown, silent] = [true, false].map((says) =>
    fields.filter(({ statement }) => hasHeadline(statement.value) === says),
  );
  const hidden = useDecided(hiddenInView);
  const toggle = (id: AttributeId, isShown: boolean): void => {
    const scope = scopeInView(session.store.getState());
    const next = isShown ? hidden.filter((one) => one !== id) : [...hidden, id];
    session.run((context) => hideFields(context, scope, next));
  };
  return (
    <>
      <p className={styles.hint}>{words.personas.fieldsText}</p>
      <div className={styles.fields}>
        {(shown ?? []).map(({ attributeId, name, known, statement }) => (
          <Checkbox
            key={attributeId}
            label={name}
            note={words.profile.guideKnown(known, statement.n)}
            checked={!hidden.includes(attributeId)}
            onCheckedChange={(isShown) => toggle(attributeId, isShown)}
          />
        ))}
      </div>
      {silent !== undefined && silent.length > 0 && (
        <p className={styles.hint}>
          {words.personas.silentFields(words.formats.list(silent.map(({ name }) => name)))}
        </p>
      )}
    </>
  );
}

const NONE: readonly AttributeId[] = [];

function hiddenInView(state: Decided): readonly AttributeId[] {
  return personaAt(state.workspace, scopeInView(state))?.hiddenFields ?? NONE;
}
