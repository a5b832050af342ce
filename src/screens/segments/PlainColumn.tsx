import type { Derived } from "#evidence/engine.ts";
import type { Scope } from "#journey/scope.ts";
import { words } from "#journey/words/words.ts";
import { LineSample } from "#marks/LineSample.tsx";
import { SegmentBlocks } from "./SegmentBlocks.tsx";
import styles from "./segments.module.css";

/** A group beside the segments, for comparison: whom none of them holds, or everyone. */
export function PlainColumn({
  name,
  text,
  scope,
  hasLine,
  derived,
}: {
  readonly name: string;
  readonly text: string;
  readonly scope: Scope | null;
  /** Has it the line of everyone on the map? */
  readonly hasLine: boolean;
  /** Null while it is worked out. */
  readonly derived: Derived | null;
}) {
  return (
    <article className={styles.column} aria-label={name} data-plain="true" data-testid="group">
      <header className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {hasLine && <LineSample dashes={[]} tone="everyone" />}
      </header>
      <p className={styles.counts} data-testid="group-count">
        {derived === null ? "" : tellersOf(derived)}
      </p>
      <p className={styles.ruleLine}>{text}</p>
      {derived === null ? (
        <p className={styles.nothing}>{words.segments.working}</p>
      ) : (
        <SegmentBlocks scope={scope} rule={null} derived={derived} />
      )}
    </article>
  );
}

/** Who told a story without a name is in no segment: said apart, so that the columns add up. */
function tellersOf({ profile: { participants, statistics } }: Derived): string {
  const unnamed = Math.max(0, statistics.people - participants);
  return words.evidence.behind(0, participants, unnamed) || words.counts.people(0);
}
