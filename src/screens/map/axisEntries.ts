import { type Axis, deleteOnAxis, duplicateOnAxis, moveOnAxis } from "#journey/commands/axis.ts";
import { asId, type LaneId, type StageId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { beginRename } from "./beginRename.ts";
import { addStageAt } from "./addAxis.ts";
import { axisDeletedWords } from "./deletedWords.ts";
import { placeBehind, placeBeside } from "./axisPlaces.ts";
import { laneEntries } from "./laneEntries.ts";
import { lookEntries } from "./lookEntries.ts";
import { passHeadFocus } from "./passHeadFocus.ts";

/** What can be done with a stage or a lane. */
export function axisEntries(
  session: Session,
  axis: Axis,
  id: StageId | LaneId,
  index: number,
  sizePx: number,
): readonly MenuEntry[] {
  const [before, after] = axis === "stage" ? ["left", "right"] : ["up", "down"];
  const move = (by: 1 | -1): void => {
    const to = placeBeside(session, axis, id, by);
    if (to !== null) session.runOnMap((context) => moveOnAxis(context, axis, id, to));
  };
  return [
    {
      kind: "action",
      id: "rename",
      label: "Rename",
      keys: "F2",
      run: () => beginRename(session, id),
    },
    ...addEntries(session, axis, id),
    {
      kind: "action",
      id: "before",
      label: `Move ${before}`,
      disabled: index === 0,
      run: () => move(-1),
    },
    { kind: "action", id: "after", label: `Move ${after}`, run: () => move(1) },
    {
      kind: "action",
      id: "duplicate",
      label: "Duplicate",
      run: () => {
        session.runOnMap((context) => duplicateOnAxis(context, axis, id));
      },
    },
    { kind: "separator", id: "looks" },
    ...lookEntries(session, { axis, id, sizePx }),
    { kind: "separator", id: "line" },
    {
      kind: "action",
      id: "delete",
      label: `Delete ${axis}`,
      keys: "Delete",
      danger: true,
      run: () => deleteAxis(session, axis, [id]),
    },
  ];
}

/** Deletes stages or lanes and offers to take it back. The focus of a head goes to the one beside it. */
export function deleteAxis(session: Session, axis: Axis, ids: readonly string[]): void {
  const said = axisDeletedWords(session, axis, ids);
  const passFocus = passHeadFocus(ids.at(-1) ?? "");
  const outcome = session.runOnMap((context) =>
    deleteOnAxis(
      context,
      axis,
      ids.map((id) => asId<StageId>(id)),
    ),
  );
  if (!outcome.ok) return;
  passFocus();
  session.notify(said, "plain", true);
}

function addEntries(session: Session, axis: Axis, id: string): readonly MenuEntry[] {
  if (axis === "lane") {
    return [
      {
        kind: "submenu",
        id: "add",
        label: words.commands.addLane,
        entries: laneEntries(session, id),
      },
    ];
  }
  return [
    {
      kind: "action",
      id: "add",
      label: words.commands.addStage,
      run: () => addStageAt(session, placeBehind(session, "stage", id)),
    },
  ];
}
