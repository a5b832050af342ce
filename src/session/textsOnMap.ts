import type { SessionState } from "./state.ts";

/** What people wrote on the open map itself: its title, stages, lanes, touchpoints, connections and notes. */
export function textsOnMap({
  workspace,
  board,
  mapId,
}: Pick<SessionState, "workspace" | "board" | "mapId">): readonly string[] {
  if (board === null || mapId === null) return [];
  return [
    workspace.map.get(mapId)?.title ?? "",
    ...[...board.stage, ...board.lane].map(({ name }) => name),
    ...[...board.touchpoint].map(({ title }) => title),
    ...[...board.connection].map(({ label }) => label),
    ...[...board.note].map(({ text }) => text),
  ];
}
