import { Plus, X } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { countsOfRule, type Decided } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import { ClauseFields } from "./ClauseFields.tsx";
import { type DraftGroup, type DraftPart, emptyClause, emptyGroup, type Join } from "./draft.ts";
import type { DraftProblem, TypeOf } from "./draftProblems.ts";
import { ruleOfDraft } from "./ruleOfDraft.ts";
import styles from "./conditions.module.css";
import { useRuleNames } from "./useRuleNames.ts";

const JOINS: readonly Join[] = ["all", "any", "none", "not-all"];

/** Groups inside of groups that can be made here; deeper ones are shown as they are. */
const MOST_GROUPS = 3;

/** What all parts of a rule are drawn with. */
interface Drawing {
  readonly attributes: readonly AttributeDefinition[];
  readonly typeOf: TypeOf;
  /** What is wrong, by the part's key; empty until somebody tried to save. */
  readonly problems: ReadonlyMap<number, DraftProblem>;
  /** False where more people are asked than those of the map. */
  readonly hasCounts?: boolean;
  readonly onPart: (key: number, next: DraftPart | null) => void;
}

/** Conditions joined, each with how many people it lets in by itself; groups stand inside of groups. */
export function GroupFields({
  group,
  depth,
  ...drawing
}: Drawing & { readonly group: DraftGroup; readonly depth: number }) {
  const { problems, onPart } = drawing;
  const put = (parts: DraftGroup["parts"]): void =>
    onPart(group.key, { ...group, parts, was: null });
  const isEmpty = problems.get(group.key) === "empty";
  return (
    <div className={styles.group} role="group" aria-label={words.segments.group} data-depth={depth}>
      {(group.parts.length > 1 || depth > 0 || group.join !== "all") && (
        <div className={styles.groupHead}>
          <Select
            label={words.segments.join}
            labelHidden
            value={group.join}
            options={JOINS.map((join) => ({ value: join, label: words.segments.joins[join] }))}
            onValueChange={(join) => onPart(group.key, { ...group, join, was: null })}
          />
          {depth > 0 && (
            <>
              <PartCount part={group} {...drawing} />
              <IconButton
                label={words.segments.removeGroup}
                icon={<X />}
                size="small"
                onClick={() => onPart(group.key, null)}
              />
            </>
          )}
        </div>
      )}
      {isEmpty && (
        <p className={styles.problem} role="alert">
          {depth === 0 ? words.segments.emptyRule : words.segments.problems.empty}
        </p>
      )}
      {group.parts.map((part) => (
        <PartFields key={part.key} part={part} depth={depth} {...drawing} />
      ))}
      <div className={styles.adding}>
        <Button size="small" icon={<Plus />} onClick={() => put([...group.parts, emptyClause()])}>
          {words.segments.addClause}
        </Button>
        {depth < MOST_GROUPS && (
          <Button
            size="small"
            variant="ghost"
            icon={<Plus />}
            onClick={() => put([...group.parts, emptyGroup()])}
          >
            {words.segments.addGroup}
          </Button>
        )}
      </div>
    </div>
  );
}

function PartFields({
  part,
  depth,
  ...drawing
}: Drawing & { readonly part: DraftPart; readonly depth: number }) {
  const { attributes, problems, onPart } = drawing;
  const names = useRuleNames();
  if (part.kind === "group") return <GroupFields group={part} depth={depth + 1} {...drawing} />;
  const problem = problems.get(part.key);
  return (
    <div className={styles.clause} data-testid="clause">
      {part.kind === "kept" ? (
        <p className={styles.kept} title={words.segments.keptPart} dir="auto">
          {ruleText(part.rule, names)}
        </p>
      ) : (
        <ClauseFields
          clause={part}
          attributes={attributes}
          problem={problem === undefined ? undefined : words.segments.problems[problem]}
          onClause={(next) => onPart(part.key, next)}
        />
      )}
      <PartCount part={part} {...drawing} />
      <IconButton
        label={words.segments.removeClause}
        icon={<X />}
        size="small"
        onClick={() => onPart(part.key, null)}
      />
    </div>
  );
}

/** How many a part lets in by itself. */
function PartCount({
  part,
  typeOf,
  hasCounts = true,
}: Pick<Drawing, "typeOf" | "hasCounts"> & { readonly part: DraftPart }) {
  const rule = useMemo(() => ruleOfDraft(part, typeOf), [part, typeOf]);
  if (!hasCounts) return null;
  return (
    <span className={styles.partCount} data-testid="part-count">
      {rule !== null && <Members rule={rule} />}
    </span>
  );
}

function Members({ rule }: { readonly rule: SegmentRule }) {
  const read = useCallback((state: Decided) => countsOfRule(state, rule), [rule]);
  const { members, unknown } = useDecided(read);
  return (
    <>
      {words.counts.people(members)}
      {unknown > 0 && <span>{words.segments.unknown(unknown)}</span>}
    </>
  );
}
