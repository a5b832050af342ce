import type { Axis, AxisId } from "#journey/commands/axis.ts";
import {
  collapseOnAxis,
  colourOnAxis,
  hideOnAxis,
  lockOnAxis,
  resizeOnAxis,
} from "#journey/commands/axisLooks.ts";
import { AXIS_COLOURS } from "#journey/axisLook.ts";
import type { LaneId, StageId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { passHeadFocus } from "./passHeadFocus.ts";

const say = words.axis;

/** Px by which the menu makes a stage wider or a lane higher. */
const STEP = { stage: 98, lane: 40 } as const;

/** How a stage or lane looks now, and where. */
export interface Looked {
  readonly axis: Axis;
  readonly id: StageId | LaneId;
  /** Px that it takes on the map. */
  readonly sizePx: number;
}

/** What can be made of the look of a stage or lane, and its lock. */
export function lookEntries(session: Session, { axis, id, sizePx }: Looked): readonly MenuEntry[] {
  const row = session.store.getState().board?.[axis].get(id);
  if (row === undefined) return [];
  return [
    {
      kind: "submenu",
      id: "colour",
      label: say.colour,
      entries: [null, ...AXIS_COLOURS].map((colour) => ({
        kind: "check",
        id: `colour-${colour ?? "none"}`,
        label: colour === null ? say.noColour : say.colours[colour],
        checked: row.colour === colour,
        run: () => {
          session.runOnMap((context) => colourOnAxis(context, axis, [id], colour));
        },
      })),
    },
    {
      kind: "submenu",
      id: "size",
      label: say.size[axis],
      entries: sizeEntries(session, { axis, id, sizePx }, row.size !== null),
    },
    ...(axis === "lane" ? [collapseEntry(session, id, row.collapsed)] : []),
    {
      kind: "check",
      id: "locked",
      label: say.locked,
      checked: row.locked,
      run: () => {
        session.runOnMap((context) => lockOnAxis(context, axis, [id], !row.locked));
      },
    },
    {
      kind: "action",
      id: "hide",
      label: say.hide[axis],
      run: () => hide(session, axis, id),
    },
  ];
}

function collapseEntry(session: Session, id: AxisId, collapsed: boolean): MenuEntry {
  return {
    kind: "check",
    id: "collapsed",
    label: say.collapsed,
    checked: collapsed,
    run: () => {
      session.runOnMap((context) => collapseOnAxis(context, "lane", [id], !collapsed));
    },
  };
}

function sizeEntries(
  session: Session,
  { axis, id, sizePx }: Looked,
  isSet: boolean,
): readonly MenuEntry[] {
  const resize = (size: number | null): void => {
    session.runOnMap((context) => resizeOnAxis(context, axis, id, size));
  };
  const step = STEP[axis];
  return [
    { kind: "action", id: "more", label: say.more[axis], run: () => resize(sizePx + step) },
    { kind: "action", id: "less", label: say.less[axis], run: () => resize(sizePx - step) },
    {
      kind: "action",
      id: "as-needed",
      label: say.asNeeded,
      disabled: !isSet,
      run: () => resize(null),
    },
  ];
}

/** Hides a stage or lane and offers to take it back. The focus of its head goes to the one beside it. */
function hide(session: Session, axis: Axis, id: AxisId): void {
  const passFocus = passHeadFocus(id);
  const outcome = session.runOnMap((context) => hideOnAxis(context, axis, [id], true));
  if (!outcome.ok) return;
  passFocus();
  session.notify(say.hidden, "plain", true);
}
