import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from "react";
import { scoreStories } from "#journey/commands/stories.ts";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { BANDS, scoreOfBand } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { MenuAt } from "#ui/MenuAt.tsx";
import { singleKeysOn } from "#ui/singleKeys.ts";
import { VirtualList, type VirtualListHandle } from "#ui/VirtualList.tsx";
import { deleteStory, storyEntries } from "./storyEntries.ts";
import styles from "./StoryList.module.css";
import { StoryControls } from "./StoryControls.tsx";
import { EVERYTHING } from "./storyFilter.ts";
import { StoryRow } from "./StoryRow.tsx";
import { useStories } from "./useStories.ts";

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly story: Story;
}

/** The stories of a place, any number of them: keys 1-5 score the one with the focus, 0 takes the score away, J and K move on. */
export function StoryList({ place }: { readonly place: TouchpointId | null }) {
  const session = useSession();
  const list = useRef<VirtualListHandle>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [open, setOpen] = useState<StoryId | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const edit = useCallback((id: StoryId | null) => {
    setOpen(id);
    if (id !== null) requestAnimationFrame(() => focusWords(id));
  }, []);
  const toggle = useCallback((id: StoryId, isOpen: boolean) => edit(isOpen ? null : id), [edit]);
  const { all, stories } = useStories(place, filter);
  if (all === 0) {
    return <EmptyState title={words.stories.emptyTitle}>{words.stories.emptyText}</EmptyState>;
  }
  const onKeyDown = (event: KeyboardEvent, item: Story, index: number): void => {
    const move = keysOf({
      session,
      item,
      index,
      last: stories.length - 1,
      list: list.current,
      edit,
    })[event.key.toLowerCase()];
    const isMine = move !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isMine || (event.key.length === 1 && !singleKeysOn())) return;
    event.preventDefault();
    move();
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
  return (
    <div className={styles.stories}>
      <StoryControls filter={filter} onFilterChange={setFilter} stories={stories} />
      {stories.length < all && (
        <div className={styles.shown} role="status">
          <span>{words.stories.shownOf(stories.length, all)}</span>
          <Button size="small" onClick={() => setFilter(EVERYTHING)}>
            {words.actions.showAll}
          </Button>
        </div>
      )}
      <div className={styles.list} data-testid="stories" onContextMenu={onContextMenu}>
        <VirtualList
          key={place}
          label="Stories"
          handle={list}
          items={stories}
          itemKey={(item) => item.id}
          estimateHeight={96}
          onItemKeyDown={onKeyDown}
          renderItem={(item) => (
            <StoryRow story={item} isOpen={open === item.id} onToggle={toggle} />
          )}
        />
      </div>
      <MenuAt
        at={menu}
        entries={menu === null ? [] : storyEntries(session, menu.story, () => edit(menu.story.id))}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

interface RowHands {
  readonly session: Session;
  readonly item: Story;
  readonly index: number;
  readonly last: number;
  readonly list: VirtualListHandle | null;
  readonly edit: (id: StoryId | null) => void;
}

/** A story that was opened is ready to be edited. */
function focusWords(id: StoryId): void {
  document.querySelector<HTMLElement>(`[data-story="${CSS.escape(id)}"] textarea`)?.focus();
}

/** What each key does with the story that has the focus. */
function keysOf(hands: RowHands): Readonly<Record<string, () => void>> {
  const { session, item, index, last, list, edit } = hands;
  const score = (value: number | null) => () => {
    session.run((context) => scoreStories(context, [item.id], value));
  };
  const remove = (): void => {
    deleteStory(session, item);
    list?.focusIndex(Math.max(0, Math.min(index, last - 1)));
  };
  return {
    ...Object.fromEntries(BANDS.map((band, at) => [`${at + 1}`, score(scoreOfBand(band))])),
    "0": score(null),
    j: () => list?.focusIndex(Math.min(index + 1, last)),
    k: () => list?.focusIndex(Math.max(index - 1, 0)),
    enter: () => edit(item.id),
    escape: () => edit(null),
    delete: remove,
    backspace: remove,
  };
}
