import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./Checkbox.module.css";

export interface CheckboxProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly checked: boolean;
  /** Some of several are: shown as a dash. */
  readonly mixed?: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly note?: ReactNode;
}

export function Checkbox(props: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <Base.Root
        id={id}
        className={styles.box}
        checked={props.checked}
        indeterminate={props.mixed === true}
        disabled={props.disabled === true}
        onCheckedChange={(checked) => props.onCheckedChange(checked)}
        {...(props.labelHidden === true ? { "aria-label": props.label } : {})}
      >
        <Base.Indicator className={styles.mark}>
          {props.mixed === true ? <Minus /> : <Check />}
        </Base.Indicator>
      </Base.Root>
      {props.labelHidden !== true && (
        <label
          htmlFor={id}
          className={classes(styles.label, props.disabled === true && styles.off)}
        >
          {props.label}
          {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
        </label>
      )}
    </div>
  );
}
