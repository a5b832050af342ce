import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./HomeFoot.module.css";

interface HomeFootProps {
  /** How old the last backup is. */
  readonly backup?: ReactNode;
  readonly trashCount: number;
  readonly onOpenTrash: () => void;
}

/** The foot of home: where the work lives, and the trash once something is in it. */
export function HomeFoot({ backup, trashCount, onOpenTrash }: HomeFootProps) {
  return (
    <footer className={styles.foot}>
      <p>{words.home.localNote}</p>
      {backup}
      {trashCount > 0 && (
        <Button variant="ghost" size="small" icon={<Trash2 />} onClick={onOpenTrash}>
          {words.home.trashCount(trashCount)}
        </Button>
      )}
    </footer>
  );
}
