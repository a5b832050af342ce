import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger" | "link";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  readonly variant?: ButtonVariant;
  readonly size?: "medium" | "small";
  /** A lucide icon, drawn before the words. */
  readonly icon?: ReactNode;
  /** Stretches over the whole line. */
  readonly wide?: boolean;
}

export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  wide = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[variant], styles[size], wide && styles.wide)}
    >
      {icon}
      {children}
    </button>
  );
}
