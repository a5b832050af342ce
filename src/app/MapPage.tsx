import { PanelRight } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { deleteMaps } from "#journey/commands/maps.ts";
import { words } from "#journey/words/words.ts";
import { MapScreen } from "#screens/map/MapScreen.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Button } from "#ui/Button.tsx";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { part } from "#ui/part.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useCommands } from "./commands/known.ts";
import { MAP_COMMANDS } from "./commands/mapCommands.ts";
import { STORY_COMMANDS } from "./commands/storyCommands.ts";
import { HelpButton } from "./HelpButton.tsx";
import { CurveLegend } from "./CurveLegend.tsx";
import styles from "./MapPage.module.css";
import type { Leads } from "./Sidebar.tsx";
import { MapFileDrop } from "./MapFileDrop.tsx";
import { showDialog, useOpenDialog } from "./openDialog.ts";
import { focusBeginning, focusMap } from "./regions.ts";
import { FiguresBanner } from "./FiguresBanner.tsx";
import { NotKeptBanner } from "./NotKeptBanner.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import { isInTrash, TrashedBanner } from "./TrashedBanner.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { UndoButtons } from "./UndoButtons.tsx";
import { importIsShown, type WantedImport, wantedImport } from "./wantedImport.ts";
import { go, goInstead, type MapRoute } from "./useRoute.ts";
import { DialogGuard } from "./DialogGuard.tsx";
import { NewVersionBanner } from "./NewVersionBanner.tsx";
import { untilSeen } from "./untilSeen.ts";
import { useMapClipboard } from "./useMapClipboard.ts";
import { useThumbnail } from "./useThumbnail.ts";

const PAGE_COMMANDS = [...MAP_COMMANDS, ...STORY_COMMANDS];

const Sidebar = part(() => import("./Sidebar.tsx").then((m) => m.Sidebar), SidebarRoom);
const EvidenceDrawer = part(() =>
  import("#screens/evidence/EvidenceDrawer.tsx").then((m) => m.EvidenceDrawer),
);
const SegmentsScreen = part(() =>
  import("#screens/segments/SegmentsScreen.tsx").then((m) => m.SegmentsScreen),
);
const PeopleScreen = part(() =>
  import("#screens/people/PeopleScreen.tsx").then((m) => m.PeopleScreen),
);
const OpportunitiesScreen = part(() =>
  import("#screens/opportunities/OpportunitiesScreen.tsx").then((m) => m.OpportunitiesScreen),
);
const OutlineScreen = part(() =>
  import("#screens/map/OutlineScreen.tsx").then((m) => m.OutlineScreen),
);
const TableScreen = part(() => import("#screens/table/TableScreen.tsx").then((m) => m.TableScreen));
const GuessDialog = part(() => import("#screens/guess/GuessDialog.tsx").then((m) => m.GuessDialog));
const ImportDialog = part(() =>
  import("#screens/exchange/ImportDialog.tsx").then((m) => m.ImportDialog),
);
const ExportDialog = part(() =>
  import("#screens/exchange/ExportDialog.tsx").then((m) => m.ExportDialog),
);

function chooseImport(): void {
  showDialog({ kind: "import" });
}

/** One open map: the bar above, the map or its people, the sidebar beside. */
export function MapPage({ route }: { readonly route: MapRoute }) {
  const session = useSession();
  useThumbnail(session);
  useCommands(PAGE_COMMANDS);
  useMapClipboard(session);
  useNarrowStart(session, route);
  const isSidebarOpen = useSessionState((state) => state.sidebarOpen);
  const isSeen = useSeen();
  const isGuessing = useSessionState((state) => state.guessing !== null);
  const isTrashed = useSessionState(({ workspace }) => isInTrash(workspace.map.get(route.mapId)));
  return (
    <div className={styles.page}>
      <header className={styles.bar} data-region="bar">
        {isOnBoard(route) && <SkipLink />}
        <TitleBar mapId={route.mapId} />
        <SaveMark />
        <div className={styles.middle}>
          <SegmentedControl
            label="View"
            value={route.kind}
            options={[
              { id: "map", label: "Map" },
              { id: "table", label: words.table.title },
              { id: "outline", label: words.outline.title },
              { id: "people", label: "People" },
              { id: "segments", label: words.segments.title },
              { id: "opportunities", label: words.opportunities.title },
            ]}
            onValueChange={(kind) => go({ kind, mapId: route.mapId })}
          />
        </div>
        <div className={styles.end}>
          <UndoButtons />
          <HelpButton />
          <ThemeButton />
          <Button onClick={chooseImport}>Import</Button>
          <Button variant="primary" onClick={() => showDialog({ kind: "export" })}>
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
      {route.kind === "map" && <CurveLegend />}
      <NewVersionBanner />
      <NotKeptBanner />
      <FiguresBanner />
      {isTrashed && <TrashedBanner mapId={route.mapId} />}
      <main className={styles.main} inert={isTrashed} data-covered={isGuessing}>
        <ErrorBoundary name={route.kind} resetKey={route.kind}>
          <View route={route} />
        </ErrorBoundary>
        {isSidebarOpen && isOnBoard(route) && (
          <ErrorBoundary name="sidebar">
            <BesideMap
              isSeen={isSeen}
              onImport={chooseImport}
              onSegments={() => go({ kind: "segments", mapId: route.mapId })}
            />
          </ErrorBoundary>
        )}
      </main>
      <MapFileDrop isTrashed={isTrashed} />
      <DialogGuard>
        {isSeen && <EvidenceDrawer isAlone={!isSidebarOpen || !isOnBoard(route)} />}
        {isGuessing && <GuessDialog />}
        <Exchange />
      </DialogGuard>
    </div>
  );
}

/** Px: on a narrower screen a map is read as its outline, with nothing over it; whoever wants the map itself goes there. */
const NARROW = 600;

function useNarrowStart(session: Session, route: MapRoute): void {
  const start = useEffectEvent(() => {
    if (innerWidth >= NARROW) return;
    session.show({ sidebarOpen: false });
    if (route.kind === "map") goInstead({ kind: "outline", mapId: route.mapId });
  });
  useEffect(() => start(), []);
}

/** Do touchpoints or opportunities stand on the page, of which the sidebar tells? */
function isOnBoard({ kind }: MapRoute): boolean {
  return kind !== "people" && kind !== "segments";
}

/** One view of the map. */
function View({ route }: { readonly route: MapRoute }) {
  const showMap = (): void => go({ kind: "map", mapId: route.mapId });
  switch (route.kind) {
    case "map":
      return <MapScreen onImport={chooseImport} />;
    case "table":
      return <TableScreen />;
    case "outline":
      return <OutlineScreen onImport={chooseImport} />;
    case "people":
      return <PeopleScreen onShowMap={showMap} />;
    case "segments":
      return <SegmentsScreen onShowMap={showMap} />;
    case "opportunities":
      return (
        <OpportunitiesScreen
          onShowMap={showMap}
          onOpenMap={(mapId) => go({ kind: "opportunities", mapId })}
        />
      );
    default:
      return route satisfies never;
  }
}

/** What comes into the map and what leaves it. */
function Exchange() {
  const session = useSession();
  /** The import for which the map was begun. */
  const [begun, setBegun] = useState<WantedImport | null>(wantedImport);
  const [before] = useState(() => session.lastStep());
  const dialog = useOpenDialog();
  useEffect(importIsShown, []);
  return (
    <>
      {begun !== null && (
        <ImportDialog
          file={begun.file}
          onClose={() => {
            setBegun(null);
            // The button that began it stayed on the page before.
            if (session.lastStep() !== before || !leftEmpty(session)) focusMap();
            else focusBeginning();
          }}
        />
      )}
      {dialog?.kind === "import" && (
        <ImportDialog
          file={dialog.file ?? null}
          instead={dialog.instead ?? null}
          at={dialog.at}
          onClose={() => {
            showDialog(null);
            if (dialog.endsOnMap === true) focusMap();
          }}
        />
      )}
      {dialog?.kind === "export" && <ExportDialog onClose={() => showDialog(null)} />}
    </>
  );
}

/** The first stop of Tab: leaps over the bar into the map. */
function SkipLink() {
  return (
    <a
      className={styles.skip}
      href={location.hash}
      onClick={(event) => {
        event.preventDefault();
        focusMap();
      }}
    >
      {words.commands.skipToMap}
    </a>
  );
}

/** A map that was begun for an import which never came is not kept. Was it left? */
function leftEmpty(session: Session): boolean {
  const { mapId, board } = session.store.getState();
  if (mapId === null || board === null || board.stage.size > 0) return false;
  if (session.storiesOnMap().length > 0) return false;
  go({ kind: "home" });
  session.run((context) => deleteMaps(context, new Map([[mapId, board]])));
  return true;
}

/** The map comes first: what stands beside it is loaded once the map is seen. */
function BesideMap({ isSeen, ...leads }: Leads & { readonly isSeen: boolean }) {
  return isSeen ? <Sidebar {...leads} /> : <SidebarRoom />;
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
