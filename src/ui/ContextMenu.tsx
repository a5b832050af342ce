import { ContextMenu as Base } from "@base-ui/react/context-menu";
import type { ReactElement } from "react";
import styles from "./Menu.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menuEntry.ts";

export interface ContextMenuProps {
  /** The element that answers to right click, long press and Shift+F10. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly onOpenChange?: (open: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  return (
    <Base.Root onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
