import { words } from "#journey/words/words.ts";
import { useBackupAge, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { ageText } from "./ageText.ts";
import styles from "./copies.module.css";
import { backUpNow } from "./backUpNow.ts";

/** How old the last backup is, with a button that makes one now. */
export function BackupLine({ onMore }: { readonly onMore: () => void }) {
  const session = useSession();
  const age = useBackupAge();
  if (age === null) return null;
  return (
    <div className={styles.line}>
      <button type="button" className={styles.age} onClick={onMore} title={words.frame.openCopies}>
        {ageText(age, words.copies.line)}
      </button>
      <Button variant="ghost" size="small" onClick={() => void backUpNow(session)}>
        {words.copies.backUpNow}
      </Button>
    </div>
  );
}
