import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useRef,
  useState,
} from "react";
import type { StoryId } from "#journey/ids.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { MenuAt } from "#ui/MenuAt.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { useSteady } from "#ui/useSteady.ts";
import { VirtualList, type VirtualListHandle } from "#ui/VirtualList.tsx";
import { ChosenBar } from "./ChosenBar.tsx";
import { severalEntries, storyEntries } from "./storyEntries.ts";
import styles from "./StoryList.module.css";
import { StoryControls } from "./StoryControls.tsx";
import { EVERYTHING } from "./storyFilter.ts";
import { runStoryKey, type StoryField } from "./storyKeys.ts";
import { StoryRow } from "./StoryRow.tsx";
import { useChosen } from "./useChosen.ts";
import { useShownStory } from "./useShownStory.ts";
import { type StoryPlace, useStories } from "./useStories.ts";
import { type HeldStories, useStoryDrag } from "./useStoryDrag.ts";

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly story: Story;
}

/** The stories of a place, any number of them: keys 1-5 score the one with the focus, 0 takes the score away, J and K move on, P says who told it; Space chooses, what is chosen is moved at once. */
export function StoryList({ place }: { readonly place: StoryPlace }) {
  const session = useSession();
  const list = useRef<VirtualListHandle>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [open, setOpen] = useState<StoryId | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const edit = useCallback((id: StoryId | null, field: StoryField = "words") => {
    setOpen(id);
    if (id !== null) requestAnimationFrame(() => focusField(id, field));
  }, []);
  const toggle = useCallback((id: StoryId, isOpen: boolean) => edit(isOpen ? null : id), [edit]);
  const { all, stories, ids } = useStories(place, filter);
  const chosen = useChosen(stories);
  const shown = useShownStory(stories, list, () => setFilter(EVERYTHING));
  const { held, begin } = useStoryDrag();
  const choose = useSteady(chosen.toggle);
  const hold = useSteady((event: PointerEvent, story: Story) =>
    begin(event, chosen.has(story.id) ? chosen.stories : [story]),
  );
  if (all === 0) {
    return <EmptyState title={words.stories.emptyTitle}>{words.stories.emptyText}</EmptyState>;
  }
  const onKeyDown = (event: KeyboardEvent, item: Story, index: number): void => {
    const last = stories.length - 1;
    runStoryKey(event, { session, item, index, last, list: list.current, edit, chosen });
  };
  const onContextMenu = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>("[data-index]")?.dataset["index"];
    const story = stories[Number(row)];
    // In a field the browser's own menu has spelling and paste.
    if (story === undefined || target?.closest("input, textarea") !== null) return;
    event.preventDefault();
    setMenu({ x: event.clientX, y: event.clientY, story });
  };
  const menuOf = (story: Story): readonly MenuEntry[] =>
    chosen.has(story.id) && chosen.stories.length > 1
      ? severalEntries(session, chosen.stories)
      : storyEntries(session, story, () => edit(story.id));
  return (
    <div className={styles.stories} data-stories="">
      <StoryControls filter={filter} onFilterChange={setFilter} ids={ids} />
      {stories.length < all && (
        <ShownOf shown={stories.length} all={all} onShowAll={() => setFilter(EVERYTHING)} />
      )}
      {chosen.stories.length > 0 && <ChosenBar chosen={chosen} shown={stories.length} />}
      <div
        className={styles.list}
        data-testid="stories"
        data-choosing={chosen.stories.length > 0}
        onContextMenu={onContextMenu}
      >
        <VirtualList
          key={place?.join(" ")}
          label="Stories"
          handle={list}
          items={stories}
          itemKey={(item) => item.id}
          estimateHeight={96}
          onItemKeyDown={onKeyDown}
          renderItem={(item) => (
            <StoryRow
              story={item}
              isShown={shown === item.id}
              isOpen={open === item.id}
              onToggle={toggle}
              isChosen={chosen.has(item.id)}
              onChoose={choose}
              onHold={hold}
            />
          )}
        />
      </div>
      <MenuAt
        at={menu}
        entries={menu === null ? [] : menuOf(menu.story)}
        onClose={() => setMenu(null)}
      />
      <InHand held={held} />
    </div>
  );
}

const FIELDS: Readonly<Record<StoryField, string>> = {
  words: "textarea",
  person: '[role="combobox"]',
};

/** A story that was opened is ready to be edited, and all that can be said of it is in sight. */
function focusField(id: StoryId, field: StoryField): void {
  const row = document.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>(FIELDS[field])?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function ShownOf({
  shown,
  all,
  onShowAll,
}: {
  readonly shown: number;
  readonly all: number;
  readonly onShowAll: () => void;
}) {
  return (
    <div className={styles.shown} role="status">
      <span>{words.stories.shownOf(shown, all)}</span>
      <Button size="small" onClick={onShowAll}>
        {words.actions.showAll}
      </Button>
    </div>
  );
}

/** How many stories hang on the hand that drags them. */
function InHand({ held }: { readonly held: HeldStories | null }) {
  if (held === null) return null;
  return (
    <div className={styles.held} style={{ left: held.x, top: held.y }} aria-hidden="true">
      {words.counts.stories(held.stories.length)}
    </div>
  );
}
