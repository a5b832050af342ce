import { LaidOut } from "./LaidOut.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { useSessionState } from "#session/hooks.ts";

/** The open map as people draw on it. */
export function MapScreen({ onImport }: { readonly onImport: () => void }) {
  const mapId = useSessionState((state) => state.mapId);
  return (
    <LaidOut>
      <MapCanvas key={mapId} onImport={onImport} />
    </LaidOut>
  );
}
