/** One choice of a combobox. */
export interface ComboItem {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** Set on the line that makes a new one out of what was typed. */
  readonly create?: true;
}

const CREATE = "create:";

/** What a combobox says of why it would change. */
interface Change {
  readonly reason: string;
  readonly cancel: () => void;
  readonly allowPropagation: () => void;
}

/** Is it Esc in a closed combobox, which would empty it? Here Esc leaves: what was chosen stays, and whatever is around hears the key. */
export function isLeaving({ reason, cancel, allowPropagation }: Change): boolean {
  if (reason !== "escape-key") return false;
  cancel();
  allowPropagation();
  return true;
}

/** The choices, and below them "Create …" when what was typed is none of them. */
export function withCreateLine(
  items: readonly ComboItem[],
  query: string,
  createLabel: ((text: string) => string) | null,
): readonly ComboItem[] {
  const text = query.trim();
  const isKnown = items.some(({ label }) => sameText(label, text));
  if (createLabel === null || text === "" || isKnown) return items;
  return [...items, { value: CREATE + text, label: createLabel(text), create: true }];
}

/** What the "Create …" line was made from. */
export function textToCreate(item: ComboItem): string {
  return item.value.slice(CREATE.length);
}

/** Are two names one name to a person? Case and outer spaces do not count. */
export function sameText(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
}

/** Keeps the "Create …" line whatever was typed; all others by their words. */
export function matchesQuery(item: ComboItem, query: string): boolean {
  if (item.create === true) return true;
  const haystack = `${item.label} ${item.note ?? ""}`.toLocaleLowerCase();
  return query
    .trim()
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

export function sameItem(a: ComboItem, b: ComboItem): boolean {
  return a.value === b.value;
}
