import { daysLeftInTrash } from "#journey/trash.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import type { HomeMap } from "./homeMap.ts";
import styles from "./TrashPlace.module.css";

interface TrashRowProps {
  readonly map: HomeMap;
  readonly title: string;
  readonly nowMs: number;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

export function TrashRow({ map, title, nowMs, onRestore, onDelete }: TrashRowProps) {
  const days = daysLeftInTrash(map, nowMs);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name} dir="auto" title={title}>
          {title}
        </p>
        {map.trashedAt !== null && (
          <p className={styles.when}>
            {words.home.trashedAgo(map.trashedAt, nowMs)}
            {days !== null && ` · ${words.home.daysLeft(days)}`}
          </p>
        )}
      </div>
      <Button aria-label={words.home.restoreOf(title)} onClick={onRestore}>
        {words.actions.restore}
      </Button>
      <Button variant="ghost" aria-label={words.home.deleteForeverOf(title)} onClick={onDelete}>
        {words.actions.deleteForever}
      </Button>
    </li>
  );
}
