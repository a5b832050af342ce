import { words } from "#journey/words/words.ts";
import { addLaneAfter, addStageAfter } from "#screens/map/addAxis.ts";
import { chooseAll, toggleWhenReleased } from "#screens/map/chooseKeys.ts";
import { moveFocus, moveToCorner, STEPS, type Stride } from "#screens/map/gridKeys.ts";
import {
  addHere,
  deleteSelection,
  duplicateSelection,
  hasStories,
  leaveAll,
  openStories,
  renameOrAdd,
  typeInto,
} from "#screens/map/mapActions.ts";
import type { MapDoor } from "#screens/map/mapDoor.ts";
import { moveItem } from "#screens/map/moveItem.ts";
import { ZOOM_STEP } from "#screens/map/zoomRange.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import type { Command, Hands } from "./command.ts";

const say = words.commands;
const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

type MapRun = (session: Session, door: MapDoor, pressed: KeyboardEvent | null) => void;

/** A command of the map's table. */
function onMap(
  command: Pick<Command, "id" | "label" | "group" | "keys" | "byKeyOnly">,
  run: MapRun,
): Command {
  return {
    ...command,
    scope: "map",
    when: ({ map }: Hands) => map !== null,
    run: ({ session, map }, pressed) => {
      if (map !== null) run(session, map, pressed);
    },
  };
}

/** A command of what has the focus on the map. */
function onFocus(
  command: Pick<Command, "id" | "label" | "group" | "keys" | "byKeyOnly">,
  run: (session: Session, focus: CellFocus, door: MapDoor) => void,
): Command {
  return onMap(command, (session, door) => {
    if (door.focus !== null) run(session, door.focus, door);
  });
}

/** A command of the map that acts wherever nobody types. */
function everywhere(
  command: Pick<Command, "id" | "label" | "group" | "keys">,
  run: MapRun,
): Command {
  return { ...onMap(command, run), scope: "anywhere" };
}

function stepper(stride: Stride): MapRun {
  return (session, door, pressed) => {
    const step = STEPS[pressed?.key ?? ""];
    if (step !== undefined) moveFocus(session, door, step, stride);
  };
}

function arrowsWith(modifiers: string): readonly string[] {
  return ARROWS.map((arrow) => `${modifiers}${arrow}`);
}

const MOVING: readonly Command[] = [
  onMap(
    { id: "step", label: say.step, group: "move", keys: ARROWS, byKeyOnly: true },
    stepper({ toEdge: false, isExtending: false }),
  ),
  onMap(
    { id: "edge", label: say.edge, group: "move", keys: arrowsWith("Mod+"), byKeyOnly: true },
    stepper({ toEdge: true, isExtending: false }),
  ),
  onMap(
    { id: "row-ends", label: say.rowEnds, group: "move", keys: ["Home", "End"], byKeyOnly: true },
    (session, door, pressed) =>
      moveFocus(session, door, pressed?.key === "Home" ? "left" : "right", {
        toEdge: true,
        isExtending: false,
      }),
  ),
  onMap(
    {
      id: "corners",
      label: say.corners,
      group: "move",
      keys: ["Mod+Home", "Mod+End"],
      byKeyOnly: true,
    },
    (session, door, pressed) =>
      moveToCorner(session, door, pressed?.key === "Home" ? "first" : "last"),
  ),
];

const WRITING: readonly Command[] = [
  onFocus(
    { id: "rename", label: say.rename, group: "edit", keys: ["Enter", "F2"] },
    (session, focus) => renameOrAdd(session, focus),
  ),
  {
    id: "type",
    label: say.type,
    group: "edit",
    scope: "map",
    keys: [],
    keysSaid: say.typeKeys,
    byKeyOnly: true,
    takesTyping: true,
    run: ({ session, map }, pressed) => {
      if (map === null || map.focus === null || pressed === null) return;
      if (typeInto(session, map.focus, pressed.key)) pressed.preventDefault();
    },
  },
  onFocus({ id: "add-here", label: say.addHere, group: "edit", keys: ["N"] }, (session, focus) =>
    addHere(session, focus),
  ),
  onFocus(
    { id: "open-stories", label: say.stories, group: "edit", keys: ["Mod+Enter"] },
    (session, focus) => openStories(session, focus),
  ),
  {
    ...onFocus(
      { id: "add-story", label: say.addStory, group: "edit", keys: ["S"] },
      (session, focus) => openStories(session, focus),
    ),
    // In an empty cell and on a note it is the first letter of what is written there.
    when: ({ session, map }) =>
      map !== null && map.focus !== null && hasStories(session, map.focus),
  },
  everywhere(
    { id: "add-stage", label: say.addStage, group: "edit", keys: ["Mod+Alt+ArrowRight"] },
    (session, door) => addStageAfter(session, door),
  ),
  everywhere(
    { id: "add-lane", label: say.addLane, group: "edit", keys: ["Mod+Alt+ArrowDown"] },
    (session, door) => addLaneAfter(session, door),
  ),
  onMap(
    {
      id: "move-item",
      label: say.moveItem,
      group: "edit",
      keys: arrowsWith("Alt+"),
      byKeyOnly: true,
    },
    (session, door, pressed) => {
      if (door.focus !== null && pressed !== null) moveItem(session, door, door.focus, pressed.key);
    },
  ),
  onMap(
    { id: "duplicate", label: say.duplicate, group: "edit", keys: ["Mod+D"] },
    (session, { focus }) => {
      duplicateSelection(session, focus);
    },
  ),
  {
    id: "clipboard",
    label: say.clipboard,
    group: "edit",
    scope: "map",
    keys: ["Mod+C", "Mod+X", "Mod+V"],
    run: null,
  },
  onFocus(
    { id: "delete", label: say.remove, group: "edit", keys: ["Delete", "Backspace"] },
    (session, focus) => deleteSelection(session, focus),
  ),
  onFocus(
    { id: "menu", label: say.menu, group: "edit", keys: ["Shift+F10", "ContextMenu"] },
    (_, focus, door) => door.openMenu(focus),
  ),
];

const CHOOSING: readonly Command[] = [
  onMap(
    {
      id: "extend",
      label: say.extend,
      group: "choose",
      keys: arrowsWith("Shift+"),
      byKeyOnly: true,
    },
    stepper({ toEdge: false, isExtending: true }),
  ),
  onMap(
    {
      id: "extend-edge",
      label: say.extendEdge,
      group: "choose",
      keys: arrowsWith("Mod+Shift+"),
      byKeyOnly: true,
    },
    stepper({ toEdge: true, isExtending: true }),
  ),
  onMap({ id: "toggle", label: say.toggle, group: "choose", keys: ["Space"] }, toggleWhenReleased),
  onMap(
    { id: "choose-stage", label: say.chooseStage, group: "choose", keys: ["Mod+Space"] },
    (session, door) => chooseAll(session, door, "stage"),
  ),
  onMap(
    { id: "choose-lane", label: say.chooseLane, group: "choose", keys: ["Shift+Space"] },
    (session, door) => chooseAll(session, door, "lane"),
  ),
  onMap(
    { id: "choose-all", label: say.chooseAll, group: "choose", keys: ["Mod+A"] },
    (session, door) => chooseAll(session, door, "map"),
  ),
  onMap({ id: "leave", label: say.leave, group: "choose", keys: ["Escape"] }, leaveAll),
];

const SEEING: readonly Command[] = [
  everywhere(
    { id: "zoom-in", label: say.zoomIn, group: "sight", keys: ["Mod+=", "Mod++"] },
    (_, door) => door.zoomBy(ZOOM_STEP),
  ),
  everywhere({ id: "zoom-out", label: say.zoomOut, group: "sight", keys: ["Mod+-"] }, (_, door) =>
    door.zoomBy(1 / ZOOM_STEP),
  ),
  everywhere({ id: "zoom-full", label: say.zoomFull, group: "sight", keys: ["Mod+0"] }, (_, door) =>
    door.zoomToFull(),
  ),
  onMap({ id: "fit-all", label: say.fitAll, group: "sight", keys: ["Shift+1"] }, (_, door) =>
    door.fit("all"),
  ),
  onMap(
    { id: "fit-selection", label: say.fitSelection, group: "sight", keys: ["Shift+2"] },
    (_, door) => door.fit("selection"),
  ),
];

/** What can be done on the map that is on the screen. */
export const MAP_COMMANDS: readonly Command[] = [...MOVING, ...WRITING, ...CHOOSING, ...SEEING];
