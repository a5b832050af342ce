import { useSyncExternalStore } from "react";
import { words } from "#journey/words/words.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { isMac, keysText } from "#ui/keysText.ts";
import { Switch } from "#ui/Switch.tsx";
import type { Command, CommandGroup } from "./commands/command.ts";
import { FRAME_COMMANDS } from "./commands/frameCommands.ts";
import { MAP_COMMANDS } from "./commands/mapCommands.ts";
import { onSingleKeysSwitch, singleKeysOn, switchSingleKeys } from "#ui/singleKeys.ts";
import { STORY_COMMANDS } from "./commands/storyCommands.ts";
import styles from "./ShortcutSheet.module.css";

const ALL = [...MAP_COMMANDS, ...STORY_COMMANDS, ...FRAME_COMMANDS];
const GROUPS: readonly CommandGroup[] = [
  "move",
  "edit",
  "choose",
  "stories",
  "sight",
  "file",
  "app",
];

/** Every command that has keys, by what it is for. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const isOn = useSyncExternalStore(onSingleKeysSwitch, singleKeysOn);
  return (
    <Dialog open onClose={onClose} title={words.commands.sheetTitle} size="large">
      <Switch
        label={words.commands.letters}
        note={words.commands.lettersNote}
        checked={isOn}
        onCheckedChange={switchSingleKeys}
      />
      <div className={styles.groups} data-testid="shortcuts">
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{words.commands.groups[group]}</h3>
            <dl className={styles.list}>
              {ALL.filter((command) => command.group === group && hasKeys(command)).map(
                (command) => (
                  <div key={command.id} className={styles.line}>
                    <dt>{command.label}</dt>
                    <dd>
                      <KeysOf command={command} />
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function hasKeys({ keys, keysSaid }: Command): boolean {
  return keys.length > 0 || keysSaid !== undefined;
}

function KeysOf({ command: { keys, keysSaid } }: { readonly command: Command }) {
  if (keysSaid !== undefined) return keysSaid;
  return keys.map((key) => (
    <kbd key={key} className={styles.key}>
      {keysText(key, isMac())}
    </kbd>
  ));
}
