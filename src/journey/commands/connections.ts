import type { ConnectionId, TouchpointId } from "#journey/ids.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";

/** Connects one touchpoint to another. `made`: the connection's id. */
export function connect(context: MapContext, from: TouchpointId, to: TouchpointId): Outcome {
  const problem = problemOf(context, from, to);
  if (problem !== null) return problem;
  const id = context.mint("connection");
  return done(
    "Connect touchpoints",
    [create(boardOf(context), "connection", { id, from, to, label: "" })],
    [id],
  );
}

/** Lets a connection, with its label, lead from or to another touchpoint. */
export function redirectConnection(
  context: MapContext,
  id: ConnectionId,
  ends: { readonly from?: TouchpointId; readonly to?: TouchpointId },
): Outcome {
  const row = context.board.connection.get(id);
  if (row === undefined) return gone();
  const { from, to } = { from: row.from, to: row.to, ...ends };
  const problem = problemOf(context, from, to);
  if (problem !== null) return problem;
  return done("Redirect connection", [
    set(boardOf(context), "connection", id, "from", from),
    set(boardOf(context), "connection", id, "to", to),
  ]);
}

/** Gives a connection a label. */
export function labelConnection(context: MapContext, id: ConnectionId, label: string): Outcome {
  if (!context.board.connection.has(id)) return gone();
  return done("Label connection", [set(boardOf(context), "connection", id, "label", label)]);
}

/** Takes connections away. */
export function deleteConnections(context: MapContext, ids: readonly ConnectionId[]): Outcome {
  const doomed = ids.filter((id) => context.board.connection.has(id));
  if (doomed.length === 0) return gone();
  return done(
    `Delete ${counted(doomed.length, "connection")}`,
    doomed.map((id) => remove(boardOf(context), "connection", id)),
  );
}

function problemOf({ board }: MapContext, from: TouchpointId, to: TouchpointId): Outcome | null {
  if (!board.touchpoint.has(from) || !board.touchpoint.has(to)) {
    return notDone("not-found", "That touchpoint is no longer on this map.");
  }
  if (from === to) return notDone("not-valid", "A touchpoint cannot lead to itself.");
  const twin = [...board.connection].some((row) => row.from === from && row.to === to);
  return twin ? notDone("not-valid", "These two touchpoints are connected already.") : null;
}

function gone(): Outcome {
  return notDone("not-found", "That connection is no longer on this map.");
}
