import { useSyncExternalStore } from "react";
import { words } from "#journey/words/words.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { chooseTheme, currentTheme, onThemeChange, type Theme, THEMES } from "./theme.ts";

const LABELS: Readonly<Record<Theme, string>> = {
  system: words.frame.themeSystem,
  light: words.frame.themeLight,
  dark: words.frame.themeDark,
};

/** The choice of colours, as lines of a menu. */
export function useThemeEntries(): readonly MenuEntry[] {
  const current = useSyncExternalStore(onThemeChange, currentTheme);
  return THEMES.map((theme) => ({
    kind: "check",
    id: `theme-${theme}`,
    label: LABELS[theme],
    checked: theme === current,
    run: () => chooseTheme(theme),
  }));
}
