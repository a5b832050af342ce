import { part } from "#ui/part.tsx";

/** The page of all maps. */
export const HomePart = part(() => import("./HomePage.tsx").then((m) => m.HomePage));

/** The page of one open map. */
export const MapPart = part(() => import("./MapPage.tsx").then((m) => m.MapPage));
