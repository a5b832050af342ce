import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog as Base } from "@base-ui/react/dialog";
import { useState } from "react";
import { matchesQuery } from "./comboItem.ts";
import dialog from "./Dialog.module.css";
import styles from "./Finder.module.css";
import { Keys } from "./Keys.tsx";
import list from "./List.module.css";

/** More lines than these are found by typing more. */
const MOST_LINES = 80;

/** One thing that can be found by its name. */
export interface FinderLine {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** A dialog in which something is found by typing a part of its name, and done. */
export function Finder({
  title,
  hint,
  emptyText,
  lines,
  takeEarly,
  onClose,
}: {
  readonly title: string;
  readonly hint: string;
  readonly emptyText: string;
  readonly lines: readonly FinderLine[];
  /** What was typed before the field had the focus; Enter among it does the first line found. */
  readonly takeEarly: () => { readonly typed: string; readonly isEntered: boolean };
  readonly onClose: () => void;
}) {
  const [query, setQuery] = useState("");
  const choose = (line: FinderLine): void => {
    onClose();
    // The dialog gives the focus back first, so that what is done finds it where it was.
    requestAnimationFrame(() => line.run());
  };
  const onFocus = (): void => {
    const { typed, isEntered } = takeEarly();
    const asked = query + typed;
    setQuery(asked);
    const found = isEntered ? lines.find((line) => isFound(line, asked)) : undefined;
    if (found !== undefined) choose(found);
  };
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={dialog.backdrop} />
        <Base.Popup className={styles.popup} aria-label={title} data-testid="finder">
          <Autocomplete.Root<FinderLine>
            inline
            open
            items={lines}
            itemToStringValue={({ label }) => label}
            filter={isFound}
            value={query}
            onValueChange={setQuery}
            limit={MOST_LINES}
            autoHighlight="always"
          >
            <Autocomplete.Input
              className={styles.input}
              placeholder={hint}
              aria-label={title}
              onFocus={onFocus}
            />
            <Autocomplete.Empty className={list.empty}>{emptyText}</Autocomplete.Empty>
            <Autocomplete.List className={styles.list} aria-label={title}>
              {(line: FinderLine) => (
                <Autocomplete.Item
                  key={line.id}
                  value={line}
                  className={list.option}
                  onClick={() => choose(line)}
                >
                  <span className={list.label} dir="auto">
                    {line.label}
                  </span>
                  <span className={styles.note}>{line.note}</span>
                  {line.keys !== undefined && <Keys keys={line.keys} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function isFound({ id, label, note }: FinderLine, query: string): boolean {
  return matchesQuery({ value: id, label, note }, query);
}
