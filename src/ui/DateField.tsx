import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or longer ISO text whose day is shown; null when unknown. */
  readonly value: string | null;
  readonly onValueChange: (date: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

/** Beyond it browsers take a year for one of six digits, and a hand that types on loses the day. */
const LAST_DAY = "9999-12-31";

/** A day, through the browser's own calendar. */
export function DateField(props: DateFieldProps) {
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={props.problem}
    >
      {(control) => (
        <input
          {...control}
          type="date"
          className={classes(styles.input, props.quiet === true && styles.quiet)}
          min={props.min}
          max={props.max ?? LAST_DAY}
          disabled={props.disabled}
          value={props.value?.slice(0, 10) ?? ""}
          onChange={(event) =>
            props.onValueChange(event.target.value === "" ? null : event.target.value)
          }
        />
      )}
    </Field>
  );
}
