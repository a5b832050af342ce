import { useMemo } from "react";
import { sameText } from "./comboItem.ts";
import type { FieldProps } from "./Field.tsx";
import { PickSeveral } from "./PickSeveral.tsx";

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
export function TagsField({ tags, onTagsChange, suggestions, ...field }: TagsFieldProps) {
  const items = useMemo(
    () => distinct([...tags, ...suggestions]).map((text) => ({ value: text, label: text })),
    [tags, suggestions],
  );
  return (
    <PickSeveral
      {...field}
      values={tags}
      items={items}
      canCreate
      isTyped
      onValuesChange={(values) => {
        const next = distinct(values);
        if (next.length !== tags.length) onTagsChange(next);
      }}
    />
  );
}

/** Trimmed, without empty ones, each once whatever its case. */
function distinct(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const text of texts.map((text) => text.trim())) {
    if (text !== "" && !kept.some((other) => sameText(other, text))) kept.push(text);
  }
  return kept;
}
