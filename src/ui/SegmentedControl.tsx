import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import styles from "./SegmentedControl.module.css";

export interface SegmentOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly onValueChange: (id: Id) => void;
  readonly options: readonly SegmentOption<Id>[];
}

/** One of a few, all in sight: arrow keys move, as among radio buttons. */
export function SegmentedControl<Id extends string>({
  label,
  value,
  onValueChange,
  options,
}: SegmentedControlProps<Id>) {
  return (
    <RadioGroup
      className={styles.track}
      aria-label={label}
      value={value}
      onValueChange={(next: Id) => onValueChange(next)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.id}
          className={styles.segment}
          value={option.id}
          disabled={option.disabled === true}
        >
          {option.icon}
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
