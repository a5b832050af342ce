import styles from "./LineSample.module.css";

/** A piece of a curve as it is drawn on the map, beside the name of whose it is. */
export function LineSample({
  dashes,
  tone = "plain",
}: {
  readonly dashes: readonly number[];
  /** Everyone's line is heaviest; a person's is violet. */
  readonly tone?: "everyone" | "plain" | "person";
}) {
  return (
    <svg width="22" height="8" aria-hidden="true" className={styles.sample} data-tone={tone}>
      <line x1="1" x2="21" y1="4" y2="4" strokeDasharray={dashes.join(" ")} />
    </svg>
  );
}
