import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import type { Scored } from "#evidence/scorecardReading.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import type { Criterion, MarkRule, Points } from "#journey/scorecard.ts";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./scorecard.module.css";
import { TestRow } from "./TestRow.tsx";

const text = words.scorecards;

const POINTS: readonly Points[] = [2, 1, 0];

interface MarkRulesProps {
  readonly criterion: Criterion;
  /** What its card says of who is in view. */
  readonly scored: readonly Scored[];
  readonly onCriterion: (criterion: Criterion) => void;
}

/** What marks a criterion by itself: an attribute, the points of each condition, and how many people get which. */
export function MarkRules({ criterion, scored, onCriterion }: MarkRulesProps) {
  const attribute = useSessionState((state) => state.workspace.attribute);
  const attributes = useMemo(() => attributesOf({ attribute }), [attribute]);
  const { attributeId, rules } = criterion;
  const about = attributes.find(({ id }) => id === attributeId);
  const [isAdding, setAdding] = useState(false);
  const put = (next: readonly MarkRule[]): void => onCriterion({ ...criterion, rules: next });
  return (
    <div className={styles.rules}>
      <Combobox
        label={text.markedBy(criterion.name)}
        labelHidden
        clearable
        placeholder={text.byHandOnly}
        value={attributeId}
        items={attributes.map(({ id, name, section }) => ({
          value: id,
          label: name,
          note: words.terms.section[section],
        }))}
        onValueChange={(id) => {
          setAdding(false);
          // Conditions on one attribute say nothing of another.
          onCriterion({
            ...criterion,
            attributeId: id === null ? null : asId<AttributeId>(id),
            rules: [],
          });
        }}
      />
      {about !== undefined &&
        rules.map((rule, at) => (
          <RuleRow
            // The place among its rules is what a rule is: the first that holds counts.
            key={`${at} ${rules.length}`}
            about={about}
            attributes={attributes}
            rule={rule}
            onRule={(next) => put(next === null ? rules.toSpliced(at, 1) : rules.with(at, next))}
          />
        ))}
      {about !== undefined && isAdding && (
        <RuleRow
          about={about}
          attributes={attributes}
          rule={null}
          onRule={(next) => {
            setAdding(false);
            if (next !== null) put([...rules, next]);
          }}
        />
      )}
      {about !== undefined && !isAdding && (
        <Button size="small" variant="ghost" icon={<Plus />} onClick={() => setAdding(true)}>
          {text.addRule}
        </Button>
      )}
      {rules.length > 0 && <Effect criterion={criterion} scored={scored} />}
    </div>
  );
}

interface RuleRowProps {
  readonly about: AttributeDefinition;
  readonly attributes: readonly AttributeDefinition[];
  /** Null: a new one, of which nothing is kept before it says something. */
  readonly rule: MarkRule | null;
  readonly onRule: (rule: MarkRule | null) => void;
}

function RuleRow({ about, attributes, rule, onRule }: RuleRowProps) {
  const [points, setPoints] = useState<Points>(rule?.points ?? 2);
  return (
    <TestRow
      about={about}
      attributes={attributes}
      test={rule?.test ?? null}
      isChanged={points !== rule?.points}
      removeLabel={text.removeRule}
      onTest={(test) => onRule(test === null ? null : { ...rule, test, points })}
    >
      <Select
        label={text.worth}
        labelHidden
        value={String(points)}
        options={POINTS.map((one) => ({ value: String(one), label: text.pointsOf(one) }))}
        onValueChange={(worth) => setPoints(POINTS.find((one) => String(one) === worth) ?? 0)}
      />
    </TestRow>
  );
}

/** "2: 4 people, 1: none, 0: 12, not known: 3": what the rules alone say of who is in view. */
function Effect({ criterion, scored }: Pick<MarkRulesProps, "criterion" | "scored">) {
  const marks = scored.map(
    (one) => one.marks.find((mark) => mark.criterionId === criterion.id)?.byRule ?? null,
  );
  const count = (points: Points | null): number => marks.filter((one) => one === points).length;
  return (
    <p className={styles.quiet} role="status" data-testid="rule-effect">
      {text.effect(count(2), count(1), count(0), count(null))}
    </p>
  );
}
