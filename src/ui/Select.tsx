import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Field, type FieldProps } from "./Field.tsx";
import fieldStyles from "./Field.module.css";
import styles from "./List.module.css";

export interface SelectOption<Id extends string> {
  readonly value: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second line that explains. */
  readonly note?: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Id extends string> extends FieldProps {
  readonly value: Id | null;
  readonly onValueChange: (value: Id) => void;
  readonly options: readonly SelectOption<Id>[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { value, onValueChange, options, quiet = false } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={props.problem}
    >
      {(control) => (
        <Base.Root<Id>
          value={value}
          modal={false}
          disabled={props.disabled ?? false}
          onValueChange={(next) => {
            if (next !== null) onValueChange(next);
          }}
        >
          <Base.Trigger
            {...control}
            aria-label={props.label}
            className={classes(fieldStyles.input, fieldStyles.select, quiet && fieldStyles.quiet)}
          >
            <span
              className={classes(
                fieldStyles.value,
                chosen === undefined && fieldStyles.placeholder,
              )}
            >
              {chosen?.label ?? props.placeholder ?? "\u00A0"}
            </span>
            <ChevronsUpDown aria-hidden="true" />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              className={styles.positioner}
              sideOffset={4}
              alignItemWithTrigger={false}
            >
              <Base.Popup className={styles.popup}>
                <Base.List className={styles.list}>
                  {options.map((option) => (
                    <Option key={option.value} option={option} />
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}

function Option({ option }: { readonly option: SelectOption<string> }) {
  return (
    <Base.Item
      className={styles.option}
      value={option.value}
      label={option.label}
      disabled={option.disabled === true}
    >
      {option.icon}
      <Base.ItemText className={styles.label}>
        {option.label}
        {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
      </Base.ItemText>
      <Base.ItemIndicator className={styles.tick}>
        <Check />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
