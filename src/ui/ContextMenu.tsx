import { cloneElement, type MouseEvent, type ReactElement, useState } from "react";
import { MenuAt, type ScreenPoint } from "./MenuAt.tsx";
import type { MenuEntry } from "./menuEntry.ts";
import { useLongPress } from "./useLongPress.ts";

export interface ContextMenuProps {
  /** The element that answers to right click, long press and Shift+F10. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
}

export function ContextMenu({ children, entries }: ContextMenuProps) {
  const [at, setAt] = useState<ScreenPoint | null>(null);
  const press = useLongPress(setAt);
  const element = cloneElement(children, {
    ...press,
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setAt({ x: event.clientX, y: event.clientY });
    },
  });
  return (
    <>
      {element}
      <MenuAt at={at} entries={entries} onClose={() => setAt(null)} />
    </>
  );
}
