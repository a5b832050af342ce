import type { ComponentProps, ReactElement, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./IconButton.module.css";
import { ariaKeys, isMac } from "./keysText.ts";

export interface IconButtonProps extends Omit<
  ComponentProps<"button">,
  "className" | "children" | "aria-label"
> {
  /** What the button does; its name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** A shortcut as the command table writes it, e.g. `Mod+Shift+E`. */
  readonly keys?: string | undefined;
  readonly size?: "medium" | "small";
  readonly framed?: boolean;
  readonly side?: "top" | "bottom" | "left" | "right";
  /** Switches the tooltip off where a label stands right beside it. */
  readonly tooltip?: boolean;
}

/** A button that shows an icon; `Tooltips` shows its name, and its keys. */
export function IconButton({
  label,
  icon,
  keys,
  size = "medium",
  framed = false,
  side = "bottom",
  tooltip = true,
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      {...(tooltip ? { "data-tooltip": side, "data-keys": keys } : {})}
      aria-label={label}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, isMac())}
      className={classes(styles.button, styles[size], framed && styles.framed)}
    >
      {icon}
    </button>
  );
}
