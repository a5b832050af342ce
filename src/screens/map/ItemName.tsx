import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import type { CellFocus } from "#session/state.ts";
import { type EditEnd, InlineEdit } from "#ui/InlineEdit.tsx";
import { endedByEnter, endedFirst, endNaming, typedFirst } from "./beginning.ts";
import { land } from "./gridKeys.ts";
import { placeOf, type Step } from "./gridModel.ts";
import { type MapDoor, mapDoor } from "./mapDoor.ts";

const STEP_AFTER: Readonly<Partial<Record<EditEnd, Step>>> = {
  enter: "down",
  tab: "right",
  "shift-tab": "left",
};

/**
 * The name of a touchpoint or note while it is edited: Enter goes on below where
 * there is more of its kind, Tab beside, Esc leaves it as it was. Enter after the
 * first name of a new one stays: what is typed then is another one behind it.
 */
export function ItemName({
  id,
  label,
  value,
  placeholder,
  maxLength,
  multiline = false,
  onCommit,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly onCommit: (text: string) => void;
}) {
  const session = useSession();
  const end = (how: EditEnd): void => {
    const isNew = endNaming(session, id, how === "escape");
    const staysThere = isNew && how === "enter";
    const door = mapDoor();
    const step = staysThere ? undefined : STEP_AFTER[how];
    const place = door === null ? null : placeOf(door.layout, id);
    if (step !== undefined && door !== null && place !== null) {
      land(session, door, nextToWrite(door, place, step), false);
    }
    if (staysThere && isNamed(session, id)) endedByEnter(id);
    session.endRename(how !== "blur");
  };
  return (
    <InlineEdit
      label={label}
      value={value}
      typed={typedFirst(id)}
      ended={endedFirst(id)}
      editing
      mayBeEmpty
      multiline={multiline}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(maxLength === undefined ? {} : { maxLength })}
      onCommit={onCommit}
      onEnd={end}
    />
  );
}

function isNamed({ store }: Session, id: string): boolean {
  const { board } = store.getState();
  const text = board?.touchpoint.get(id)?.title ?? board?.note.get(id)?.text ?? "";
  return text.trim() !== "";
}

/**
 * The next place for a thing of the same kind: beside it in its lane, below it
 * in its cell or in the next lane of the same role; where there is none, its own.
 */
function nextToWrite({ layout, stepped }: MapDoor, from: CellFocus, step: Step): CellFocus {
  const roleOf = ({ laneId }: CellFocus) => layout.lanes.find(({ id }) => id === laneId)?.role;
  let at = from;
  for (;;) {
    const next = stepped(at, step);
    if (next === at) return from;
    if (roleOf(next) === roleOf(from)) return next;
    at = next;
  }
}
