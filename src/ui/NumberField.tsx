import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";
import { useNumberText } from "./useNumberText.ts";

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
  const { value, min = -Infinity, max = Infinity, step = 1, format = String, unit } = props;
  const { text, isFine, change, commit, onKeyDown } = useNumberText(
    value,
    { min, max, step },
    props.onValueChange,
  );
  const shown = value === null ? "" : format(value);
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={props.problem ?? (isFine ? undefined : props.problemOf(text ?? ""))}
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
              unit !== undefined && styles.boxed,
              props.quiet === true && styles.quiet,
            )}
            placeholder={props.placeholder}
            disabled={props.disabled}
            value={text ?? shown}
            onChange={(event) => change(event.target.value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}
