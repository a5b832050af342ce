import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useState,
} from "react";
import type { MenuEntry } from "./menuEntry.ts";
import { MenuListPart } from "./menuPart.ts";

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly onOpenChange?: (open: boolean) => void;
}

/** What a menu was opened from, and how. */
interface Opened {
  readonly from: Element;
  readonly byKey: boolean;
  readonly isOpen: boolean;
}

export function Menu({ trigger, entries, align, side, onOpenChange }: MenuProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const isOpen = opened?.isOpen === true;
  const open = (from: Element, byKey: boolean): void => {
    setOpened({ from, byKey, isOpen: true });
    onOpenChange?.(true);
  };
  const close = (): void => {
    setOpened((before) => (before === null ? null : { ...before, isOpen: false }));
    onOpenChange?.(false);
  };
  const button = cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": isOpen,
    "data-popup-open": isOpen ? "" : undefined,
    onClick: (event: MouseEvent) => {
      if (isOpen) close();
      // A press of Enter or Space counts no clicks.
      else open(event.currentTarget, event.detail === 0);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isOpen || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      open(event.currentTarget, true);
    },
  });
  return (
    <>
      {button}
      {opened !== null && (
        <MenuListPart
          anchor={opened.from}
          open={isOpen}
          byKey={opened.byKey}
          entries={entries}
          label={opened.from.getAttribute("aria-label") ?? opened.from.textContent}
          {...(align === undefined ? {} : { align })}
          {...(side === undefined ? {} : { side })}
          offset={4}
          onClose={close}
        />
      )}
    </>
  );
}
