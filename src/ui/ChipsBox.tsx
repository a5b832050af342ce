import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import styles from "./ChipsBox.module.css";
import { classes } from "./classes.ts";
import type { ComboItem } from "./comboItem.ts";
import type { ControlProps } from "./Field.tsx";
import fieldStyles from "./Field.module.css";
import { useUiWords } from "./uiWords.ts";

/** The box of a field that holds several: each with a cross, and behind them where one types. */
export function ChipsBox({
  chips,
  placeholder,
  quiet = false,
  control,
  onLeave,
}: {
  readonly chips: readonly ComboItem[];
  readonly placeholder?: string;
  readonly quiet?: boolean;
  readonly control: ControlProps;
  readonly onLeave?: () => void;
}) {
  const words = useUiWords();
  return (
    <Base.Chips className={classes(fieldStyles.input, styles.chips, quiet && fieldStyles.quiet)}>
      {chips.map(({ value, label }) => (
        <Base.Chip key={value} className={styles.chip} aria-label={label}>
          <span dir="auto">{label}</span>
          <Base.ChipRemove className={styles.remove} aria-label={words.remove(label)}>
            <X />
          </Base.ChipRemove>
        </Base.Chip>
      ))}
      <Base.Input
        {...control}
        dir="auto"
        className={styles.input}
        placeholder={chips.length === 0 ? placeholder : undefined}
        onBlur={onLeave}
      />
    </Base.Chips>
  );
}
