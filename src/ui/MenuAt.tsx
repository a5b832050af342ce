import { Menu as Base } from "@base-ui/react/menu";
import { useMemo } from "react";
import styles from "./Menu.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menuEntry.ts";

export interface MenuAtProps {
  /** Where on the screen it opens; null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu at a point: for a canvas that finds out by itself what was pressed. Focus goes back by itself. */
export function MenuAt({ at, entries, onClose }: MenuAtProps) {
  const x = at?.x ?? 0;
  const y = at?.y ?? 0;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y]);
  return (
    <Base.Root
      modal={false}
      open={at !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={anchor}
          side="bottom"
          align="start"
          positionMethod="fixed"
        >
          <Base.Popup className={styles.popup}>
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
