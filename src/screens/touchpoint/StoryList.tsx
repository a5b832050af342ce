import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { deleteStories, scoreStories } from "#journey/commands/stories.ts";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { BANDS, scoreOfBand } from "#journey/score.ts";
import type { Story } from "#journey/story.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
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
    const band = BANDS[Number(key) - 1];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (band !== undefined) session.run((c) => scoreStories(c, [item.id], scoreOfBand(band)));
    else if (key === "0") session.run((c) => scoreStories(c, [item.id], null));
    else if (key === "j") list.current?.focusIndex(index + 1);
    else if (key === "k") list.current?.focusIndex(index - 1);
    else if (key === "enter") setOpen(open === item.id ? null : item.id);
    else if (key === "escape") setOpen(null);
    else if (key === "delete") {
      const outcome = session.run((c) => deleteStories(c, [item.id]));
      if (outcome.ok) session.notify("Deleted 1 story", "plain", true);
    } else return;
    event.preventDefault();
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
            <StoryRow
              story={item}
              isOpen={open === item.id}
              onToggle={() => setOpen(open === item.id ? null : item.id)}
            />
          )}
        />
      </div>
    </div>
  );
}

function compare(a: Story, b: Story, order: Order): number {
  const byDate = (b.toldAt ?? "").localeCompare(a.toldAt ?? "") || (a.id < b.id ? -1 : 1);
  switch (order) {
    case "newest":
      return byDate;
    case "worst":
      return (a.score ?? 101) - (b.score ?? 101) || byDate;
    case "best":
      return (b.score ?? -101) - (a.score ?? -101) || byDate;
    case "unscored":
      return Number(a.score !== null) - Number(b.score !== null) || byDate;
    default:
      return order satisfies never;
  }
}
