import { Combobox as Base } from "@base-ui/react/combobox";
import { useMemo, useState } from "react";
import { ChipsBox } from "./ChipsBox.tsx";
import {
  type ComboItem,
  matchesQuery,
  sameItem,
  sameText,
  textToCreate,
  withCreateLine,
} from "./comboItem.ts";
import { ComboList } from "./ComboList.tsx";
import { Field, type FieldProps } from "./Field.tsx";
import { useUiWords } from "./uiWords.ts";

export interface TagsFieldProps extends FieldProps {
  readonly tags: readonly string[];
  readonly onTagsChange: (tags: readonly string[]) => void;
  /** Tags used elsewhere. */
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

/** Several short texts; Enter or a comma ends one, Backspace removes the last. */
export function TagsField(props: TagsFieldProps) {
  const { tags, onTagsChange, suggestions } = props;
  const words = useUiWords();
  const [query, setQuery] = useState("");
  const chosen = useMemo(() => tags.map(asItem), [tags]);
  const known = useMemo(() => distinct([...tags, ...suggestions]).map(asItem), [tags, suggestions]);
  const add = (texts: readonly string[]): void => {
    setQuery("");
    const next = distinct([...tags, ...texts]);
    if (next.length > tags.length) onTagsChange(next);
  };
  const choose = (items: readonly ComboItem[]): void => {
    const created = items.find((item) => item.create === true);
    setQuery("");
    if (created === undefined) onTagsChange(items.map(({ value }) => value));
    else add([textToCreate(created)]);
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
          items={withCreateLine(known, query, words.create)}
          value={chosen}
          onValueChange={choose}
          inputValue={query}
          onInputValueChange={(text) =>
            text.includes(",") ? add(text.split(",")) : setQuery(text)
          }
          isItemEqualToValue={sameItem}
          itemToStringLabel={({ label }) => label}
          filter={(item: ComboItem) => matchesQuery(item, query)}
          limit={40}
          autoHighlight
          disabled={props.disabled ?? false}
        >
          <ChipsBox {...props} chips={chosen} control={control} onLeave={() => add([query])} />
          <ComboList />
        </Base.Root>
      )}
    </Field>
  );
}

function asItem(text: string): ComboItem {
  return { value: text, label: text };
}

/** Trimmed, without empty ones, each once whatever its case. */
function distinct(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const text of texts.map((text) => text.trim())) {
    if (text !== "" && !kept.some((other) => sameText(other, text))) kept.push(text);
  }
  return kept;
}
