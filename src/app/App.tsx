import { useEffect } from "react";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Spinner } from "#ui/Spinner.tsx";
import styles from "./App.module.css";
import { FrameDialogs } from "./FrameDialogs.tsx";
import { HomePart, MapPart } from "./pages.ts";
import { type Route, useRoute } from "./useRoute.ts";
import { useGlobalKeys } from "./useGlobalKeys.ts";

/** The frame: shows the page that the address names. */
export function App() {
  const session = useSession();
  const route = useRoute();
  const phase = useSessionState((state) => state.phase);
  const mapId = useMapOf(route);
  useGlobalKeys(session);
  if (phase === "opening") {
    return (
      <div className={styles.opening}>
        <Spinner />
      </div>
    );
  }
  return (
    <>
      {route.kind === "home" ? <HomePart /> : null}
      {route.kind !== "home" && mapId === route.mapId ? <MapPart route={route} /> : null}
      <FrameDialogs />
    </>
  );
}

/** Opens the map that the route names; null until it is open. */
function useMapOf(route: Route): string | null {
  const session = useSession();
  const phase = useSessionState((state) => state.phase);
  const wanted = route.kind === "home" ? null : route.mapId;
  const isKnown = useSessionState((state) => wanted !== null && state.workspace.map.has(wanted));
  const open = useSessionState((state) => state.mapId);
  useEffect(() => {
    if (phase !== "ready") return;
    if (wanted === null) {
      session.closeMap();
      return;
    }
    if (!isKnown) {
      session.notify("That map is not in this browser.", "problem");
      location.hash = "#/";
      return;
    }
    void session.openMap(wanted);
  }, [wanted, phase, isKnown, session]);
  return open;
}
