import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode, RefObject } from "react";
import styles from "./Popover.module.css";

/** Something with a place on the screen: an element, or a point of a drawing. */
export interface Anchor {
  readonly getBoundingClientRect: () => DOMRect;
}

export interface PopoverProps {
  /** Named for those who listen; shown when `title` is. */
  readonly label: string;
  readonly titleShown?: boolean;
  readonly trigger?: ReactElement<Record<string, unknown>>;
  readonly anchor?: Anchor | RefObject<Element | null>;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly align?: "start" | "center" | "end";
  /** False: opening leaves the focus where it is (a preview on hover). */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function Popover({
  label,
  titleShown = false,
  trigger,
  anchor,
  open,
  onOpenChange,
  side = "bottom",
  align = "start",
  takesFocus = true,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          {...(anchor === undefined ? {} : { anchor })}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup
            className={styles.popup}
            {...(titleShown ? {} : { "aria-label": label })}
            {...(takesFocus ? {} : { initialFocus: false, finalFocus: false })}
          >
            {titleShown && <Base.Title className={styles.title}>{label}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
