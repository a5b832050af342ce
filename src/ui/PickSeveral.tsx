import { Combobox as Base } from "@base-ui/react/combobox";
import { useMemo, useState } from "react";
import { ChipsBox } from "./ChipsBox.tsx";
import {
  type ComboItem,
  matchesQuery,
  sameItem,
  textToCreate,
  withCreateLine,
  isLeaving,
} from "./comboItem.ts";
import { ComboList } from "./ComboList.tsx";
import { Field, type FieldProps } from "./Field.tsx";
import { useUiWords } from "./uiWords.ts";

/** More lines than these are found by typing. */
const MOST_LINES = 60;

export interface PickSeveralProps extends FieldProps {
  readonly values: readonly string[];
  readonly onValuesChange: (values: readonly string[]) => void;
  readonly items: readonly ComboItem[];
  /** May something be chosen that is none of the items? */
  readonly canCreate?: boolean;
  /** A comma ends one, and leaving the field takes what stands in it: for short texts of one's own. */
  readonly isTyped?: boolean;
  readonly placeholder?: string;
  readonly emptyText?: string;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

/** Chooses several of many by typing; what is chosen stands in front, in the order of choice. */
export function PickSeveral(props: PickSeveralProps) {
  const { values, onValuesChange, items, canCreate = false, isTyped = false } = props;
  const words = useUiWords();
  const [query, setQuery] = useState("");
  const chosen = useMemo(
    () =>
      values.map((value) => items.find((item) => item.value === value) ?? { value, label: value }),
    [values, items],
  );
  const known = useMemo(
    () => [...items, ...chosen.filter((one) => !items.some((item) => sameItem(item, one)))],
    [items, chosen],
  );
  const choose = (next: readonly ComboItem[]): void => {
    setQuery("");
    onValuesChange(next.map((item) => (item.create === true ? textToCreate(item) : item.value)));
  };
  const add = (texts: readonly string[]): void => {
    setQuery("");
    onValuesChange([...values, ...texts]);
  };
  const type = (text: string): void => {
    if (isTyped && text.includes(",")) add(text.split(","));
    else setQuery(text);
  };
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={props.problem}
    >
      {(control) => (
        <Base.Root<ComboItem, true>
          multiple
          items={withCreateLine(known, query, canCreate ? words.create : null)}
          value={[...chosen]}
          onValueChange={(items, details) => {
            if (!isLeaving(details)) choose(items);
          }}
          inputValue={query}
          onInputValueChange={type}
          isItemEqualToValue={sameItem}
          itemToStringLabel={({ label }) => label}
          filter={(item: ComboItem) => matchesQuery(item, query)}
          limit={MOST_LINES}
          autoHighlight
          disabled={props.disabled ?? false}
        >
          <ChipsBox
            {...props}
            chips={chosen}
            control={control}
            {...(isTyped ? { onLeave: () => add([query]) } : {})}
          />
          <ComboList emptyText={props.emptyText} />
        </Base.Root>
      )}
    </Field>
  );
}
