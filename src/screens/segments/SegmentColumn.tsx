import { Ellipsis } from "lucide-react";
import { useState } from "react";
import type { Derived } from "#evidence/engine.ts";
import { BOARD_LAYOUT } from "#evidence/profileLayout.ts";
import type { ProfileLine } from "#evidence/profileSections.ts";
import {
  duplicateSegment,
  moveSegments,
  removeSegment,
  renameSegment,
} from "#journey/commands/segments.ts";
import { writeLine } from "#journey/commands/profile.ts";
import { segmentScope } from "#journey/scope.ts";
import type { Segment } from "#journey/segment.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { statementText } from "#marks/statementText.ts";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import { blocksOf } from "#session/decided.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { TextArea } from "#ui/TextArea.tsx";
import { RuleCounts } from "./RuleDialog.tsx";
import styles from "./segments.module.css";
import { useRuleNames } from "./useRuleNames.ts";

const SMALL = 5;

interface ColumnProps {
  readonly segment: Segment;
  readonly index: number;
  readonly count: number;
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
        <Menu
          trigger={
            <IconButton label={words.segments.menuOf(name)} icon={<Ellipsis />} size="small" />
          }
          entries={entriesOf(session, props, name, () => setRenaming(true))}
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
        <Blocks segment={segment} derived={derived} />
      )}
    </article>
  );
}

function Blocks({ segment, derived }: { readonly segment: Segment; readonly derived: Derived }) {
  const session = useSession();
  const { profile } = derived;
  const { mean, interval, strength } = profile.statistics;
  const blocks = blocksOf(
    session.store.getState(),
    BOARD_LAYOUT,
    profile,
    segmentScope(segment.id),
  );
  return (
    <>
      {mean !== null && interval !== null && (
        <div className={styles.feeling}>
          <SentimentMark score={mean} />
          <span>
            {words.profile.likely(
              words.formats.score(interval.low),
              words.formats.score(interval.high),
            )}
          </span>
          <StrengthTicks strength={strength} />
        </div>
      )}
      {blocks.map(({ block, lines, filled }) => (
        <section key={block} className={styles.block}>
          <h4>{nameOf(block)}</h4>
          {block === "how-to-speak" ? (
            <HowToSpeak segment={segment} line={lines[0]} />
          ) : (
            <>
              {filled.length === 0 && (
                <p className={styles.nothing}>{words.segments.nothingSaid}</p>
              )}
              {filled.map((line) => (
                <Line key={line.claim} line={line} />
              ))}
            </>
          )}
        </section>
      ))}
    </>
  );
}

function nameOf(block: string): string {
  const names: Readonly<Record<string, string>> = words.segments.blocks;
  return names[block] ?? block;
}

/** One thing that is known of the segment; a press opens what it rests on. */
function Line({ line: { attribute, statement, entry, claim } }: { readonly line: ProfileLine }) {
  const session = useSession();
  const label = attribute?.name ?? (claim === "channels" ? words.segments.blocks.channels : claim);
  const own = entry?.text.trim() ?? "";
  if (statement === null) {
    return own === "" ? null : (
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        <span dir="auto">{own}</span>
      </div>
    );
  }
  const { says, from, isUnknown } = statementText(statement);
  return (
    <button
      type="button"
      className={styles.line}
      data-unknown={isUnknown}
      onClick={() => session.openStatement(statement)}
    >
      <span className={styles.label}>{label}</span>
      <span>
        <span className={styles.says} dir="auto">
          {own === "" ? says : own}
        </span>
        <span className={styles.from}>{from}</span>
      </span>
    </button>
  );
}

function HowToSpeak({
  segment,
  line,
}: {
  readonly segment: Segment;
  readonly line: ProfileLine | undefined;
}) {
  const session = useSession();
  if (line === undefined) return null;
  return (
    <TextArea
      label={words.segments.blocks["how-to-speak"]}
      labelHidden
      minRows={2}
      value={line.entry?.text ?? ""}
      onCommit={(text) =>
        session.run((context) =>
          writeLine(
            context,
            { scope: segmentScope(segment.id), claim: line.claim, was: null, basis: null },
            text,
          ),
        )
      }
    />
  );
}

function entriesOf(
  session: Session,
  { segment, index, count, onEdit, onShowMap }: ColumnProps,
  name: string,
  rename: () => void,
): readonly MenuEntry[] {
  const { id } = segment;
  const move = (to: number) => () => {
    session.run((context) => moveSegments(context, [id], to));
  };
  const { segments, actions } = words;
  return [
    {
      kind: "action",
      id: "show",
      label: segments.showOnMap,
      run: () => {
        session.setView({ kind: "segment", segmentId: id });
        session.show({ overlays: [id], sidebar: "profile", sidebarOpen: true });
        onShowMap();
      },
    },
    { kind: "action", id: "edit", label: segments.editRule, run: onEdit },
    { kind: "action", id: "rename", label: actions.rename, run: rename },
    {
      kind: "action",
      id: "duplicate",
      label: actions.duplicate,
      run: () => {
        session.run((context) => duplicateSegment(context, id, segments.copyOf(name)));
      },
    },
    {
      kind: "action",
      id: "left",
      label: segments.moveLeft,
      disabled: index === 0,
      run: move(index - 1),
    },
    {
      kind: "action",
      id: "right",
      label: segments.moveRight,
      disabled: index === count - 1,
      run: move(index + 1),
    },
    { kind: "separator", id: "line" },
    {
      kind: "action",
      id: "delete",
      label: actions.delete,
      danger: true,
      run: () => {
        const outcome = session.run((context) => removeSegment(context, id));
        if (outcome.ok) session.notify(segments.deleted(name), "plain", true);
      },
    },
  ];
}
