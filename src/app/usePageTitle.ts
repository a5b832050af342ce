import { useEffect } from "react";
import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import { isOfMap, type Route } from "./useRoute.ts";

/** Calls the page by what it shows: tabs, bookmarks and the ways back tell maps apart by it. */
export function usePageTitle(route: Route): void {
  const mapId = isOfMap(route) ? route.mapId : null;
  const title = useSessionState(({ workspace }) =>
    mapId === null ? null : (workspace.map.get(mapId)?.title ?? null),
  );
  useEffect(() => {
    document.title = words.frame.pageTitle(title, route.kind);
  }, [title, route.kind]);
}
