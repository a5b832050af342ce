import { useCallback } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { words } from "#journey/words/words.ts";
import type { Decided } from "#session/decided.ts";
import { useDecided } from "#session/hooks.ts";
import { valuesOnMap } from "#session/valuesOnMap.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { type DraftClause, isComplete, needsValue, opsFor } from "./draftRule.ts";
import styles from "./segments.module.css";

/** One condition: what is known of people, how it is compared, and with what. */
export function ClauseFields({
  clause,
  attributes,
  onClause,
}: {
  readonly clause: DraftClause;
  readonly attributes: readonly AttributeDefinition[];
  readonly onClause: (clause: DraftClause) => void;
}) {
  const type = attributes.find(({ id }) => id === clause.attributeId)?.type;
  return (
    <div className={styles.fields}>
      <Combobox
        label={words.segments.attribute}
        labelHidden
        placeholder={words.segments.attribute}
        value={clause.attributeId === "" ? null : clause.attributeId}
        items={attributes.map(({ id, name, section }) => ({
          value: id as string,
          label: name,
          note: words.terms.section[section],
        }))}
        onValueChange={(id) => {
          const next = attributes.find((one) => one.id === id);
          const [first = "is"] = opsFor(next?.type);
          onClause({ attributeId: id ?? "", op: first, value: "" });
        }}
      />
      <Select
        label={words.segments.operator}
        labelHidden
        value={clause.op}
        options={opsFor(type).map((op) => ({ value: op, label: words.segments.ops[op] }))}
        onValueChange={(op) => onClause({ ...clause, op })}
      />
      {needsValue(clause.op) && <ValueField clause={clause} type={type} onClause={onClause} />}
    </div>
  );
}

function ValueField({
  clause,
  type,
  onClause,
}: {
  readonly clause: DraftClause;
  readonly type: AttributeDefinition["type"] | undefined;
  readonly onClause: (clause: DraftClause) => void;
}) {
  const { attributeId, value } = clause;
  const read = useCallback((state: Decided) => valuesOnMap(state, attributeId), [attributeId]);
  const values = useDecided(read);
  const problem = isComplete(clause) || attributeId === "" ? undefined : words.segments.incomplete;
  const say = (next: string | null): void => onClause({ ...clause, value: next ?? "" });
  if (type === "number" || type === "date") {
    return (
      <TextField
        label={words.segments.value}
        labelHidden
        placeholder={type === "date" ? "2026-03-31" : words.segments.value}
        value={value}
        problem={value === "" ? undefined : problem}
        onValueChange={say}
      />
    );
  }
  const items = values.map((one) => ({
    value: one.value,
    label: one.value,
    note: words.counts.people(one.people),
  }));
  const isKnown = value === "" || items.some((item) => item.value === value);
  return (
    <Combobox
      label={words.segments.value}
      labelHidden
      placeholder={words.segments.value}
      value={value === "" ? null : value}
      items={isKnown ? items : [...items, { value, label: value }]}
      onValueChange={say}
      onCreate={say}
    />
  );
}
