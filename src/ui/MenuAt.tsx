import { useMemo, useState } from "react";
import type { MenuEntry } from "./menuEntry.ts";
import { MenuListPart } from "./menuPart.ts";

/** A place on the screen. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export interface MenuAtProps {
  /** Where on the screen it opens; null: closed. */
  readonly at: ScreenPoint | null;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu at a point: for a canvas that finds out by itself what was pressed. Focus goes back by itself. */
export function MenuAt({ at, entries, onClose }: MenuAtProps) {
  const [last, setLast] = useState<ScreenPoint | null>(null);
  if (at !== null && at !== last) setLast(at);
  const x = last?.x ?? 0;
  const y = last?.y ?? 0;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y]);
  if (last === null) return null;
  return <MenuListPart anchor={anchor} open={at !== null} entries={entries} onClose={onClose} />;
}
