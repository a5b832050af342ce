import { classes } from "./classes.ts";
import styles from "./Skeleton.module.css";

export interface SkeletonProps {
  /** Lines of text, or one block of the height its place has. */
  readonly lines?: number;
  readonly block?: boolean;
}

/** The shape of what is about to stand here; still, so that nothing flickers. */
export function Skeleton({ lines = 3, block = false }: SkeletonProps) {
  if (block) return <div className={classes(styles.bone, styles.block)} aria-hidden="true" />;
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.bone} />
      ))}
    </div>
  );
}
