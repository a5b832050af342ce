import { deleteStories, placeStories } from "#journey/commands/stories.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import type { Session } from "#session/session.ts";
import { copyText } from "#ui/copyText.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** What can be done with a story of a list. */
export function storyEntries(
  session: Session,
  story: Story,
  edit: () => void,
): readonly MenuEntry[] {
  return [
    { kind: "action", id: "edit", label: words.actions.edit, keys: "Enter", run: edit },
    {
      kind: "submenu",
      id: "move",
      label: words.stories.moveTo,
      entries: placeEntries(session, [story]),
    },
    {
      kind: "action",
      id: "copy",
      label: words.stories.copyWords,
      disabled: story.text === "",
      run: () => copyWords(session, story.text),
    },
    { kind: "separator", id: "line" },
    {
      kind: "action",
      id: "delete",
      label: words.actions.delete,
      keys: "Delete",
      danger: true,
      run: () => removeStories(session, [story]),
    },
  ];
}

/** What can be done with several chosen stories at once. */
export function severalEntries(session: Session, stories: readonly Story[]): readonly MenuEntry[] {
  const entries = placeEntries(session, stories);
  return [
    { kind: "submenu", id: "move", label: words.stories.moveChosen(stories.length), entries },
    {
      kind: "action",
      id: "delete",
      label: words.stories.deleteChosen(stories.length),
      keys: "Delete",
      danger: true,
      run: () => removeStories(session, stories),
    },
  ];
}

/** Deletes stories and offers to take it back. */
export function removeStories(session: Session, stories: readonly Story[]): void {
  const ids = stories.map(({ id }) => id);
  const outcome = session.run((context) => deleteStories(context, ids));
  if (outcome.ok) session.notify(words.stories.deleted(ids.length), "plain", true);
}

/** Puts stories at a touchpoint of the open map, or into the tray, in one step, and says where they are now. */
export function moveStories(
  session: Session,
  stories: readonly Story[],
  to: TouchpointId | null,
): void {
  const ids = stories.map(({ id }) => id);
  const outcome = session.runOnMap((context) => placeStories(context, ids, to));
  if (!outcome.ok) return;
  const title = to === null ? null : session.store.getState().board?.touchpoint.get(to)?.title;
  session.notify(words.stories.moved(ids.length, title ?? null), "plain", true);
}

/** The touchpoints of the map, stage by stage, and the tray: where stories can be moved. */
export function placeEntries(session: Session, stories: readonly Story[]): readonly MenuEntry[] {
  const { board, mapId } = session.store.getState();
  if (board === null || mapId === null) return [];
  const here = new Set(stories.map((story) => placementOf(story, mapId)));
  const isHere = (id: TouchpointId): boolean => here.size === 1 && here.has(id);
  const all = touchpointsInOrder(board);
  const stages = stagesInOrder(board).flatMap((stage): readonly MenuEntry[] => {
    const stops = all.filter(({ stageId }) => stageId === stage.id);
    if (stops.length === 0) return [];
    return [
      {
        kind: "submenu",
        id: stage.id,
        label: stage.name.trim() === "" ? words.map.untitledStage : stage.name,
        entries: stops.map((stop) => ({
          kind: "action",
          id: stop.id,
          label: stop.title.trim() === "" ? words.map.untitledTouchpoint : stop.title,
          disabled: isHere(stop.id),
          run: () => moveStories(session, stories, stop.id),
        })),
      },
    ];
  });
  if (![...here].some((id) => id !== null && board.touchpoint.has(id))) return stages;
  return [
    ...stages,
    { kind: "separator", id: "tray-line" },
    {
      kind: "action",
      id: "tray",
      label: words.stories.tray,
      run: () => moveStories(session, stories, null),
    },
  ];
}

function copyWords(session: Session, text: string): void {
  copyText(text).then(
    () => session.notify(words.stories.copied),
    () => session.notify(words.stories.notCopied, "problem"),
  );
}
