import { moveNotes } from "#journey/commands/notes.ts";
import { connect, moveTouchpoints } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type TouchpointId } from "#journey/ids.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { words } from "#journey/words/words.ts";
import { type Board, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** The stages to which the selected touchpoints or notes can go, in their own lane. */
export function moveEntries(session: Session): readonly MenuEntry[] {
  const { board, selection } = session.store.getState();
  const [id = ""] = selection.ids;
  const first = board?.touchpoint.get(id) ?? board?.note.get(id);
  if (board === null || first === undefined) return [];
  return stagesInOrder(board).map((stage) => ({
    kind: "action",
    id: `stage-${stage.id}`,
    label: stageName(stage.name),
    disabled: stage.id === first.stageId && selection.ids.length === 1,
    run: () => moveSelection(session, { stageId: stage.id, laneId: first.laneId }),
  }));
}

function moveSelection(session: Session, cell: Pick<Touchpoint, "stageId" | "laneId">): void {
  const { selection } = session.store.getState();
  session.runOnMap((context) =>
    selection.kind === "note"
      ? moveNotes(
          context,
          selection.ids.map((id) => asId<NoteId>(id)),
          cell,
        )
      : moveTouchpoints(
          context,
          selection.ids.map((id) => asId<TouchpointId>(id)),
          cell,
        ),
  );
}

/** To which touchpoints a connection can be drawn from one, stage by stage. */
export function connectEntries(session: Session, from: string | null): readonly MenuEntry[] {
  const { board } = session.store.getState();
  const start = from === null ? undefined : board?.touchpoint.get(from);
  if (board === null || start === undefined) return [];
  const taken = new Set<string>(
    [...board.connection].filter((row) => row.from === start.id).map(({ to }) => to),
  );
  const others = touchpointsInOrder(board).filter(({ id }) => id !== start.id && !taken.has(id));
  if (others.length === 0) return [];
  const stages = stagesInOrder(board).flatMap((stage): MenuEntry[] => {
    const here = others.filter(({ stageId }) => stageId === stage.id);
    if (here.length === 0) return [];
    return [
      {
        kind: "submenu",
        id: `connect-${stage.id}`,
        label: stageName(stage.name),
        entries: here.map((to) => connectEntry(session, start.id, to)),
      },
    ];
  });
  const near = nearest(board, others, start);
  return [
    {
      kind: "submenu",
      id: "connect",
      label: words.map.connectTo,
      entries: [...near.map((to) => connectEntry(session, start.id, to)), LINE, ...stages],
    },
  ];
}

const LINE: MenuEntry = { kind: "separator", id: "other-stages" };

/** The touchpoint behind this one in the journey, and the one before it. */
function nearest(
  board: Board,
  others: readonly Touchpoint[],
  start: Touchpoint,
): readonly Touchpoint[] {
  const all = touchpointsInOrder(board);
  const at = all.findIndex(({ id }) => id === start.id);
  const around = [all[at + 1], all[at - 1]];
  return around.filter((one) => one !== undefined).filter((one) => others.includes(one));
}

function connectEntry(session: Session, from: TouchpointId, to: Touchpoint): MenuEntry {
  return {
    kind: "action",
    id: `to-${to.id}`,
    label: to.title.trim() === "" ? words.map.untitledTouchpoint : to.title,
    run: () => {
      session.runOnMap((context) => connect(context, from, to.id));
    },
  };
}

function stageName(name: string): string {
  return name.trim() === "" ? words.map.untitledStage : name;
}
