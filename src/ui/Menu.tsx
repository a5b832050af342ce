import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import styles from "./Menu.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menuEntry.ts";

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({
  trigger,
  entries,
  align = "start",
  side = "bottom",
  onOpenChange,
}: MenuProps) {
  return (
    <Base.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} align={align} sideOffset={4}>
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
