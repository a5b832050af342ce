import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { deleteStories, scoreStories } from "#journey/commands/stories.ts";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { BANDS, scoreOfBand } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/VirtualList.tsx";
import styles from "./StoryList.module.css";
import { StoryControls } from "./StoryControls.tsx";
import { EVERYTHING } from "./storyFilter.ts";
import { StoryRow } from "./StoryRow.tsx";
import { useStories } from "./useStories.ts";

/** The stories of a place, any number of them: keys 1-5 score the one with the focus, 0 takes the score away, J and K move on. */
export function StoryList({ place }: { readonly place: TouchpointId | null }) {
  const session = useSession();
  const list = useRef<VirtualListHandle>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [open, setOpen] = useState<StoryId | null>(null);
  const toggle = useCallback((id: StoryId) => setOpen((now) => (now === id ? null : id)), []);
  const { all, stories } = useStories(place, filter);
  if (all === 0) {
    return <EmptyState title={words.stories.emptyTitle}>{words.stories.emptyText}</EmptyState>;
  }
  const onKeyDown = (event: KeyboardEvent, item: Story, index: number): void => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (runStoryKey(session, key, item.id)) event.preventDefault();
    const moves: Readonly<Record<string, () => void>> = {
      j: () => list.current?.focusIndex(index + 1),
      k: () => list.current?.focusIndex(index - 1),
      enter: () => toggle(item.id),
      escape: () => setOpen(null),
    };
    const move = moves[key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  return (
    <div className={styles.stories}>
      <StoryControls filter={filter} onFilterChange={setFilter} />
      {stories.length < all && (
        <div className={styles.shown} role="status">
          <span>{words.stories.shownOf(stories.length, all)}</span>
          <Button size="small" onClick={() => setFilter(EVERYTHING)}>
            {words.actions.showAll}
          </Button>
        </div>
      )}
      <div className={styles.list} data-testid="stories">
        <VirtualList
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
    </div>
  );
}

/** Scores or deletes the story that has the focus; false when the key means neither. */
function runStoryKey(session: Session, key: string, id: StoryId): boolean {
  const band = BANDS[Number(key) - 1];
  if (band !== undefined || key === "0") {
    const score = band === undefined ? null : scoreOfBand(band);
    session.run((context) => scoreStories(context, [id], score));
    return true;
  }
  if (key !== "delete") return false;
  const outcome = session.run((context) => deleteStories(context, [id]));
  if (outcome.ok) session.notify("Deleted 1 story", "plain", true);
  return true;
}
