import { deleteStories, placeStories } from "#journey/commands/stories.ts";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** What can be done with a story of a list. */
export function storyEntries(
  session: Session,
  story: Story,
  edit: () => void,
): readonly MenuEntry[] {
  return [
    { kind: "action", id: "edit", label: words.actions.edit, keys: "Enter", run: edit },
    { kind: "submenu", id: "move", label: words.stories.moveTo, entries: places(session, story) },
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
      run: () => deleteStory(session, story),
    },
  ];
}

/** Deletes a story and offers to take it back. */
export function deleteStory(session: Session, { id }: Story): void {
  const outcome = session.run((context) => deleteStories(context, [id]));
  if (outcome.ok) session.notify(words.stories.deleted, "plain", true);
}

/** Puts a story at a touchpoint of the open map, or into the tray, and says where it is now. */
export function moveStory(session: Session, { id }: Story, to: TouchpointId | null): void {
  const outcome = session.runOnMap((context) => placeStories(context, [id], to));
  if (!outcome.ok) return;
  const title = to === null ? null : session.store.getState().board?.touchpoint.get(to)?.title;
  session.notify(words.stories.moved(title ?? null), "plain", true);
}

/** The touchpoints of the map, stage by stage, and the tray. */
function places(session: Session, story: Story): readonly MenuEntry[] {
  const { board, mapId } = session.store.getState();
  if (board === null || mapId === null) return [];
  const here = placementOf(story, mapId);
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
          disabled: stop.id === here,
          run: () => moveStory(session, story, asId<TouchpointId>(stop.id)),
        })),
      },
    ];
  });
  if (here === null || !board.touchpoint.has(here)) return stages;
  return [
    ...stages,
    { kind: "separator", id: "tray-line" },
    {
      kind: "action",
      id: "tray",
      label: words.stories.tray,
      run: () => moveStory(session, story, null),
    },
  ];
}

function copyWords(session: Session, text: string): void {
  navigator.clipboard.writeText(text).then(
    () => session.notify(words.stories.copied),
    () => session.notify(words.stories.notCopied, "problem"),
  );
}
