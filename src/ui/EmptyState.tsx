import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  /** In a cell or a narrow panel: no icon's room, text at the start. */
  readonly compact?: boolean;
}

/** What a place says while nothing is in it: what belongs here, and how it comes. */
export function EmptyState({ title, children, icon, actions, compact = false }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, compact && styles.compact)}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
