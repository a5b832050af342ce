import type { ReactNode } from "react";

/** One line of a menu, as data, so that menu bar, context menu and palette can share a list. */
export type MenuEntry =
  | MenuAction
  | MenuCheck
  | { readonly kind: "separator"; readonly id: string }
  | { readonly kind: "heading"; readonly id: string; readonly label: string }
  | {
      readonly kind: "submenu";
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly disabled?: boolean;
      readonly entries: readonly MenuEntry[];
    };

export interface MenuAction {
  readonly kind: "action";
  readonly id: string;
  readonly label: string;
  /** What it does, where the label does not tell it from another line. */
  readonly note?: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

export interface MenuCheck {
  readonly kind: "check";
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly keys?: string | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
}
