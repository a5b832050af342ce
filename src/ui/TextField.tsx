import type { ComponentProps, KeyboardEvent } from "react";
import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";
import { useDraft } from "./useDraft.ts";

type Native = Pick<
  ComponentProps<"input">,
  | "placeholder"
  | "disabled"
  | "readOnly"
  | "maxLength"
  | "autoFocus"
  | "autoComplete"
  | "type"
  | "inputMode"
  | "ref"
  | "name"
  | "list"
>;

export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  /** At every key. */
  readonly onValueChange?: (text: string) => void;
  /** When the field is left or Enter is pressed, and the text has changed; Esc takes back. */
  readonly onCommit?: (text: string) => void;
  readonly quiet?: boolean;
}

export function TextField({
  label,
  labelHidden,
  hint,
  problem,
  value,
  onValueChange,
  onCommit,
  quiet = false,
  ...native
}: TextFieldProps) {
  const draft = useDraft(value, onValueChange, onCommit);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || onCommit === undefined) return;
    if (event.key === "Enter") draft.commit();
    if (event.key === "Escape" && draft.text !== value) {
      event.stopPropagation();
      draft.cancel();
    }
  };
  return (
    <Field {...{ label, hint, problem }} labelHidden={labelHidden ?? false}>
      {(control) => (
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          {...native}
          {...control}
          className={classes(styles.input, quiet && styles.quiet)}
          value={draft.text}
          onChange={(event) => draft.change(event.target.value)}
          onFocus={draft.focus}
          onBlur={draft.commit}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
