import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";
import { useDraft } from "./useDraft.ts";

type Native = Pick<
  ComponentProps<"textarea">,
  "placeholder" | "disabled" | "readOnly" | "maxLength" | "autoFocus" | "name" | "lang"
>;

export interface TextAreaProps extends FieldProps, Native {
  readonly value: string;
  readonly onValueChange?: (text: string) => void;
  /** When the field is left and the text has changed. */
  readonly onCommit?: (text: string) => void;
  /** Mod+Enter. */
  readonly onSubmit?: (text: string) => void;
  /** What is selected, from which unit to which. */
  readonly onSelection?: (from: number, to: number) => void;
  readonly quiet?: boolean;
  readonly minRows?: number;
}

/** Grows with its text: no scrollbar inside a panel that scrolls. */
export function TextArea({
  label,
  labelHidden,
  hint,
  problem,
  value,
  onValueChange,
  onCommit,
  onSubmit,
  onSelection,
  quiet = false,
  minRows = 3,
  ...native
}: TextAreaProps) {
  const draft = useDraft(value, onValueChange, onCommit);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => growToText(area.current));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && onSubmit !== undefined) {
      event.preventDefault();
      onSubmit(draft.text);
      draft.commit();
    }
    if (event.key === "Escape" && onCommit !== undefined && draft.text !== value) {
      event.stopPropagation();
      draft.cancel();
    }
  };
  return (
    <Field {...{ label, hint, problem }} labelHidden={labelHidden ?? false}>
      {(control) => (
        <textarea
          dir="auto"
          rows={minRows}
          {...native}
          {...control}
          ref={area}
          className={classes(styles.input, styles.area, quiet && styles.quiet)}
          value={draft.text}
          onChange={(event) => draft.change(event.target.value)}
          onFocus={draft.focus}
          onBlur={draft.commit}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
            onSelection?.(selectionStart, selectionEnd)
          }
        />
      )}
    </Field>
  );
}

/** For browsers that do not know `field-sizing`. */
function growToText(area: HTMLTextAreaElement | null): void {
  if (area === null || Reflect.has(area.style, "fieldSizing")) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}
