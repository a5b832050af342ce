/** The colours a person chose; `system` follows the machine. */
export type Theme = "system" | "light" | "dark";

export const THEMES: readonly Theme[] = ["system", "light", "dark"];

const KEY = "wayfelt.theme";

const listeners = new Set<() => void>();
let chosen: Theme | null = null;

/** The theme in use. */
export function currentTheme(): Theme {
  chosen ??= storedTheme();
  return chosen;
}

/** Chooses a theme, shows it at once and keeps it for the next visit where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  showTheme();
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that stores nothing: the choice holds while the page is open.
  }
  for (const listener of listeners) listener();
}

/** Puts the theme on the page; called once before the first paint. */
export function showTheme(): void {
  const theme = currentTheme();
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}

/** Tells when another theme is chosen. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? "system";
  } catch {
    return "system";
  }
}
