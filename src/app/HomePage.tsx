import { useEffect, useState } from "react";
import { createMap, duplicateMap, editMap, restoreMap, trashMap } from "#journey/commands/maps.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { type MapInfo, titleOfCopy } from "#journey/mapInfo.ts";
import type { Participant } from "#journey/participant.ts";
import { gatheredPeople } from "#journey/ownWork.ts";
import { words } from "#journey/words/words.ts";
import { HomeScreen } from "#screens/home/HomeScreen.tsx";
import type { HomeMap } from "#screens/home/homeMap.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { NO_READINGS, type SessionState } from "#session/state.ts";
import { deleteForGood } from "#session/trash.ts";
import { whenRead } from "#session/whenRead.ts";
import { part } from "#ui/part.tsx";
import { Brand } from "./Brand.tsx";
import { NewVersionBanner } from "./NewVersionBanner.tsx";
import { showDialog } from "./openDialog.ts";
import { NotKeptBanner } from "./NotKeptBanner.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { ThemeButton } from "./ThemeButton.tsx";
import type { AskHow } from "./openMapFile.ts";
import { type Question, takeFiles } from "./takeFiles.ts";
import { wantImport } from "./wantedImport.ts";
import { showFound } from "./showFound.ts";
import { useMissingPictures } from "./useMissingPictures.ts";
import { go } from "./useRoute.ts";

const HereAlready = part(() =>
  import("#screens/exchange/HereAlready.tsx").then((m) => m.HereAlready),
);

const FoundElsewhere = part(() =>
  import("#screens/home/FoundElsewhere.tsx").then((m) => m.FoundElsewhere),
);
const ForgetDialog = part(() =>
  import("#screens/people/ForgetDialog.tsx").then((m) => m.ForgetDialog),
);
const BackupLine = part(() => import("#screens/copies/BackupLine.tsx").then((m) => m.BackupLine));
const BackupReminder = part(() =>
  import("#screens/copies/BackupReminder.tsx").then((m) => m.BackupReminder),
);

/** All maps of the workspace, and the doors to new ones. */
export function HomePage({ isTrashOpen }: { readonly isTrashOpen: boolean }) {
  const session = useSession();
  const maps = useSessionState((state) => state.workspace.map);
  const index = useSessionState((state) => state.index);
  const nowMs = useNow();
  useMissingPictures(session);
  const [question, setQuestion] = useState<Question | null>(null);
  const ask: AskHow = (here) => new Promise((resolve) => setQuestion({ here, answer: resolve }));
  const peopleCount = useSessionState(({ workspace }) => gatheredPeople(workspace));
  const [forgotten, setForgotten] = useState<Participant | null>(null);
  const all = [...maps].map((info) => homeMap(info, index));
  return (
    <>
      <NewVersionBanner />
      <NotKeptBanner />
      <HomeScreen
        maps={all.filter(({ trashedAt }) => trashedAt === null)}
        trashed={all.filter(({ trashedAt }) => trashedAt !== null)}
        peopleCount={peopleCount}
        nowMs={nowMs}
        brand={<Brand />}
        status={
          <>
            <SaveMark hasRoom />
            <ThemeButton />
          </>
        }
        notice={<BackupReminder />}
        backup={<BackupLine onMore={() => showDialog({ kind: "copies" })} />}
        onOpen={open}
        renderElsewhere={(query, hasMaps) => (
          <FoundElsewhere
            query={query}
            hasMaps={hasMaps}
            onShow={(wanted) => showFound(session, wanted)}
            onForget={setForgotten}
          />
        )}
        onNew={() => openMade(session.run((context) => createMap(context, "")))}
        onSample={() => void addSample(session)}
        onImportStories={() => {
          wantImport(null);
          openMade(session.run((context) => createMap(context, "", [])));
        }}
        onOpenFiles={(files) => void takeFiles(session, files, ask)}
        onRename={(id, title) => session.run((context) => editMap(context, id, { title }))}
        onDuplicate={(id) => void duplicate(session, id)}
        onTrash={(id) => {
          const outcome = session.run((context) => trashMap(context, id));
          if (outcome.ok) session.notify(words.home.movedToTrash(titleOf(maps, id)), "plain", true);
        }}
        isTrashOpen={isTrashOpen}
        onTrashOpen={(isOpen) => go({ kind: isOpen ? "trash" : "home" })}
        onRestore={(id) => {
          const outcome = session.run((context) => restoreMap(context, id));
          if (outcome.ok) session.notify(words.home.restored(titleOf(maps, id)), "plain", true);
        }}
        onDeleteForever={(ids) => void deleteForever(session, ids)}
      />
      {forgotten !== null && (
        <ForgetDialog
          people={[forgotten]}
          onClose={() => setForgotten(null)}
          returnsFocus={() => isHere(session, forgotten) || !focusFinder()}
        />
      )}
      {question !== null && (
        <HereAlready
          here={question.here}
          onAnswer={(how) => {
            setQuestion(null);
            question.answer(how);
          }}
        />
      )}
    </>
  );
}

function isHere(session: Session, { id }: Participant): boolean {
  return session.store.getState().workspace.participant.has(id);
}

/** Whoever was found and forgotten is in the list no more: the search goes on. */
function focusFinder(): boolean {
  const main = document.querySelector("main");
  const field = main?.querySelector<HTMLElement>("input[type=search]");
  const next = field ?? main?.querySelector<HTMLElement>("button");
  next?.focus();
  return next !== null && next !== undefined;
}

function titleOf(maps: SessionState["workspace"]["map"], id: MapId): string {
  const title = maps.get(id)?.title.trim() ?? "";
  return title === "" ? words.home.untitled : title;
}

function homeMap(info: MapInfo, index: SessionState["index"]): HomeMap {
  const row = index.get(info.id);
  return {
    id: info.id,
    title: info.title,
    invented: info.invented,
    state: info.state,
    createdAt: info.createdAt,
    changedAt: row?.changedAt ?? null,
    trashedAt: info.trashedAt,
    facts: row ?? null,
    thumbnail: row === undefined || row.thumbnail === "" ? null : row.thumbnail,
  };
}

/** The clock, minute by minute: home may stand open for days. */
function useNow(): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

function open(mapId: MapId): void {
  go({ kind: "map", mapId });
}

function openMade(outcome: ReturnType<Session["run"]>): void {
  const id = outcome.ok ? outcome.value.made[0] : undefined;
  if (id !== undefined) open(asId<MapId>(id));
}

async function addSample(session: Session): Promise<void> {
  const { sampleMap } = await import("#journey/sample/sampleMap.ts");
  const { mint, now } = session.context();
  const { command, mapId } = sampleMap(mint, now);
  session.run(() => ({ ok: true, value: { ...command, made: [mapId] } }));
  open(mapId);
}

async function duplicate(session: Session, id: MapId): Promise<void> {
  await whenRead(session.store);
  const board = await session.boardOf(id);
  const { workspace, index } = session.store.getState();
  const own = workspace.map.get(id)?.title ?? "";
  const title = titleOfCopy(own.trim() === "" ? words.home.untitled : own, workspace.map);
  const outcome = session.run((context) => duplicateMap(context, id, board, title));
  const copyId = outcome.ok ? outcome.value.made[0] : undefined;
  const row = index.get(id);
  if (copyId === undefined || row === undefined) return;
  // The copy looks as the map does, until it is opened.
  const mapId = asId<MapId>(copyId);
  const copy = await session.boardOf(mapId);
  const readings = { ...NO_READINGS, unplaced: row.stories };
  await session.keepThumbnail(
    { ...session.store.getState(), mapId, board: copy, readings },
    row.thumbnail,
  );
}

async function deleteForever(session: Session, ids: readonly MapId[]): Promise<void> {
  const invented = await deleteForGood(session, ids);
  if (invented !== null) {
    session.notify(words.home.deletedForGood(ids.length, invented), "plain", true);
  }
}
