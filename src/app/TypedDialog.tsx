import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { copyText } from "#ui/copyText.ts";
import { Dialog } from "#ui/Dialog.tsx";
import type { KeptWords } from "#ui/keptWords.ts";
import styles from "./TypedDialog.module.css";

const say = words.frame.typed;

/** Gives back what was being typed when a page went away. */
export function TypedDialog({
  kept,
  onClose,
}: {
  readonly kept: readonly KeptWords[];
  readonly onClose: () => void;
}) {
  const session = useSession();
  const copy = (text: string): void => {
    copyText(text).then(
      () => session.notify(say.copied),
      () => session.notify(say.notCopied, "problem"),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={say.title}
      description={say.text}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.actions.done}
        </Button>
      }
    >
      <ul className={styles.list}>
        {kept.map(({ field, text }) => (
          <li key={`${field} ${text}`} className={styles.words}>
            <p className={styles.field}>{field}</p>
            <p className={styles.text} dir="auto">
              {text}
            </p>
            <Button size="small" onClick={() => copy(text)}>
              {words.actions.copy}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
