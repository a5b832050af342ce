import { createRoot } from "react-dom/client";
import { whenIdle } from "#document/browserEnvironment.ts";
import mergingWorkerUrl from "#document/merging.worker.ts?worker&url";
import evidenceWorkerUrl from "#evidence/evidence.worker.ts?worker&url";
import { SessionContext } from "#session/hooks.ts";
import { openSession } from "#session/openSession.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { fontsReady } from "#ui/fonts.ts";
import { takeWordsOfDeadPages } from "#ui/keptWords.ts";
import { UiRoot } from "#ui/UiRoot.tsx";
import { App } from "./App.tsx";
import { guardLeaving } from "./guardLeaving.ts";
import { keepOffline, watchParts } from "./newVersion.ts";
import { showDialog } from "./openDialog.ts";
import { HomePart, MapPart } from "./pages.ts";
import { showTheme } from "./theme.ts";
import { focusMap, focusPanel } from "./regions.ts";
import { startFolder } from "./startFolder.ts";
import { showNotice } from "./showNotice.ts";
import { untilSeen } from "./untilSeen.ts";
import { isOfMap, routeOf } from "./useRoute.ts";
import { deleteOverdue } from "#session/trash.ts";
import { scriptUrl } from "#session/trustedTypes.ts";

/** The name of the workspace's database and of its channel between tabs. */
const WORKSPACE = "wayfelt";

const WORKERS = {
  evidence: () => new Worker(scriptUrl(evidenceWorkerUrl), { type: "module" }),
  merging: () => new Worker(scriptUrl(mergingWorkerUrl), { type: "module" }),
};

/** Starts the page: opens the workspace, then draws the app. */
export async function startApp(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  showTheme();
  const route = routeOf(location.hash);
  const [session] = await Promise.all([
    openSession(WORKSPACE, WORKERS, {
      onNotice: (notice) => showNotice(notice, (step) => void session.undo(step)),
      untilSeen,
      onMapFocus: focusMap,
      onPanelFocus: () => focusPanel(),
    }),
    Promise.allSettled([fontsReady(), (isOfMap(route) ? MapPart : HomePart).load()]),
  ]);
  guardLeaving(session);
  watchParts();
  createRoot(root).render(
    <SessionContext value={session}>
      <UiRoot>
        <ErrorBoundary name="app">
          <App />
        </ErrorBoundary>
      </UiRoot>
    </SessionContext>,
  );
  await session.start(isOfMap(route) ? route.mapId : null);
  const kept = await takeWordsOfDeadPages();
  if (kept.length > 0) showDialog({ kind: "typed", kept });
  await deleteOverdue(session, Date.now());
  await startFolder(session);
  whenIdle(() => void keepOffline());
}
