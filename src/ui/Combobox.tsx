import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronsUpDown, X } from "lucide-react";
import { useState } from "react";
import { classes } from "./classes.ts";
import {
  type ComboItem,
  isLeaving,
  matchesQuery,
  sameItem,
  textToCreate,
  withCreateLine,
} from "./comboItem.ts";
import { ComboList } from "./ComboList.tsx";
import { type ControlProps, Field, type FieldProps } from "./Field.tsx";
import fieldStyles from "./Field.module.css";
import styles from "./List.module.css";
import { useUiWords } from "./uiWords.ts";

/** More lines than these are found by typing. */
const MOST_LINES = 60;

/** Characters of a name. */
const MOST_TYPED = 500;

export interface ComboboxProps extends FieldProps {
  readonly value: string | null;
  readonly onValueChange: (value: string | null) => void;
  readonly items: readonly ComboItem[];
  /** Makes a new choice from what was typed; without it only the known ones can be chosen. */
  readonly onCreate?: (text: string) => void;
  readonly placeholder?: string;
  readonly emptyText?: string;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly quiet?: boolean;
}

/** Chooses one of many by typing. */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, items, onCreate } = props;
  const words = useUiWords();
  const chosen = items.find((item) => item.value === value) ?? null;
  const [query, setQuery] = useState<string | null>(null);
  const shown = query ?? chosen?.label ?? "";
  const isTyping = query !== null && query !== (chosen?.label ?? "");
  const lines = withCreateLine(items, isTyping ? query : "", onCreate ? words.create : null);
  const choose = (item: ComboItem | null, reason: string): void => {
    const isEmptied = reason === "input-clear";
    setQuery(isEmptied ? "" : null);
    if (isEmptied && props.clearable !== true) return;
    if (item?.create === true) onCreate?.(textToCreate(item));
    else onValueChange(item?.value ?? null);
  };
  return (
    <Field
      label={props.label}
      labelHidden={props.labelHidden ?? false}
      hint={props.hint}
      problem={props.problem}
    >
      {(control) => (
        <Base.Root<ComboItem>
          items={lines}
          value={chosen}
          onValueChange={(item, details) => {
            if (!isLeaving(details)) choose(item, details.reason);
          }}
          inputValue={shown}
          onInputValueChange={(text, { reason }) => {
            setQuery(reason === "input-change" || reason === "input-clear" ? text : null);
          }}
          onOpenChange={(open) => {
            if (!open) setQuery(null);
          }}
          isItemEqualToValue={sameItem}
          itemToStringLabel={({ label }) => label}
          filter={(item: ComboItem) => !isTyping || matchesQuery(item, query)}
          limit={MOST_LINES}
          autoHighlight
          disabled={props.disabled ?? false}
        >
          <ComboBox {...props} control={control} isChosen={chosen !== null} />
          <ComboList emptyText={props.emptyText} />
        </Base.Root>
      )}
    </Field>
  );
}

interface ComboBoxProps extends Pick<ComboboxProps, "placeholder" | "quiet" | "clearable"> {
  readonly control: ControlProps;
  readonly isChosen: boolean;
}

function ComboBox({
  placeholder,
  quiet = false,
  clearable = false,
  control,
  isChosen,
}: ComboBoxProps) {
  const words = useUiWords();
  return (
    <Base.InputGroup
      className={classes(fieldStyles.input, styles.combo, quiet && fieldStyles.quiet)}
    >
      <Base.Input
        {...control}
        dir="auto"
        maxLength={MOST_TYPED}
        className={styles.comboInput}
        placeholder={placeholder}
        onFocus={(event) => event.currentTarget.select()}
      />
      {clearable && isChosen && (
        <Base.Clear className={styles.comboButton} aria-label={words.clear}>
          <X />
        </Base.Clear>
      )}
      <Base.Trigger className={styles.comboButton} aria-label={words.showOptions}>
        <ChevronsUpDown />
      </Base.Trigger>
    </Base.InputGroup>
  );
}
