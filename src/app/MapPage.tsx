import { PanelRight } from "lucide-react";
import { useEffect, useState } from "react";
import { deleteMap } from "#journey/commands/maps.ts";
import { MapScreen } from "#screens/map/MapScreen.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { part } from "#ui/part.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import styles from "./MapPage.module.css";
import { SaveMark } from "./SaveMark.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { UndoButtons } from "./UndoButtons.tsx";
import { importIsShown, type WantedImport, wantedImport } from "./wantedImport.ts";
import { useSaveKey } from "./useSaveKey.ts";
import { go, type Route } from "./useRoute.ts";
import { untilSeen } from "./untilSeen.ts";
import { useThumbnail } from "./useThumbnail.ts";

const Sidebar = part(() => import("./Sidebar.tsx").then((m) => m.Sidebar), SidebarRoom);
const EvidenceDrawer = part(() =>
  import("#screens/evidence/EvidenceDrawer.tsx").then((m) => m.EvidenceDrawer),
);
const PeopleScreen = part(() =>
  import("#screens/people/PeopleScreen.tsx").then((m) => m.PeopleScreen),
);
const ImportDialog = part(() =>
  import("#screens/exchange/ImportDialog.tsx").then((m) => m.ImportDialog),
);
const ExportDialog = part(() =>
  import("#screens/exchange/ExportDialog.tsx").then((m) => m.ExportDialog),
);

/** One open map: the bar above, the map or its people, the sidebar beside. */
export function MapPage({ route }: { readonly route: Exclude<Route, { kind: "home" }> }) {
  const session = useSession();
  const [dialog, setDialog] = useState<WantedImport | "export" | null>(wantedImport);
  /** Was the map begun for this import? */
  const [isBegun] = useState(dialog !== null);
  const chooseImport = (): void => setDialog({ file: null });
  useEffect(importIsShown, []);
  useThumbnail(session);
  useSaveKey(session);
  const isSidebarOpen = useSessionState((state) => state.sidebarOpen);
  const isSeen = useSeen();
  return (
    <div className={styles.page}>
      <header className={styles.bar} data-region="bar">
        <TitleBar mapId={route.mapId} />
        <SaveMark />
        <div className={styles.middle}>
          <SegmentedControl
            label="View"
            value={route.kind}
            options={[
              { id: "map", label: "Map" },
              { id: "people", label: "People" },
            ]}
            onValueChange={(kind) => go({ kind, mapId: route.mapId })}
          />
        </div>
        <div className={styles.end}>
          <UndoButtons />
          <ThemeButton />
          <Button onClick={chooseImport}>Import</Button>
          <Button variant="primary" onClick={() => setDialog("export")}>
            Export
          </Button>
          <IconButton
            label={isSidebarOpen ? "Hide sidebar" : "Show sidebar"}
            keys="Mod+\"
            icon={<PanelRight />}
            aria-pressed={isSidebarOpen}
            onClick={() => session.show({ sidebarOpen: !isSidebarOpen })}
          />
        </div>
      </header>
      <main className={styles.main}>
        {route.kind === "map" ? (
          <ErrorBoundary name="map">
            <MapScreen />
          </ErrorBoundary>
        ) : (
          <ErrorBoundary name="people">
            <PeopleScreen />
          </ErrorBoundary>
        )}
        {isSidebarOpen && route.kind === "map" && (
          <BesideMap isSeen={isSeen} onImport={chooseImport} />
        )}
      </main>
      {isSeen && <EvidenceDrawer />}
      {dialog !== null && dialog !== "export" && (
        <ImportDialog
          file={dialog.file}
          onClose={() => {
            setDialog(null);
            if (isBegun) leaveIfEmpty(session);
          }}
        />
      )}
      {dialog === "export" && <ExportDialog onClose={() => setDialog(null)} />}
    </div>
  );
}

/** A map that was begun for an import which never came is not kept. */
function leaveIfEmpty(session: Session): void {
  const { mapId, board } = session.store.getState();
  if (mapId === null || board === null || board.stage.size > 0) return;
  if (session.storiesOnMap().length > 0) return;
  go({ kind: "home" });
  session.run((context) => deleteMap(context, mapId, board));
}

/** The map comes first: what stands beside it is loaded once the map is seen. */
function BesideMap({
  isSeen,
  onImport,
}: {
  readonly isSeen: boolean;
  readonly onImport: () => void;
}) {
  return isSeen ? <Sidebar onImport={onImport} /> : <SidebarRoom />;
}

function SidebarRoom() {
  return <aside className={styles.sidebarRoom} aria-busy="true" />;
}

function useSeen(): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    void untilSeen().then(() => setSeen(true));
  }, []);
  return isSeen;
}
