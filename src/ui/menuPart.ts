import { part } from "./part.tsx";

/** The opened menu of every button and canvas; loaded once the page is seen, or with the first that is asked for. */
export const MenuListPart = part(() => import("./MenuList.tsx").then((m) => m.MenuList));
