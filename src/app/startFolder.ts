import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { Folder } from "#storage/folder.ts";
import { routeOf } from "./useRoute.ts";

/** What some browsers have beside what all have. */
interface Picking {
  readonly showDirectoryPicker?: (wanted: {
    readonly id: string;
    readonly mode: "readwrite";
    readonly startIn: "documents";
  }) => Promise<Folder>;
}

/** Begins the backups into a folder, where the browser knows folders. */
export function startFolder(session: Session): Promise<void> {
  const { showDirectoryPicker } = globalThis as Picking;
  const { folder } = session.copies;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void folder.refresh();
  });
  return folder.start({
    pick:
      showDirectoryPicker === undefined
        ? null
        : () =>
            showDirectoryPicker({ id: "wayfelt-backups", mode: "readwrite", startIn: "documents" }),
    tag: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36).padStart(7, "0"),
    make: async (savedAt) => {
      const { makeBackup } = await import("#screens/copies/saveBackup.ts");
      return makeBackup(session, savedAt);
    },
    onProblem: () => {
      // Home says it itself, and what can be done.
      if (routeOf(location.hash).kind !== "home") {
        session.notify(words.frame.folderFailed, "problem");
      }
    },
  });
}
