import { Copy, Ellipsis, Pencil, SquareArrowOutUpRight, Trash2 } from "lucide-react";
import { words } from "#journey/words/words.ts";
import { Chip } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { ContextMenu } from "#ui/ContextMenu.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { type EditEnd, InlineEdit } from "#ui/InlineEdit.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import type { HomeActions } from "./homeActions.ts";
import type { HomeMap } from "./homeMap.ts";
import styles from "./MapCard.module.css";
import { Thumbnail } from "./Thumbnail.tsx";

interface MapCardProps {
  readonly map: HomeMap;
  readonly nowMs: number;
  /** The one card that Tab stops at. */
  readonly isActive: boolean;
  readonly isRenaming: boolean;
  readonly onFocus: () => void;
  readonly onRenameStart: () => void;
  readonly onRenameEnd: (how: EditEnd) => void;
  readonly onTrash: () => void;
  readonly actions: HomeActions;
}

export function MapCard(props: MapCardProps) {
  const { map, isActive } = props;
  const title = map.title.trim() === "" ? words.home.untitled : map.title;
  const entries = entriesOf(props);
  return (
    <ContextMenu entries={entries}>
      <article className={styles.card}>
        <Thumbnail svg={map.thumbnail} />
        <div className={styles.words}>
          <div className={styles.head}>
            <h2 className={styles.title}>
              <CardTitle {...props} title={title} />
            </h2>
            <div className={styles.more}>
              <Menu
                align="end"
                entries={entries}
                trigger={
                  <IconButton
                    label={words.home.menuOf(title)}
                    icon={<Ellipsis />}
                    size="small"
                    tooltip={false}
                    tabIndex={isActive ? 0 : -1}
                    onFocus={props.onFocus}
                  />
                }
              />
            </div>
          </div>
          <CardFacts {...props} />
        </div>
      </article>
    </ContextMenu>
  );
}

function CardTitle(props: MapCardProps & { readonly title: string }) {
  const { map, title, isActive, isRenaming, actions } = props;
  if (isRenaming) {
    return (
      <InlineEdit
        editing
        label={words.home.renameOf(title)}
        value={map.title}
        placeholder={words.home.untitled}
        maxLength={500}
        onCommit={(next) => actions.onRename(map.id, next)}
        onEnd={props.onRenameEnd}
      />
    );
  }
  return (
    <button
      type="button"
      data-card=""
      className={classes(styles.open, map.title.trim() === "" && styles.untitled)}
      tabIndex={isActive ? 0 : -1}
      dir="auto"
      title={title}
      aria-keyshortcuts="F2 Delete"
      onFocus={props.onFocus}
      onClick={() => actions.onOpen(map.id)}
    >
      <span className={styles.clamp}>{title}</span>
    </button>
  );
}

function CardFacts({ map, nowMs }: MapCardProps) {
  const changed = map.changedAt ?? map.createdAt;
  return (
    <div className={styles.facts}>
      {map.facts !== null && (
        <p>{words.home.facts(map.facts.stages, map.facts.touchpoints, map.facts.stories)}</p>
      )}
      <div className={styles.last}>
        {changed !== null && <span>{words.home.changed(changed, nowMs)}</span>}
        {map.invented && (
          <Chip dashed title={words.home.inventedNote}>
            {words.home.invented}
          </Chip>
        )}
        {map.state === "future" && <Chip>{words.home.future}</Chip>}
      </div>
    </div>
  );
}

function entriesOf({ map, actions, onRenameStart, onTrash }: MapCardProps): readonly MenuEntry[] {
  return [
    {
      kind: "action",
      id: "open",
      label: words.actions.open,
      icon: <SquareArrowOutUpRight />,
      keys: "Enter",
      run: () => actions.onOpen(map.id),
    },
    {
      kind: "action",
      id: "rename",
      label: words.actions.rename,
      icon: <Pencil />,
      keys: "F2",
      run: () => requestAnimationFrame(onRenameStart),
    },
    {
      kind: "action",
      id: "duplicate",
      label: words.actions.duplicate,
      icon: <Copy />,
      keys: "Mod+D",
      run: () => actions.onDuplicate(map.id),
    },
    { kind: "separator", id: "before-trash" },
    {
      kind: "action",
      id: "trash",
      label: words.home.moveToTrash,
      icon: <Trash2 />,
      keys: "Delete",
      danger: true,
      run: onTrash,
    },
  ];
}
