import { useCallback } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { BANDS } from "#journey/score.ts";
import { words } from "#journey/words/words.ts";
import { touchpointsInOrder } from "#journey/workspace.ts";
import type { Decided } from "#session/decided.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";
import { valuesOnMap } from "#session/valuesOnMap.ts";
import { Combobox } from "#ui/Combobox.tsx";
import type { ComboItem } from "#ui/comboItem.ts";
import { DateField } from "#ui/DateField.tsx";
import { PickSeveral } from "#ui/PickSeveral.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import {
  clauseAbout,
  type DraftClause,
  type DraftComparison,
  needs,
  opsFor,
  type Subject,
} from "./draft.ts";
import styles from "./conditions.module.css";

interface ClauseProps {
  readonly clause: DraftClause;
  readonly attributes: readonly AttributeDefinition[];
  /** Why it cannot stand; said under the field that it is about. */
  readonly problem: string | undefined;
  readonly onClause: (clause: DraftClause) => void;
}

/** The values of a condition, once it is settled what it asks about and what of it can be said. */
interface TestProps extends ClauseProps {
  /** Can the opposite of a comparison be meant? */
  readonly hasOpposites: boolean;
}

const TOLD = ["told-at", "score-at", "study"] as const;

/** One condition: what is known of people or what they told, how it is compared, and with what. */
export function ClauseFields(props: ClauseProps) {
  const { clause, attributes, problem, onClause } = props;
  const subjects = [
    ...attributes.map(({ id, name, section }) => ({
      value: `attribute:${id}`,
      label: name,
      note: words.terms.section[section],
    })),
    ...TOLD.map((value) => ({
      value,
      label: words.segments.subjects[value],
      note: words.segments.told,
    })),
  ];
  const isGone = clause.subject !== "" && !subjects.some(({ value }) => value === clause.subject);
  return (
    <div className={styles.fields}>
      <Combobox
        label={words.segments.attribute}
        labelHidden
        placeholder={words.segments.attribute}
        value={clause.subject === "" ? null : clause.subject}
        items={
          isGone ? [...subjects, { value: clause.subject, label: words.segments.gone }] : subjects
        }
        problem={clause.subject === "" ? problem : undefined}
        onValueChange={(id) => {
          const next = attributes.find((one) => `attribute:${one.id}` === id);
          onClause(clauseAbout(clause, (id ?? "") as Subject, next?.type));
        }}
      />
      <TestFields {...props} hasOpposites />
    </div>
  );
}

/** How a condition compares and with what, where what it asks about is settled. */
export function TestFields({ hasOpposites, ...props }: TestProps) {
  const { clause, attributes, onClause } = props;
  const attribute = attributes.find(({ id }) => `attribute:${id}` === clause.subject);
  const known = opsFor(clause.subject, attribute?.type);
  const ops = withOwn(hasOpposites ? known : known.filter(({ isNot }) => !isNot), clause);
  return (
    <>
      <Select
        label={words.segments.operator}
        labelHidden
        value={keyOf(clause)}
        options={ops.map((one) => ({ value: keyOf(one), label: saidAs(one, clause.subject) }))}
        onValueChange={(key) => {
          const next = ops.find((one) => keyOf(one) === key);
          if (next !== undefined) onClause({ ...clause, ...next, was: null });
        }}
      />
      {clause.subject !== "" && <ValueFields {...props} attribute={attribute} />}
    </>
  );
}

/** The comparisons of a subject, with the one that the condition has, whatever it is. */
function withOwn(
  ops: readonly DraftComparison[],
  own: DraftComparison,
): readonly DraftComparison[] {
  const { op, isNot } = own;
  return ops.some((one) => keyOf(one) === keyOf(own)) ? ops : [...ops, { op, isNot }];
}

function keyOf({ op, isNot }: DraftComparison): string {
  return isNot ? `not ${op}` : op;
}

function saidAs({ op, isNot }: DraftComparison, subject: Subject): string {
  const { feltOps } = words.segments;
  if (subject === "score-at") return isNot ? feltOps.isNot : feltOps.is;
  const { ops, opposites, opposite } = words.segments;
  return isNot ? (opposites[op] ?? opposite(ops[op])) : ops[op];
}

interface ValueProps extends ClauseProps {
  readonly attribute: AttributeDefinition | undefined;
}

function ValueFields(props: ValueProps) {
  const { clause, problem, onClause } = props;
  const say = (fields: Partial<DraftClause>): void => onClause({ ...clause, ...fields, was: null });
  switch (needs(clause)) {
    case "nothing":
      return null;
    case "range":
      return (
        <div className={styles.range}>
          <NumberText {...props} label={words.segments.lower} field="value" problem={undefined} />
          <NumberText {...props} label={words.segments.upper} field="upper" problem={problem} />
        </div>
      );
    case "stop-and-bands":
      return (
        <div className={styles.stacked}>
          <StopField clause={clause} problem={problem} onValue={(value) => say({ value })} />
          <PickSeveral
            label={words.segments.feltAs}
            labelHidden
            placeholder={words.segments.feltAs}
            values={clause.values}
            items={BANDS.map((band) => ({
              value: String(band),
              label: words.segments.bands[band + 2] ?? "",
            }))}
            problem={clause.value === "" ? undefined : problem}
            onValuesChange={(values) => say({ values })}
          />
        </div>
      );
    case "values":
      return <ValuesField {...props} onValues={(values) => say({ values })} />;
    default:
      return <ValueField {...props} onValue={(value) => say({ value })} />;
  }
}

function NumberText({
  clause,
  attribute,
  label,
  field,
  problem,
  onClause,
}: ValueProps & { readonly label: string; readonly field: "value" | "upper" }) {
  const unit = attribute?.unit ?? "";
  return (
    <TextField
      label={label}
      labelHidden
      inputMode="decimal"
      placeholder={unit === "" ? label : `${label} (${unit})`}
      value={clause[field]}
      problem={problem}
      onValueChange={(text) => onClause({ ...clause, [field]: text, was: null })}
    />
  );
}

function ValueField(props: ValueProps & { readonly onValue: (value: string) => void }) {
  const { clause, attribute, problem, onValue } = props;
  const items = useValueItems(clause.subject);
  if (attribute?.type === "date") {
    return (
      <DateField
        label={words.segments.value}
        labelHidden
        value={clause.value === "" ? null : clause.value}
        problem={problem}
        onValueChange={(date) => onValue(date ?? "")}
      />
    );
  }
  if (attribute?.type === "number") {
    return <NumberText {...props} label={words.segments.value} field="value" />;
  }
  const isKnown = clause.value === "" || items.some(({ value }) => value === clause.value);
  return (
    <Combobox
      label={words.segments.value}
      labelHidden
      placeholder={words.segments.value}
      value={clause.value === "" ? null : clause.value}
      items={isKnown ? items : [...items, { value: clause.value, label: clause.value }]}
      problem={problem}
      onValueChange={(value) => onValue(value ?? "")}
      onCreate={onValue}
    />
  );
}

function ValuesField({
  clause,
  problem,
  onValues,
}: ValueProps & { readonly onValues: (values: readonly string[]) => void }) {
  const labels = useValueItems(clause.subject);
  const studies = useStudyItems();
  const stops = useStopItems();
  const isOfAttribute = clause.subject.startsWith("attribute:");
  const items = isOfAttribute ? labels : clause.subject === "study" ? studies : stops;
  return (
    <PickSeveral
      label={words.segments.value}
      labelHidden
      placeholder={words.segments.value}
      values={clause.values}
      items={withGone(items, clause.values, isOfAttribute)}
      canCreate={isOfAttribute}
      problem={problem}
      onValuesChange={onValues}
    />
  );
}

function StopField({
  clause,
  problem,
  onValue,
}: {
  readonly clause: DraftClause;
  readonly problem: string | undefined;
  readonly onValue: (value: string) => void;
}) {
  const stops = useStopItems();
  return (
    <Combobox
      label={words.segments.touchpoint}
      labelHidden
      placeholder={words.segments.touchpoint}
      value={clause.value === "" ? null : clause.value}
      items={withGone(stops, clause.value === "" ? [] : [clause.value], false)}
      problem={clause.value === "" ? problem : undefined}
      onValueChange={(value) => onValue(value ?? "")}
    />
  );
}

/** Chosen things that are no longer here are named as such; a label of nobody stays a label. */
function withGone(
  items: readonly ComboItem[],
  values: readonly string[],
  areLabels: boolean,
): readonly ComboItem[] {
  if (areLabels) return items;
  const gone = values.filter((value) => !items.some((item) => item.value === value));
  return [...items, ...gone.map((value) => ({ value, label: words.segments.gone }))];
}

/** The values that people on the map have, with how many have each. */
function useValueItems(subject: Subject): readonly ComboItem[] {
  const attributeId = subject.startsWith("attribute:") ? subject.slice("attribute:".length) : "";
  const read = useCallback((state: Decided) => valuesOnMap(state, attributeId), [attributeId]);
  return useDecided(read).map(({ value, people }) => ({
    value,
    label: value,
    note: words.counts.people(people),
  }));
}

function useStopItems(): readonly ComboItem[] {
  const board = useSessionState((state) => state.board);
  if (board === null) return [];
  return touchpointsInOrder(board).map(({ id, title, stageId }) => ({
    value: id,
    label: title.trim() === "" ? words.map.untitledTouchpoint : title,
    note: board.stage.get(stageId)?.name,
  }));
}

function useStudyItems(): readonly ComboItem[] {
  const study = useSessionState((state) => state.workspace.study);
  return [...study].map(({ id, name }) => ({ value: id, label: name }));
}
