/** What a key asks of the cells of a grid, when it does not move. */
export type GridAction =
  | { readonly kind: "open" | "clear" | "fill-down" | "menu" | "all" | "row" | "column" }
  | { readonly kind: "edit"; readonly typed?: string };

interface Keys {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const PLAIN: Readonly<Record<string, GridAction>> = {
  Enter: { kind: "edit" },
  F2: { kind: "edit" },
  Delete: { kind: "clear" },
  Backspace: { kind: "clear" },
  ContextMenu: { kind: "menu" },
};

/**
 * Enter, F2 or a letter edits, Delete clears, Mod+Enter opens, Mod+D fills down,
 * Shift+F10 asks for the menu; Mod+A, Shift+Space and Mod+Space select all, the row, the column.
 */
export function gridAction(event: Keys): GridAction | null {
  if (event.ctrlKey || event.metaKey) return actionWithMod(event);
  if (event.altKey) return null;
  if (event.shiftKey && event.key === " ") return { kind: "row" };
  if (event.shiftKey && event.key === "F10") return { kind: "menu" };
  return PLAIN[event.key] ?? typing(event.key);
}

function actionWithMod({ key, altKey, shiftKey }: Keys): GridAction | null {
  if (altKey || shiftKey) return null;
  if (key === "Enter") return { kind: "open" };
  if (key === " ") return { kind: "column" };
  if (key.toLowerCase() === "a") return { kind: "all" };
  return key.toLowerCase() === "d" ? { kind: "fill-down" } : null;
}

function typing(key: string): GridAction | null {
  return /^\S$/u.test(key) ? { kind: "edit", typed: key } : null;
}
