import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { deleteStories, scoreStories } from "#journey/commands/stories.ts";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { BANDS, scoreOfBand } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Select } from "#ui/Select.tsx";
import { VirtualList, type VirtualListHandle } from "#ui/VirtualList.tsx";
import styles from "./StoryList.module.css";
import { StoryRow } from "./StoryRow.tsx";

const ORDERS = [
  { value: "newest", label: "Newest first" },
  { value: "worst", label: "Worst first" },
  { value: "best", label: "Best first" },
  { value: "unscored", label: "Not scored first" },
] as const;
type Order = (typeof ORDERS)[number]["value"];

/** The stories of a place, any number of them: keys 1-5 score the one with the focus, 0 takes the score away, J and K move on. */
export function StoryList({ place }: { readonly place: TouchpointId | null }) {
  const session = useSession();
  const list = useRef<VirtualListHandle>(null);
  const [order, setOrder] = useState<Order>("newest");
  const [open, setOpen] = useState<StoryId | null>(null);
  const toggle = useCallback((id: StoryId) => setOpen((now) => (now === id ? null : id)), []);
  const story = useSessionState((state) => state.workspace.story);
  const board = useSessionState((state) => state.board);
  const stories = useMemo(() => {
    const ids = place === null ? session.unplacedStories() : session.storiesAt(place);
    return ids.flatMap((id) => story.get(id) ?? []).toSorted((a, b) => compare(a, b, order));
    // The index of places moves with the stories and the board.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, story, board, place, order]);
  if (stories.length === 0) {
    return (
      <EmptyState title="No stories here yet" compact>
        Type what a customer said, or import interviews.
      </EmptyState>
    );
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
      <div className={styles.order}>
        <Select
          label="Order of the stories"
          labelHidden
          quiet
          value={order}
          options={ORDERS}
          onValueChange={setOrder}
        />
      </div>
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

/** What stands first in each order, as a number: the smaller, the earlier. */
const RANK: Readonly<Record<Order, (story: Story) => number>> = {
  newest: () => 0,
  worst: ({ score }) => score ?? 101,
  best: ({ score }) => -(score ?? -101),
  unscored: ({ score }) => (score === null ? 0 : 1),
};

function compare(a: Story, b: Story, order: Order): number {
  const rank = RANK[order];
  return (
    rank(a) - rank(b) || (b.toldAt ?? "").localeCompare(a.toldAt ?? "") || (a.id < b.id ? -1 : 1)
  );
}
