import { moveNotesToStage } from "#journey/commands/notes.ts";
import { connect, deleteConnections, redirectConnection } from "#journey/commands/connections.ts";
import { moveTouchpointsToStage } from "#journey/commands/touchpoints.ts";
import { asId, type NoteId, type StageId, type TouchpointId } from "#journey/ids.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import { words } from "#journey/words/words.ts";
import { type Board, stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** The stages to which the selected touchpoints or notes can go, each in its own lane. */
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
    run: () => moveSelection(session, stage.id),
  }));
}

function moveSelection(session: Session, stageId: StageId): void {
  const { selection } = session.store.getState();
  session.runOnMap((context) =>
    selection.kind === "note"
      ? moveNotesToStage(
          context,
          selection.ids.map((id) => asId<NoteId>(id)),
          stageId,
        )
      : moveTouchpointsToStage(
          context,
          selection.ids.map((id) => asId<TouchpointId>(id)),
          stageId,
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
  const stages = byStage(board, others, (to) => connectEntry(session, start.id, to));
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

/** What can be done with the connections of a touchpoint, each by what is at its other end. */
export function connectionsEntries(session: Session, of: string | null): readonly MenuEntry[] {
  const { board } = session.store.getState();
  if (board === null || of === null) return [];
  const rows = [...board.connection].filter(({ from, to }) => from === of || to === of);
  if (rows.length === 0) return [];
  const entries = rows.map((row): MenuEntry => {
    const isOut = row.from === of;
    const title = titleOf(board, isOut ? row.to : row.from);
    return {
      kind: "submenu",
      id: row.id,
      label: isOut ? words.map.leadsTo(title) : words.map.comesFrom(title),
      entries: connectionEntries(session, row.id),
    };
  });
  return [{ kind: "submenu", id: "connections", label: words.map.connections, entries }];
}

/** What can be done with one connection. */
export function connectionEntries(session: Session, id: string): readonly MenuEntry[] {
  const { board } = session.store.getState();
  const row = board?.connection.get(id);
  if (board === null || row === undefined) return [];
  const redirect = (ends: Parameters<typeof redirectConnection>[2]) => () => {
    session.runOnMap((context) => redirectConnection(context, row.id, ends));
  };
  const others = touchpointsInOrder(board).filter(({ id: other }) => other !== row.from);
  const elsewhere = byStage(board, others, (to) => ({
    kind: "action",
    id: to.id,
    label: titleOf(board, to.id),
    disabled: to.id === row.to,
    run: redirect({ to: to.id }),
  }));
  return [
    {
      kind: "action",
      id: "label",
      label: words.map.connectionLabel,
      run: () => session.show({ renaming: row.id }),
    },
    {
      kind: "action",
      id: "reverse",
      label: words.map.reverseConnection,
      run: redirect({ from: row.to, to: row.from }),
    },
    { kind: "submenu", id: "redirect", label: words.map.leadElsewhere, entries: elsewhere },
    LINE,
    {
      kind: "action",
      id: "delete-connection",
      label: words.map.deleteConnection,
      danger: true,
      run: () => {
        const outcome = session.runOnMap((context) => deleteConnections(context, [row.id]));
        if (outcome.ok) session.notify(words.map.connectionDeleted, "plain", true);
      },
    },
  ];
}

/** Touchpoints as submenus of their stages. */
function byStage(
  board: Board,
  touchpoints: readonly Touchpoint[],
  entryOf: (touchpoint: Touchpoint) => MenuEntry,
): readonly MenuEntry[] {
  return stagesInOrder(board).flatMap((stage): readonly MenuEntry[] => {
    const here = touchpoints.filter(({ stageId }) => stageId === stage.id);
    if (here.length === 0) return [];
    const entries = here.map(entryOf);
    return [{ kind: "submenu", id: `in-${stage.id}`, label: stageName(stage.name), entries }];
  });
}

function titleOf(board: Board, id: string): string {
  const title = board.touchpoint.get(id)?.title.trim() ?? "";
  return title === "" ? words.map.untitledTouchpoint : title;
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
