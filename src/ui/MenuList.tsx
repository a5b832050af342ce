import { Menu as Base } from "@base-ui/react/menu";
import { type RefObject, useEffect, useRef } from "react";
import styles from "./Menu.module.css";
import { MenuEntries } from "./MenuEntries.tsx";
import type { MenuEntry } from "./menuEntry.ts";

/** Where a menu opens: beside an element, or at a point. */
export type MenuAnchor = Element | { readonly getBoundingClientRect: () => DOMRect };

export interface MenuListProps {
  readonly anchor: MenuAnchor | null;
  readonly open: boolean;
  /** Opened by a key: its first line has the focus. */
  readonly byKey?: boolean;
  readonly entries: readonly MenuEntry[];
  readonly label?: string | undefined;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly offset?: number;
  readonly onClose: () => void;
}

/** An opened menu. It comes with a script of its own: most pages are left without one having been opened. */
export function MenuList(props: MenuListProps) {
  const { anchor, open, entries, align = "start", side = "bottom", offset = 0 } = props;
  const { byKey = false } = props;
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      modal={false}
      open={open}
      onOpenChange={(isOpen, details) => {
        if (isOpen) return;
        // A press on the button that opened it closes it by itself.
        if (isWithin(anchor, details.event)) details.cancel();
        else props.onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={offset}
          positionMethod={anchor instanceof Element ? "absolute" : "fixed"}
        >
          <Base.Popup
            ref={popup}
            className={styles.popup}
            aria-label={props.label}
            onKeyDown={(event) => {
              if (event.key !== "Tab") return;
              // A menu that stays open while the focus goes on through the page answers to nobody.
              event.preventDefault();
              props.onClose();
            }}
            {...(anchor instanceof HTMLElement
              ? { finalFocus: () => isFocusFree(popup) && anchor }
              : {})}
            {...(byKey ? { initialFocus: () => firstLine(popup) } : {})}
          >
            <MenuEntries entries={entries} />
            {byKey && <FirstLineFocus popup={popup} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type PopupRef = RefObject<HTMLDivElement | null>;

/** Moves the focus as soon as the lines stand there, not a frame later: fast hands go on with an arrow. */
function FirstLineFocus({ popup }: { readonly popup: PopupRef }) {
  useEffect(() => firstLine(popup)?.focus({ preventScroll: true }), [popup]);
  return null;
}

function firstLine({ current }: PopupRef): HTMLElement | null {
  return current?.querySelector<HTMLElement>('[role^="menuitem"]') ?? null;
}

/** Has nothing else taken the focus, as a name that is edited does? */
function isFocusFree({ current }: PopupRef): boolean {
  const { activeElement, body } = document;
  return activeElement === body || current?.contains(activeElement) === true;
}

function isWithin(anchor: MenuAnchor | null, event: Event): boolean {
  if (!(anchor instanceof Element) || event instanceof KeyboardEvent) return false;
  const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
  return to instanceof Node && anchor.contains(to);
}
