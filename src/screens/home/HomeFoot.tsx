import { Trash2 } from "lucide-react";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./HomeFoot.module.css";

interface HomeFootProps {
  readonly trashCount: number;
  readonly onOpenTrash: () => void;
}

/** The foot of home: where the work lives, and the trash once something is in it. */
export function HomeFoot({ trashCount, onOpenTrash }: HomeFootProps) {
  return (
    <footer className={styles.foot}>
      <p>{words.home.localNote}</p>
      {trashCount > 0 && (
        <Button variant="ghost" size="small" icon={<Trash2 />} onClick={onOpenTrash}>
          {words.home.trashCount(trashCount)}
        </Button>
      )}
    </footer>
  );
}
