import { type KeyboardEvent, useState } from "react";
import { classes } from "./classes.ts";
import { parseDecimal } from "./decimal.ts";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** When the field is left or Enter is pressed; an empty field is null. */
  readonly onValueChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
  /** Said when the text is no number, or off the limits. */
  readonly problemOf: (text: string) => string;
  /** How the number stands while nobody types. */
  readonly format?: (value: number) => string;
}

/** A number typed as people write it; arrow keys step. */
export function NumberField(props: NumberFieldProps) {
  const { value, onValueChange, min = -Infinity, max = Infinity, step = 1 } = props;
  const [text, setText] = useState<string | null>(null);
  const parsed = text === null ? value : parseDecimal(text);
  const isFine =
    text === null ||
    text.trim() === "" ||
    (parsed !== null && Number.isFinite(parsed) && parsed >= min && parsed <= max);
  const commit = (): void => {
    if (text === null || !isFine) return;
    const next = text.trim() === "" ? null : parsed;
    setText(null);
    if (next !== value) onValueChange(next);
  };
  const stepBy = (direction: number): void => {
    const next = Math.min(max, Math.max(min, (parsed ?? 0) + direction * step));
    setText(null);
    onValueChange(Number(next.toFixed(10)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && text !== null) {
      event.stopPropagation();
      setText(null);
    }
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      stepBy(event.key === "ArrowUp" ? 1 : -1);
    }
  };
  const shown = value === null ? "" : (props.format ?? String)(value);
  const problem = props.problem ?? (isFine ? undefined : props.problemOf(text));
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={problem}
    >
      {(control) => (
        <div className={styles.box}>
          <input
            {...control}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            className={classes(
              styles.input,
              props.unit !== undefined && styles.boxed,
              props.quiet === true && styles.quiet,
            )}
            placeholder={props.placeholder}
            disabled={props.disabled}
            value={text ?? shown}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
          {props.unit !== undefined && <span className={styles.unit}>{props.unit}</span>}
        </div>
      )}
    </Field>
  );
}
