const MAC: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
};

const NAMES: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowRight: "→",
  Right: "→",
  ArrowLeft: "←",
  Left: "←",
  ArrowUp: "↑",
  Up: "↑",
  ArrowDown: "↓",
  Down: "↓",
  Enter: "↵",
  Escape: "Esc",
  Delete: "Del",
  ContextMenu: "Menu",
  " ": "Space",
};

/** A shortcut such as `Mod+Shift+E` as this machine's people read it. */
export function keysText(keys: string, isMac: boolean): string {
  const parts = splitKeys(keys);
  const named = parts.map((part) => (isMac ? MAC[part] : undefined) ?? NAMES[part] ?? part);
  return named.join(isMac ? "" : "+");
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export function ariaKeys(keys: string, isMac: boolean): string {
  return splitKeys(keys)
    .map((part) => (part === "Mod" ? (isMac ? "Meta" : "Control") : part))
    .join("+");
}

/** The last `+` of `Mod++` is a key of its own. */
function splitKeys(keys: string): readonly string[] {
  const parts = keys.split("+");
  return keys.endsWith("+") ? [...parts.slice(0, -2), "+"] : parts;
}

export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
