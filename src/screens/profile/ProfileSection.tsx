import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { isFilled, type ProfileLine } from "#evidence/profileSections.ts";
import { words } from "#journey/words/words.ts";
import { ProfileLineRow } from "./ProfileLineRow.tsx";
import styles from "./profile.module.css";

/** A section of the profile: what is known first, the rest behind one quiet line. */
export function ProfileSection({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly ProfileLine[];
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  // A line that was opened to be written does not run away once it is.
  const filled = lines.filter((line) => isFilled(line) || line.entry !== null);
  const unknown = lines.filter((line) => !filled.includes(line));
  const shown = isOpen ? lines : filled;
  return (
    <section aria-label={name} className={styles.part} data-empty={filled.length === 0}>
      <h2 className={styles.section}>{name}</h2>
      <div id={id}>
        {shown.map((line) => (
          <ProfileLineRow key={line.claim} line={line} />
        ))}
      </div>
      {unknown.length > 0 && (
        <button
          type="button"
          className={styles.unknown}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${name}: ${words.profile.unknownLines(unknown.length)}`}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden="true" />
          {words.profile.unknownLines(unknown.length)}
        </button>
      )}
    </section>
  );
}
