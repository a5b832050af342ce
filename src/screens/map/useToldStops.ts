import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { StopReading } from "#evidence/engine.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { FollowingMap } from "#kit/followingMap.ts";
import { useSession } from "#session/hooks.ts";

type ToldStops = FollowingMap<TouchpointId, StopReading>;

/** So many stops are named anew at once. */
const SOME = 48;

/** Holds the numbers as the table of the map tells them. */
export const ToldStopsContext = createContext<ToldStops | null>(null);

/**
 * The numbers of the open map for its table, a little behind those that are seen:
 * it names every touchpoint, and hundreds of names at once would hold the hands up.
 */
export function useToldStops(): ToldStops {
  const { store } = useSession();
  const [told] = useState(() => new FollowingMap(store.getState().readings.stops, SOME, aTask));
  useEffect(() => {
    const follow = (): void => void told.follow(store.getState().readings.stops);
    follow();
    return store.subscribe((state, before) => {
      if (state.readings.stops !== before.readings.stops) follow();
    });
  }, [store, told]);
  return told;
}

/** The numbers of a touchpoint as they are told. Throws outside a `ToldStopsContext`. */
export function useToldStop(id: TouchpointId): StopStatistics | undefined {
  const told = useContext(ToldStopsContext);
  if (told === null) throw new Error("There is no table of the map above this component.");
  return useSyncExternalStore(told.subscribe, () => told.now().get(id)?.statistics);
}

function aTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
