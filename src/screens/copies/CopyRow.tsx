import { useState } from "react";
import { words } from "#journey/words/words.ts";
import type { StoredCopy } from "#storage/copies.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./copies.module.css";
import { BackToCopy } from "./BackToCopy.tsx";

const say = words.copies;

/** One copy: when and why it was taken, how much it holds; opened, what going back would change. */
export function CopyRow({
  copy,
  onRestored,
}: {
  readonly copy: StoredCopy;
  readonly onRestored: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const time = words.formats.dateTime(new Date(copy.at).toISOString());
  const { maps, people, stories } = copy.facts;
  const { counts } = words;
  return (
    <li className={styles.copy} data-testid="copy">
      <div className={styles.row}>
        <span className={styles.when}>{time}</span>
        <span className={styles.why} dir="auto">
          {reasonText(copy)}
        </span>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={say.lookAt(time, reasonText(copy))}
          onClick={() => setOpen(!isOpen)}
        >
          {say.look}
        </Button>
        <span className={styles.facts}>
          {say.facts(counts.maps(maps), counts.people(people), counts.stories(stories))}
        </span>
      </div>
      {isOpen && <BackToCopy copy={copy} time={time} onRestored={onRestored} />}
    </li>
  );
}

function reasonText({ reason: { kind, of } }: StoredCopy): string {
  const reasons: Readonly<Record<string, (of: string) => string>> = say.reasons;
  return (reasons[kind] ?? say.reasons.regular)(of);
}
