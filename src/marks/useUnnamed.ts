import type { TouchpointId } from "#journey/ids.ts";
import { useSessionState } from "#session/hooks.ts";

/** How many of those who scored a stop gave no name; none until that is found. */
export function useUnnamed(id: TouchpointId): number {
  return useSessionState(
    ({ findings }) => findings?.ranking.find(({ stop }) => stop === id)?.unnamed ?? 0,
  );
}
