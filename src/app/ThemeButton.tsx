import { SunMoon } from "lucide-react";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { useThemeEntries } from "./themeEntries.ts";

/** Chooses the colours: the system's, light or dark. */
export function ThemeButton() {
  const entries = useThemeEntries();
  return (
    <Menu
      trigger={<IconButton label="Colours" icon={<SunMoon />} tooltip={false} />}
      entries={entries}
      align="end"
    />
  );
}
