import { Copy, Download, Ellipsis, Pencil, Plus, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Chip } from "#ui/Chip.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Switch } from "#ui/Switch.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { showToast } from "#ui/toasts.ts";
import styles from "./gallery.module.css";
import { Group } from "./Group.tsx";

const nothing = (): void => undefined;

export const ENTRIES: readonly MenuEntry[] = [
  { kind: "action", id: "rename", label: "Rename", icon: <Pencil />, keys: "F2", run: nothing },
  { kind: "action", id: "copy", label: "Duplicate", icon: <Copy />, keys: "Mod+D", run: nothing },
  {
    kind: "submenu",
    id: "move",
    label: "Move to",
    entries: [
      { kind: "heading", id: "stages", label: "Stages" },
      { kind: "check", id: "buy", label: "Buy", checked: true, run: nothing },
      { kind: "check", id: "use", label: "Use", checked: false, run: nothing },
    ],
  },
  { kind: "separator", id: "line" },
  { kind: "action", id: "off", label: "Connect to", disabled: true, run: nothing },
  {
    kind: "action",
    id: "delete",
    label: "Delete",
    icon: <Trash2 />,
    keys: "Delete",
    danger: true,
    run: nothing,
  },
];

function Views() {
  const [view, setView] = useState<"map" | "table" | "outline">("map");
  const [tab, setTab] = useState<"touchpoint" | "profile" | "persona">("persona");
  return (
    <Group title="Views and tabs">
      <div>
        <SegmentedControl
          label="View"
          value={view}
          onValueChange={setView}
          options={[
            { id: "map", label: "Map" },
            { id: "table", label: "Table" },
            { id: "outline", label: "Outline" },
          ]}
        />
      </div>
      <div className={styles.paper}>
        <Tabs
          label="Sidebar"
          value={tab}
          onValueChange={setTab}
          items={[
            { id: "touchpoint", label: "Touchpoint" },
            { id: "profile", label: "Profile" },
            { id: "persona", label: "Persona", count: "2" },
          ]}
        >
          <p className={styles.story}>The panel of {tab}</p>
        </Tabs>
      </div>
    </Group>
  );
}

function Switches() {
  const [checked, setChecked] = useState(true);
  return (
    <Group title="Checkbox and switch">
      <Checkbox
        label="Names of people"
        note="Names leave only when you say so"
        checked={checked}
        onCheckedChange={setChecked}
      />
      <Checkbox label="Some of them" checked={false} mixed onCheckedChange={nothing} />
      <Checkbox label="Not now" checked disabled onCheckedChange={nothing} />
      <Switch
        label="Single-letter keys"
        note="Act only while the map has focus"
        checked={checked}
        onCheckedChange={setChecked}
      />
      <Switch label="Minimap" checked={!checked} onCheckedChange={(next) => setChecked(!next)} />
    </Group>
  );
}

function Renaming() {
  const [editing, setEditing] = useState(false);
  const [title, setTitle] = useState("Box arrives, set it up");
  return (
    <Group title="Rename in place">
      <div className={styles.row} onDoubleClick={() => setEditing(true)}>
        <strong style={{ inlineSize: 160 }}>
          <InlineEdit
            label="Title"
            value={title}
            editing={editing}
            placeholder="Untitled"
            onCommit={setTitle}
            onEnd={() => setEditing(false)}
          />
        </strong>
        <Button size="small" onClick={() => setEditing(true)}>
          Rename
        </Button>
      </div>
    </Group>
  );
}

export function Controls() {
  return (
    <div className={styles.board}>
      <Group title="Buttons">
        <div className={styles.row}>
          <Button>Present</Button>
          <Button variant="primary">Export</Button>
          <Button variant="ghost">Dismiss</Button>
          <Button variant="danger">Delete</Button>
          <Button variant="link">Take</Button>
        </div>
        <div className={styles.row}>
          <Button icon={<Plus />} variant="primary">
            New map
          </Button>
          <Button icon={<Download />}>Save</Button>
          <Button disabled>Off</Button>
          <Button variant="primary" disabled>
            Off
          </Button>
        </div>
        <div className={styles.row}>
          <Button size="small">Accept</Button>
          <Button size="small" variant="ghost" icon={<Plus />}>
            Add
          </Button>
          <IconButton label="Undo" icon={<Undo2 />} keys="Mod+Z" />
          <IconButton label="More" icon={<Ellipsis />} framed />
          <IconButton label="Pressed" icon={<Pencil />} aria-pressed />
          <IconButton label="Small" icon={<Trash2 />} size="small" />
        </div>
      </Group>
      <Views />
      <Switches />
      <Group title="Chips">
        <div className={styles.row}>
          <Chip count="23">missing part</Chip>
          <Chip count="17" onClick={nothing}>
            no engineer
          </Chip>
          <Chip onRemove={nothing}>waited in</Chip>
          <Chip dashed>proposed</Chip>
          <Chip pressed onClick={nothing}>
            chosen
          </Chip>
        </div>
      </Group>
      <Renaming />
      <Group title="Menu and toast">
        <div className={styles.row}>
          <Menu trigger={<Button>Menu</Button>} entries={ENTRIES} />
          <Button
            onClick={() =>
              showToast({
                text: "“Getting connected” is in the trash",
                action: { label: "Undo", run: nothing },
              })
            }
          >
            Toast
          </Button>
          <Button
            onClick={() => showToast({ text: "Not saved: the disk is full", tone: "failure" })}
          >
            Failure
          </Button>
        </div>
      </Group>
    </div>
  );
}
