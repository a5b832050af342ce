import type { ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import styles from "./persona.module.css";
import { fieldsApart, fieldText, isKnown } from "./personaText.ts";

/** Fewer people than this may be recognised behind a sheet (evidence.md, "Privacy on export"). */
const RECOGNISABLE = 5;

/** What the persona is made of and by which rules: all that it takes to defend it. */
export function BirthCertificate({ shown }: { readonly shown: ShownPersona }) {
  const profile = useSessionState((state) => state.derived?.profile ?? null);
  if (profile === null) return null;
  const text = words.personas;
  const { firstToldAt: from, lastToldAt: to } = profile;
  const told =
    from === null || to === null ? text.noDates : text.told(words.formats.monthRange(from, to));
  const edited = shown.fields.filter((one) => one.text !== "").length;
  const kept = shown.fields.filter(
    ({ entry, state }) => entry?.pinned === true && state !== "derived",
  );
  const { main, others } = fieldsApart(shown);
  const shownFields = [...main, ...others].filter(
    (one) => one.text === "" && !fieldText(one).isUnknown,
  ).length;
  return (
    <details
      className={styles.certificate}
      data-testid="certificate"
      // It stands last: what opens below is brought into sight.
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: "nearest" });
      }}
    >
      <summary>{text.certificate}</summary>
      <p>
        {text.madeFrom(shown.people, profile.stories)}, {told}
      </p>
      {shown.people < RECOGNISABLE && (
        <p className={styles.warning}>{text.kAnonymity(shown.people)}</p>
      )}
      {isKnown(shown) && (
        <>
          <p>{text.medoid}</p>
          <p>{text.shares(shownFields)}</p>
          <p>{text.agreement}</p>
        </>
      )}
      <p>{text.quotesRule}</p>
      <p>{edited === 0 ? text.noEdits : text.edits(edited)}</p>
      {kept.length > 0 && <p>{text.keptLines(kept.length)}</p>}
    </details>
  );
}
