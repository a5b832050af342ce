import { Roles } from "#formats/csv/roles.ts";
import type { Consent } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { Select, type SelectOption } from "#ui/Select.tsx";
import styles from "./ImportDialog.module.css";
import type { ImportFlow } from "./useImport.ts";

const CHOICES: readonly SelectOption<Consent>[] = (["unknown", "quote", "internal"] as const).map(
  (value) => ({ value, label: words.terms.consent[value] }),
);

/** Where no column says what people agreed to: one answer for all rows of the file. */
export function ImportConsent({ flow }: { readonly flow: ImportFlow }) {
  if (new Roles(flow.mapping).has("consent")) return null;
  return (
    <div className={styles.agreed}>
      <span aria-hidden="true">{words.importing.agreed}</span>
      <Select
        label={words.importing.agreed}
        labelHidden
        quiet
        value={flow.consentOfAll}
        options={CHOICES}
        onValueChange={flow.setConsentOfAll}
      />
    </div>
  );
}
