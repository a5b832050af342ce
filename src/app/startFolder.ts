import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { Folder } from "#storage/folder.ts";

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
  return session.copies.folder.start({
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
    onProblem: () => session.notify(words.frame.folderFailed, "problem"),
  });
}
