import { type ComponentType, StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { fontsReady } from "#ui/fonts.ts";
import { Overlays as UiOverlays } from "#ui/Overlays.tsx";
import { UiRoot } from "#ui/UiRoot.tsx";
import { Controls } from "./Controls.tsx";
import { Fields } from "./Fields.tsx";
import { Grids } from "./Grids.tsx";
import { HomeBoard } from "./HomeBoard.tsx";
import { Lists } from "./Lists.tsx";
import { Overlays } from "./Overlays.tsx";
import { States } from "./States.tsx";

const BOARDS: Readonly<Record<string, ComponentType<{ readonly detail: string }>>> = {
  controls: Controls,
  fields: Fields,
  states: States,
  lists: Lists,
  grid: Grids,
  overlays: Overlays,
  home: HomeBoard,
};

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** `#board/detail` */
function Gallery() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
  const [board = "", detail = ""] = hash.split("/");
  const Board = BOARDS[board];
  if (Board !== undefined) return <Board detail={detail} />;
  return (
    <ul>
      {Object.keys(BOARDS).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
await fontsReady();
createRoot(root).render(
  <StrictMode>
    <UiRoot>
      <Gallery />
      <UiOverlays />
    </UiRoot>
  </StrictMode>,
);
