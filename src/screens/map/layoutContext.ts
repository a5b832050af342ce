import { createContext, useContext } from "react";
import type { BoardGround, BoardLayout } from "#scene/layout.ts";

/** Where everything on the open map stands but its curves: no number changes it. */
export const GroundContext = createContext<BoardGround | null>(null);

/** Where everything on the open map stands. */
export const LayoutContext = createContext<BoardLayout | null>(null);

/** The ground of the open map: whoever needs no curve asks for this, and is left alone by numbers. Throws outside the map. */
export function useBoardGround(): BoardGround {
  return thatIs(useContext(GroundContext));
}

/** The layout of the open map. Throws outside the map. */
export function useBoardLayout(): BoardLayout {
  return thatIs(useContext(LayoutContext));
}

function thatIs<Layout>(layout: Layout | null): Layout {
  if (layout === null) throw new Error("There is no map layout above this component.");
  return layout;
}
