import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";

export interface FieldProps {
  readonly label: string;
  /** The label is only for those who listen. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value, in words; marks the field. */
  readonly problem?: string | undefined;
}

/** What a control takes over from its field. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, a control, and what there is to say about it. */
export function Field({ label, labelHidden = false, hint, problem, children }: FieldFrameProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = problem ?? hint;
  const control: ControlProps = {
    id,
    "aria-describedby": note === undefined ? undefined : noteId,
    "aria-invalid": problem === undefined ? undefined : true,
  };
  return (
    <div className={styles.field}>
      <label className={classes(styles.label, labelHidden && styles.hidden)} htmlFor={id}>
        {label}
      </label>
      {children(control)}
      {note !== undefined && (
        <div
          id={noteId}
          className={problem === undefined ? styles.hint : styles.problem}
          aria-live="polite"
        >
          {note}
        </div>
      )}
    </div>
  );
}
