import { useDeferredValue, useEffect, useState } from "react";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { MenuListPart } from "#ui/menuPart.ts";
import { part } from "#ui/part.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import styles from "./App.module.css";
import { DialogGuard } from "./DialogGuard.tsx";
import { FrameDialogs } from "./FrameDialogs.tsx";
import { HomePart, MapPart } from "./pages.ts";
import { goInstead, isOfMap, type Route, useRoute } from "./useRoute.ts";
import { untilSeen } from "./untilSeen.ts";
import { usePageTitle } from "./usePageTitle.ts";
import { useGlobalKeys } from "./useGlobalKeys.ts";

const Overlays = part(() => import("#ui/Overlays.tsx").then((m) => m.Overlays));

/** The frame: shows the page that the address names. */
export function App() {
  const session = useSession();
  const route = useRoute();
  const phase = useSessionState((state) => state.phase);
  // A map is drawn bit by bit: in one piece it would hold the page up.
  const mapId = useDeferredValue(useMapOf(route));
  const isShown = phase === "ready" && (!isOfMap(route) || mapId === route.mapId);
  const isSeen = useSeen(isShown);
  useGlobalKeys(session);
  usePageTitle(route);
  if (phase === "opening") {
    return (
      <div className={styles.opening}>
        <Spinner />
      </div>
    );
  }
  return (
    <>
      {isOfMap(route) ? null : <HomePart isTrashOpen={route.kind === "trash"} />}
      {isOfMap(route) && mapId === route.mapId ? <MapPart route={route} /> : null}
      <DialogGuard>
        <FrameDialogs />
      </DialogGuard>
      {isSeen && <Overlays />}
    </>
  );
}

/** Has the page been seen? What nobody can ask for before it comes after it. */
function useSeen(isShown: boolean): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!isShown || isSeen) return;
    void untilSeen().then(() => {
      setSeen(true);
      void MenuListPart.load();
    });
  }, [isShown, isSeen]);
  return isSeen;
}

/** Opens the map that the route names; null until it is open. */
function useMapOf(route: Route): string | null {
  const session = useSession();
  const phase = useSessionState((state) => state.phase);
  const wanted = isOfMap(route) ? route.mapId : null;
  const isKnown = useSessionState((state) => wanted !== null && state.workspace.map.has(wanted));
  const open = useSessionState((state) => state.mapId);
  useEffect(() => {
    if (phase !== "ready") return;
    if (wanted === null) {
      session.closeMap();
      return;
    }
    if (!isKnown) {
      const wasOpen = session.store.getState().mapId === wanted;
      session.notify(wasOpen ? words.home.goneMap : words.home.noSuchMap, "problem");
      goInstead({ kind: "home" });
      return;
    }
    void session.openMap(wanted);
  }, [wanted, phase, isKnown, session]);
  return open;
}
