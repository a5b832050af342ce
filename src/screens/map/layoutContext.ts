import { createContext, useContext } from "react";
import type { BoardLayout } from "#scene/layout.ts";

/** Where everything on the open map stands. */
export const LayoutContext = createContext<BoardLayout | null>(null);

/** The layout of the open map. Throws outside the canvas. */
export function useBoardLayout(): BoardLayout {
  const layout = useContext(LayoutContext);
  if (layout === null) throw new Error("There is no map layout above this component.");
  return layout;
}
