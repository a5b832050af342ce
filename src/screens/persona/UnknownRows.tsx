import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { SheetField } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import styles from "./persona.module.css";
import { SheetRow } from "./SheetRow.tsx";

/** The sheet's own fields on which nobody is known, behind one quiet line: they can be written by hand. */
export function UnknownRows({ fields }: { readonly fields: readonly SheetField[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (fields.length === 0) return null;
  return (
    <section aria-label={words.personas.unknownFields}>
      <button
        type="button"
        className={styles.unknown}
        aria-expanded={isOpen}
        aria-controls={id}
        title={words.personas.writeUnknown}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight aria-hidden="true" />
        {words.profile.unknownLines(fields.length)}
      </button>
      <div id={id}>
        {isOpen && fields.map((field) => <SheetRow key={field.field.attributeId} shown={field} />)}
      </div>
    </section>
  );
}
