import { Menu } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import { useId } from "react";
import { classes } from "./classes.ts";
import { Keys } from "./Keys.tsx";
import styles from "./Menu.module.css";
import type { MenuAction, MenuCheck, MenuEntry } from "./menuEntry.ts";

/** The lines of a menu; also inside submenus and context menus. */
export function MenuEntries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case "action":
      return <Action entry={entry} />;
    case "check":
      return <CheckLine entry={entry} />;
    case "separator":
      return <Menu.Separator className={styles.separator} />;
    case "heading":
      return (
        <div className={styles.heading} role="presentation">
          {entry.label}
        </div>
      );
    case "submenu":
      return <Submenu entry={entry} />;
    default:
      return entry satisfies never;
  }
}

function Action({ entry }: { readonly entry: MenuAction }) {
  const id = useId();
  // A note is heard after the name, and is no part of it.
  const heard =
    entry.note === undefined
      ? {}
      : { "aria-labelledby": `${id}-label`, "aria-describedby": `${id}-note` };
  return (
    <Menu.Item
      {...heard}
      className={classes(styles.item, entry.danger === true && styles.danger)}
      disabled={entry.disabled === true}
      label={entry.label}
      onClick={entry.run}
    >
      <span className={styles.mark}>{entry.icon}</span>
      <span className={styles.label}>
        <span id={`${id}-label`}>{entry.label}</span>
        {entry.note !== undefined && (
          <span id={`${id}-note`} className={styles.note}>
            {entry.note}
          </span>
        )}
      </span>
      {entry.keys !== undefined && <Keys keys={entry.keys} />}
    </Menu.Item>
  );
}

function CheckLine({ entry }: { readonly entry: MenuCheck }) {
  return (
    <Menu.CheckboxItem
      className={styles.item}
      checked={entry.checked}
      disabled={entry.disabled === true}
      label={entry.label}
      onCheckedChange={entry.run}
    >
      <span className={styles.mark}>
        <Menu.CheckboxItemIndicator>
          <Check />
        </Menu.CheckboxItemIndicator>
      </span>
      <span className={styles.label}>{entry.label}</span>
      {entry.keys !== undefined && <Keys keys={entry.keys} />}
    </Menu.CheckboxItem>
  );
}

function Submenu({ entry }: { readonly entry: Extract<MenuEntry, { kind: "submenu" }> }) {
  return (
    <Menu.SubmenuRoot disabled={entry.disabled === true}>
      <Menu.SubmenuTrigger className={styles.item} label={entry.label}>
        <span className={styles.mark}>{entry.icon}</span>
        <span className={styles.label}>{entry.label}</span>
        <ChevronRight className={styles.more} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={2} alignOffset={-5}>
          <Menu.Popup className={styles.popup}>
            <MenuEntries entries={entry.entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
