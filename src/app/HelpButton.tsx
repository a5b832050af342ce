import { CircleQuestionMark } from "lucide-react";
import { words } from "#journey/words/words.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { showDialog } from "./openDialog.ts";

/** Opens the palette of commands and the sheet of keys. */
export function HelpButton() {
  return (
    <Menu
      trigger={
        <IconButton label={words.commands.help} icon={<CircleQuestionMark />} tooltip={false} />
      }
      align="end"
      entries={[
        {
          kind: "action",
          id: "palette",
          label: words.commands.palette,
          keys: "Mod+K",
          run: () => showDialog({ kind: "palette" }),
        },
        {
          kind: "action",
          id: "shortcuts",
          label: words.commands.shortcuts,
          keys: "?",
          run: () => showDialog({ kind: "shortcuts" }),
        },
      ]}
    />
  );
}
