import { duplicateSegment, moveSegments, removeSegment } from "#journey/commands/segments.ts";
import type { Segment } from "#journey/segment.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import type { ColumnProps } from "./SegmentColumn.tsx";

/** What can be done with a segment. */
export function columnEntries(
  session: Session,
  { segment, index, count, onEdit, onShowMap }: ColumnProps,
  name: string,
  rename: () => void,
): readonly MenuEntry[] {
  const { id } = segment;
  const move = (to: number) => () => {
    session.run((context) => moveSegments(context, [id], to));
  };
  const segments = words.segments;
  const actions = words.actions;
  return [
    {
      kind: "action",
      id: "show",
      label: segments.showOnMap,
      run: () => {
        session.setView({ kind: "segment", segmentId: id });
        session.show({ overlays: [id], sidebar: "profile", sidebarOpen: true });
        onShowMap();
      },
    },
    { kind: "action", id: "edit", label: segments.editRule, run: onEdit },
    { kind: "action", id: "rename", label: actions.rename, run: rename },
    {
      kind: "action",
      id: "duplicate",
      label: actions.duplicate,
      run: () => {
        session.run((context) => duplicateSegment(context, id, segments.copyOf(name)));
      },
    },
    {
      kind: "action",
      id: "left",
      label: segments.moveLeft,
      disabled: index === 0,
      run: move(index - 1),
    },
    {
      kind: "action",
      id: "right",
      label: segments.moveRight,
      disabled: index === count - 1,
      run: move(index + 1),
    },
    { kind: "separator", id: "line" },
    {
      kind: "action",
      id: "delete",
      label: actions.delete,
      danger: true,
      run: () => deleteColumn(session, segment, index, name),
    },
  ];
}

function deleteColumn(session: Session, { id }: Segment, index: number, name: string): void {
  const outcome = session.run((context) => removeSegment(context, id));
  if (!outcome.ok) return;
  session.notify(words.segments.deleted(name), "plain", true);
  // The button whose menu it was goes with the column: the one that takes its place is next.
  requestAnimationFrame(() => focusColumn(index));
}

function focusColumn(index: number): void {
  const screen = document.querySelector("[data-testid=segments]");
  const names = screen?.querySelectorAll<HTMLElement>("[data-testid=segment] h3 button");
  const next = names?.item(Math.min(index, names.length - 1));
  (next ?? screen?.querySelector<HTMLElement>("button"))?.focus();
}
