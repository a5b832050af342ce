import { Moon, Sun } from "lucide-react";
import { useState } from "react";
import { IconButton } from "#ui/IconButton.tsx";

const KEY = "wayfelt:theme";

/** Switches between light and dark; until then the system decides. */
export function ThemeButton() {
  const [isDark, setDark] = useState(() => {
    const chosen = document.documentElement.dataset["theme"];
    return chosen === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : chosen === "dark";
  });
  return (
    <IconButton
      label={isDark ? "Light colours" : "Dark colours"}
      icon={isDark ? <Sun /> : <Moon />}
      onClick={() => {
        const theme = isDark ? "light" : "dark";
        document.documentElement.dataset["theme"] = theme;
        remember(theme);
        setDark(!isDark);
      }}
    />
  );
}

/** Sets the colours that were chosen last, before anything is drawn. */
export function applyChosenTheme(): void {
  const theme = remembered();
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
    return;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
