import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, Plus } from "lucide-react";
import type { ComboItem } from "./comboItem.ts";
import styles from "./List.module.css";
import { useUiWords } from "./uiWords.ts";

/** The list that opens below a combobox or a field of tags. */
export function ComboList({ emptyText }: { readonly emptyText?: string | undefined }) {
  const words = useUiWords();
  return (
    <Base.Portal>
      <Base.Positioner className={styles.positioner} sideOffset={4}>
        <Base.Popup className={styles.popup}>
          <Base.Empty className={styles.empty}>{emptyText ?? words.noMatch}</Base.Empty>
          <Base.List className={styles.list}>
            {(item: ComboItem) => (
              <Base.Item key={item.value} value={item} className={styles.option}>
                {item.create === true && <Plus />}
                <span className={styles.label} dir="auto">
                  {item.label}
                  {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
                </span>
                <Base.ItemIndicator className={styles.tick}>
                  <Check />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
