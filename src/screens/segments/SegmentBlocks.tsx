import { useCallback } from "react";
import type { Derived } from "#evidence/engine.ts";
import { BOARD_LAYOUT } from "#evidence/profileLayout.ts";
import type { ProfileLine } from "#evidence/profileSections.ts";
import { attributeById } from "#journey/attributes.ts";
import { writeLine } from "#journey/commands/profile.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { Scope } from "#journey/scope.ts";
import { clausesOf, type SegmentRule } from "#journey/segmentRule.ts";
import { words } from "#journey/words/words.ts";
import { SentimentMark } from "#marks/SentimentMark.tsx";
import { statementText } from "#marks/statementText.ts";
import { StrengthTicks } from "#marks/StrengthTicks.tsx";
import { blocksOf, type Decided } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { TextArea } from "#ui/TextArea.tsx";
import styles from "./segments.module.css";

/** How a group feels, and the blocks of the board. */
export function SegmentBlocks({
  scope,
  rule,
  derived,
}: {
  /** Under which what people wrote of the group is kept; null where nothing is. */
  readonly scope: Scope | null;
  /** What makes it a group; null where that is no rule. */
  readonly rule: SegmentRule | null;
  readonly derived: Derived;
}) {
  const { profile } = derived;
  const { mean, interval, strength } = profile.statistics;
  const read = useCallback(
    (state: Decided) => blocksOf(state, BOARD_LAYOUT, profile, scope ?? ""),
    [profile, scope],
  );
  const blocks = useDecided(read);
  const shown = blocks.filter(({ block }) => scope !== null || block !== "how-to-speak");
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
      <AlsoKnown rule={rule} derived={derived} />
      {shown.map(({ block, lines, filled }) => (
        <section key={block} className={styles.block}>
          <h4>{nameOf(block)}</h4>
          {block === "how-to-speak" && scope !== null ? (
            <HowToSpeak scope={scope} line={lines[0]} />
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

/** So much else is worth a line in a column. */
const MOST_ELSE = 4;

/** What is known best of them beside the blocks of the board, and beside what makes them a segment. */
function AlsoKnown({
  rule,
  derived,
}: {
  readonly rule: SegmentRule | null;
  readonly derived: Derived;
}) {
  const session = useSession();
  const attribute = useSessionState((state) => state.workspace.attribute);
  const inBlocks = new Set(BOARD_LAYOUT.flatMap(({ claims }) => claims));
  const inRule = new Set<string>(
    (rule === null ? [] : clausesOf(rule)).flatMap((clause) =>
      clause.kind === "attribute" ? `attribute:${clause.attributeId}` : [],
    ),
  );
  const lines = derived.profile.attributes
    .filter(({ claim }) => !inBlocks.has(claim) && !inRule.has(claim))
    .map((statement) => ({ statement, text: statementText(statement) }))
    .filter(({ text }) => !text.isUnknown)
    .slice(0, MOST_ELSE);
  if (lines.length === 0) return null;
  return (
    <section className={styles.block}>
      <h4>{words.segments.alsoKnown}</h4>
      {lines.map(({ statement, text }) => (
        <button
          key={statement.claim}
          type="button"
          className={styles.line}
          onClick={() => session.openStatement(statement)}
        >
          <span className={styles.label}>
            {attributeById(
              { attribute },
              asId<AttributeId>(statement.claim.slice("attribute:".length)),
            )?.name ?? ""}
          </span>
          <span>
            <span className={styles.says} dir="auto">
              {text.says}
            </span>
            <span className={styles.from}>{text.from}</span>
          </span>
        </button>
      ))}
    </section>
  );
}

function nameOf(block: string): string {
  const names: Readonly<Record<string, string>> = words.segments.blocks;
  return names[block] ?? block;
}

/** One thing that is known of the group; a press opens what it rests on. */
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
  scope,
  line,
}: {
  readonly scope: Scope;
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
          writeLine(context, { scope, claim: line.claim, was: null, basis: null }, text),
        )
      }
    />
  );
}
