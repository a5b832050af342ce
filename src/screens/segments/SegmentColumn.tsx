import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import { renameSegment } from "#journey/commands/segments.ts";
import { segmentScope } from "#journey/scope.ts";
import type { Segment } from "#journey/segment.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { LineSample } from "#marks/LineSample.tsx";
import { useSession } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { Menu } from "#ui/Menu.tsx";
import { columnEntries } from "./columnEntries.ts";
import { RuleCounts } from "./RuleCounts.tsx";
import { SegmentBlocks } from "./SegmentBlocks.tsx";
import styles from "./segments.module.css";
import { useRuleNames } from "#marks/conditions/useRuleNames.ts";

const SMALL = 5;

export interface ColumnProps {
  readonly segment: Segment;
  readonly index: number;
  readonly count: number;
  /** The line that it has on the map; null while it has none. */
  readonly dashes: readonly number[] | null;
  /** Null while it is worked out. */
  readonly derived: Derived | null;
  readonly onEdit: () => void;
  readonly onShowMap: () => void;
}

/** One segment: its rule, its people, how they feel, and the four blocks of the board. */
export function SegmentColumn(props: ColumnProps) {
  const { segment, derived } = props;
  const session = useSession();
  const [isRenaming, setRenaming] = useState(false);
  const names = useRuleNames();
  const name = segment.name.trim() === "" ? words.segments.untitled : segment.name;
  const people = derived?.profile.participants ?? null;
  return (
    <article className={styles.column} aria-label={name} data-testid="segment">
      <header className={styles.head}>
        <h3 className={styles.name}>
          {isRenaming ? (
            <InlineEdit
              label={words.segments.renameOf(name)}
              value={segment.name}
              editing
              maxLength={200}
              onCommit={(text) => session.run((c) => renameSegment(c, segment.id, text))}
              onEnd={() => setRenaming(false)}
            />
          ) : (
            <button type="button" dir="auto" onClick={() => setRenaming(true)}>
              {name}
            </button>
          )}
        </h3>
        {props.dashes !== null && <LineSample dashes={props.dashes} />}
        <Menu
          trigger={
            <IconButton label={words.segments.menuOf(name)} icon={<Ellipsis />} size="small" />
          }
          entries={columnEntries(session, props, name, () => setRenaming(true))}
          align="end"
        />
      </header>
      <p className={styles.counts} data-testid="segment-count">
        <RuleCounts rule={segment.rule} />
      </p>
      <button type="button" className={styles.ruleLine} dir="auto" onClick={props.onEdit}>
        {ruleText(segment.rule, names)}
      </button>
      {people !== null && people > 0 && people < SMALL && (
        <p className={styles.warning}>{words.segments.small}</p>
      )}
      {derived === null ? (
        <p className={styles.nothing}>{words.segments.working}</p>
      ) : (
        <SegmentBlocks scope={segmentScope(segment.id)} rule={segment.rule} derived={derived} />
      )}
    </article>
  );
}
