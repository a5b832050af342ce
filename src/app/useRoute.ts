import { useSyncExternalStore } from "react";
import { asId, type MapId } from "#journey/ids.ts";

/** Where in the app a person is; kept in the address, so that back and reload work. */
export type Route =
  | { readonly kind: "home" }
  | { readonly kind: "trash" }
  | { readonly kind: "map"; readonly mapId: MapId }
  | { readonly kind: "table"; readonly mapId: MapId }
  | { readonly kind: "outline"; readonly mapId: MapId }
  | { readonly kind: "people"; readonly mapId: MapId }
  | { readonly kind: "segments"; readonly mapId: MapId }
  | { readonly kind: "opportunities"; readonly mapId: MapId };

/** A route on which a map is open. */
export type MapRoute = Exclude<Route, { readonly kind: "home" | "trash" }>;

/** Does a route show a map? */
export function isOfMap(route: Route): route is MapRoute {
  return route.kind !== "home" && route.kind !== "trash";
}

/** The pages of a map beside the map itself, as the address names them. */
const PAGES = ["table", "outline", "people", "segments", "opportunities"] as const;

/** The route in the address; what is not understood is home. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return routeOf(hash);
}

/** Goes to a route. */
export function go(route: Route): void {
  location.hash = hashOf(route);
}

/** Goes to a route in the place of the one that is shown: the back key does not come here again. */
export function goInstead(route: Route): void {
  location.replace(hashOf(route));
}

/** The route that a hash names, whatever programs that pass addresses on put behind a question mark. */
export function routeOf(hash: string): Route {
  const parts = hash.replace(/^#\//, "").replace(/\?.*$/, "").split("/").map(decoded);
  const [kind = "", id = "", part = ""] = parts;
  if (kind === "trash") return { kind: "trash" };
  if (kind !== "map" || id === "") return { kind: "home" };
  return { kind: PAGES.find((page) => page === part) ?? "map", mapId: asId<MapId>(id) };
}

function hashOf(route: Route): string {
  if (route.kind === "home") return "#/";
  if (route.kind === "trash") return "#/trash";
  const map = `#/map/${encodeURIComponent(route.mapId)}`;
  return route.kind === "map" ? map : `${map}/${route.kind}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function listen(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}
