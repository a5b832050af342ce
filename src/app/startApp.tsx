import { createRoot, type Root } from "react-dom/client";
import { whenIdle } from "#document/browserEnvironment.ts";
import mergingWorkerUrl from "#document/merging.worker.ts?worker&url";
import evidenceWorkerUrl from "#evidence/evidence.worker.ts?worker&url";
import { words } from "#journey/words/words.ts";
import { SessionContext } from "#session/hooks.ts";
import { openSession } from "#session/openSession.ts";
import type { Session } from "#session/session.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { fontsReady } from "#ui/fonts.ts";
import { dropKeptWords, takeWordsOfDeadPages } from "#ui/keptWords.ts";
import { UiRoot } from "#ui/UiRoot.tsx";
import { App } from "./App.tsx";
import { Blocked } from "./Blocked.tsx";
import { catchUpWhenBack } from "./catchUp.ts";
import { beReadyToDownload } from "./downloadCopy.ts";
import { guardLeaving } from "./guardLeaving.ts";
import { keepOffline, watchParts } from "./newVersion.ts";
import { askFirst } from "./askFirst.ts";
import { showDialog } from "./openDialog.ts";
import { HomePart, MapPart } from "./pages.ts";
import { showTheme } from "./theme.ts";
import { focusMap, focusPanel } from "./regions.ts";
import { startFolder } from "./startFolder.ts";
import { showNotice } from "./showNotice.ts";
import { untilSeen } from "./untilSeen.ts";
import { isOfMap, routeOf } from "./useRoute.ts";
import { deleteOverdue } from "#session/trash.ts";
import { startWorker } from "#session/startWorker.ts";

/** The name of the workspace's database and of its channel between tabs. */
const WORKSPACE = "wayfelt";

const WORKERS = {
  evidence: () => startWorker(evidenceWorkerUrl),
  merging: () => startWorker(mergingWorkerUrl),
};

/** Another tab that goes by itself has gone after so long. */
const BLOCKED_MS = 1_000;

/** A disk that has not opened after so long is told of: in the meantime the page is empty. */
const SLOW_MS = 4_000;

/** Starts the page: opens the workspace, then draws the app. */
export async function startApp(): Promise<void> {
  const element = document.getElementById("root");
  if (element === null) return;
  const root = createRoot(element);
  let session: Session;
  try {
    session = await drawnApp(root);
  } catch (error) {
    root.render(<Blocked why="notStarted" />);
    throw error;
  }
  const kept = await takeWordsOfDeadPages();
  if (kept.length > 0) showDialog({ kind: "typed", kept });
  await startFolder(session);
  await session.eraseGone().catch(() => undefined);
  await finishForgetting(session);
  await deleteOverdue(session, Date.now());
  whenIdle(() => void keepOffline());
  whenIdle(() => void beReadyToDownload());
}

/** Ends what a page that was killed while somebody was forgotten had begun; where it fails now, the next page tries. */
async function finishForgetting(session: Session): Promise<void> {
  const ended = await session.forgetting.finish().catch(() => null);
  if (ended === null) return;
  const { isFolderKept, kept } = ended;
  const say = words.forgetting;
  const folder = session.copies.folder.state.getState();
  const left = [
    ...(kept.length > 0 ? [say.kept(kept.length)] : []),
    ...(isFolderKept && folder.kind === "chosen" ? [say.folderKept(folder.name)] : []),
  ];
  if (left.length === 0) session.notify(say.finished);
  else session.notify([say.finishedExcept, ...left].join(" "), "problem");
}

/** Opens the workspace and draws the app. */
async function drawnApp(root: Root): Promise<Session> {
  showTheme();
  const route = routeOf(location.hash);
  const [session] = await Promise.all([
    openedSession(root),
    Promise.allSettled([fontsReady(), (isOfMap(route) ? MapPart : HomePart).load()]),
  ]);
  guardLeaving(session);
  catchUpWhenBack(session);
  watchParts();
  root.render(
    <SessionContext value={session}>
      <UiRoot>
        <ErrorBoundary name="app">
          <App />
        </ErrorBoundary>
      </UiRoot>
    </SessionContext>,
  );
  await session.start(isOfMap(route) ? route.mapId : null);
  return session;
}

/** Opens the workspace; where another tab keeps it from being opened, or it takes long, that is said meanwhile. */
async function openedSession(root: Root): Promise<Session> {
  let blocked: ReturnType<typeof setTimeout> | undefined;
  const slow = setTimeout(() => root.render(<Blocked why="slowToOpen" />), SLOW_MS);
  const session = await openSession(
    WORKSPACE,
    WORKERS,
    {
      onNotice: (notice) => showNotice(notice, (step) => void session.undo(step)),
      onNoCopy: (missing) => askFirst({ kind: "no-copy", missing }),
      onReturning: (returning) => askFirst({ kind: "returning", returning }),
      onPurge: dropKeptWords,
      untilSeen,
      onMapFocus: focusMap,
      onPanelFocus: () => focusPanel(),
    },
    () => {
      clearTimeout(slow);
      blocked = setTimeout(() => root.render(<Blocked why="blocked" />), BLOCKED_MS);
    },
  );
  clearTimeout(blocked);
  clearTimeout(slow);
  return session;
}
