import type { KeyboardEvent, ReactNode } from "react";
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
  const stop = options.some(({ id }) => id === value) ? value : options[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = stepOf(event);
    const group = event.currentTarget.parentElement;
    const radios = [...(group?.querySelectorAll<HTMLElement>("button:enabled") ?? [])];
    const at = radios.findIndex((radio) => radio === event.target);
    const next = by === 0 ? undefined : radios[(at + by + radios.length) % radios.length];
    const chosen = options.find(({ id }) => id === next?.dataset["id"]);
    if (next === undefined || chosen === undefined) return;
    event.preventDefault();
    next.focus();
    onValueChange(chosen.id);
  };
  return (
    <div className={styles.track} role="radiogroup" aria-label={label}>
      {options.map(({ id, label: name, icon, disabled }) => (
        <button
          key={id}
          type="button"
          role="radio"
          className={styles.segment}
          data-id={id}
          aria-checked={id === value}
          tabIndex={id === stop ? 0 : -1}
          disabled={disabled === true}
          onKeyDown={onKeyDown}
          onClick={() => {
            if (id !== value) onValueChange(id);
          }}
        >
          {icon}
          {name}
        </button>
      ))}
    </div>
  );
}

/** How many options on an arrow key leads; 0 for any other key. */
function stepOf({ key, currentTarget }: KeyboardEvent<HTMLElement>): -1 | 0 | 1 {
  const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
  if (key === "ArrowDown" || key === (isMirrored ? "ArrowLeft" : "ArrowRight")) return 1;
  if (key === "ArrowUp" || key === (isMirrored ? "ArrowRight" : "ArrowLeft")) return -1;
  return 0;
}
