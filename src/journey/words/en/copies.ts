import type { Kind } from "#journey/change.ts";
import { formats } from "./formats.ts";

const counted =
  (one: string, other: string) =>
  (n: number): string =>
    formats.count(n, { one, other });

/** Things of each kind, as a restoring counts them. */
const kinds: Readonly<Record<Kind, (n: number) => string>> = {
  map: counted("# map", "# maps"),
  stage: counted("# stage", "# stages"),
  lane: counted("# lane", "# lanes"),
  touchpoint: counted("# touchpoint", "# touchpoints"),
  story: counted("# story", "# stories"),
  participant: counted("# person", "# people"),
  note: counted("# note", "# notes"),
  connection: counted("# connection", "# connections"),
  persona: counted("# persona", "# personas"),
  segment: counted("# segment", "# segments"),
  profileEntry: counted("# line of a profile", "# lines of a profile"),
  insight: counted("# insight", "# insights"),
  scorecard: counted("# scorecard", "# scorecards"),
  scoreMark: counted("# mark on a scorecard", "# marks on a scorecard"),
  guess: counted("# guess", "# guesses"),
  profileVersion: counted("# saved version", "# saved versions"),
  attribute: counted("# attribute", "# attributes"),
  channel: counted("# channel", "# channels"),
  study: counted("# study", "# studies"),
};

/** Copies of the workspace, how safe it is, and how it is brought back. */
export const copies = {
  persistent: "This browser keeps it until you delete it.",
  notPersistent:
    "This browser may clear what is stored here when space runs short: keep a backup elsewhere too.",
  used: (bytes: number) => `${formats.bytes(bytes)} in use`,
  notSaved:
    "The latest changes are on this page alone, and gone when it is closed. Save a backup before that.",
  listTitle: "Copies on this device",
  listText:
    "Taken by themselves: every ten minutes of work, and before anything large. The last ten stay, one an hour for a day, and one a day for two weeks. For two weeks the last thirty of each sort stay too: taken by hand, before a deletion, before other large steps. One from before an update stays a month.",
  none: "No copy here yet. One is taken by itself while you work.",
  /** Where the browser keeps nothing. */
  inMemory: {
    listTitle: "Copies on this page",
    listText: "Taken before anything large, and gone when this page is closed, like all else here.",
    none: "No copy yet.",
  },
  reading: "Reading the copies",
  unreadable: (message: string) => `The copies cannot be read: ${message}`,
  takeNow: "Take a copy now",
  taken: "A copy was taken",
  notTaken: "Nothing has changed since the last copy.",
  failed: (isFull: boolean) =>
    isFull
      ? "There is no room left on this device for a copy. Save a backup instead."
      : "The browser did not keep the copy. Save a backup instead.",
  noCopyTitle: "Go on without a copy?",
  noCopyText: (when: string, isFull: boolean) =>
    `${isFull ? "There is no room left on this device for the copy that is taken" : "The browser did not keep the copy that is taken"} ${when}. What you do now can be undone while this page is open, and not later. To be safe, cancel, and save a backup first.`,
  /** After a deletion of many things, of which no copy could be kept. */
  noCopyKept: (what: string, isFull: boolean) =>
    `${what}: no copy from before could be kept, since ${isFull ? "there is no room left on this device" : "the browser did not keep it"}. Undo brings it back while this page is open.`,
  withoutCopy: "Go on without it",
  reasons: {
    regular: () => "while working",
    asked: () => "taken by hand",
    import: (of: string) => `before the import of ${of}`,
    open: (of: string) => `before opening ${of}`,
    delete: (of: string) => `before “${of}”`,
    restore: (of: string) => `before going back to ${of}`,
    merge: (of: string) => `before merging ${of}`,
    erase: (of: string) => `after ${of}`,
    upgrade: () => "before Wayfelt was updated",
  },
  facts: (maps: string, people: string, stories: string) => `${maps}, ${people}, ${stories}`,
  look: "What would change",
  lookAt: (time: string, why: string) => `What would change: ${time}, ${why}`,
  looking: "Comparing",
  same: {
    exact: "Everything reads as it did then.",
    "keep-new": "All of it reads here as it did then.",
    missing: "Nothing of it is missing here. What was changed since stays as it is now.",
  },
  back: (things: string) => `Comes back: ${things}`,
  changed: (things: string) => `Reads again as it did: ${things}`,
  gone: (things: string) => `Was made since and goes: ${things}`,
  howFar: "How far to go back",
  exact: "Everything as it was then",
  keepNew: "As it was, but keep what was made since",
  missing: "Only bring back what is missing",
  restore: "Go back to this copy",
  restoring: "Going back",
  stepName: (time: string) => `Go back to the copy of ${time}`,
  restored: {
    exact: (time: string) => `Everything is as it was at ${time}`,
    "keep-new": (time: string) => `All is as it was at ${time}, beside what was made since`,
    missing: (time: string) => `What was missing is back, as it was at ${time}`,
  },
  cancelled: "Cancelled: nothing was changed.",
  incomplete:
    "This copy is not whole any more: part of it is gone or cannot be read. Nothing was changed. Try another one.",
  /** It could not be seen what going back would change. */
  notCompared: (detail: string) =>
    `What this would change could not be worked out (${detail}). Nothing was changed.`,
  stopped: (detail: string) =>
    `This did not come to its end (${detail}). What is here may be changed in part: a copy from before is in the list of copies.`,
  backupTitle: "Backup file",
  backupText:
    "One zip of readable JSON with every map, story and person. Keep it somewhere else than on this device.",
  neverBackedUp: "No backup was saved from this browser yet.",
  backedUp: (ago: string) => `Last saved ${ago}.`,
  backedUpBefore: (ago: string) => `Last saved ${ago}, before the latest changes.`,
  /** As it stands at the foot of home. */
  line: {
    neverBackedUp: "No backup yet",
    backedUp: (ago: string) => `Last backup: ${ago}`,
    backedUpBefore: (ago: string) => `Last backup: ${ago}, before the latest changes`,
  },
  backUpNow: "Back up now",
  backupFailed: (why: string) => `The backup could not be saved: ${why}`,
  reminder: (ago: string) => `Work that began ${ago} is in this browser alone, and in no backup.`,
  folder: {
    offer:
      "Wayfelt can save a backup into a folder of yours by itself, with every hour of work; the last 20 stay.",
    choose: "Choose a folder",
    chosen: (name: string) =>
      `By itself into “${name}”, with every hour of work; the last 20 stay.`,
    other: "Another folder",
    stop: "Stop this",
    begun: "The first backup is in the folder",
    saved: (name: string) => `Saved a backup into “${name}”`,
    notChosen: (why: string) => `The folder could not be taken: ${why}`,
    ask: (name: string) =>
      `No backup is saved into “${name}” until you allow this browser to write there again.`,
    allow: "Allow and back up",
    denied: (name: string) =>
      `No backup is saved into “${name}”: this browser does not let Wayfelt write there. Allow it in the browser’s settings of this page, or choose another folder.`,
    problems: {
      gone: (name: string) =>
        `No backup is saved: the folder “${name}” is not there any more, or its disk is not connected.`,
      full: (name: string) => `No backup is saved: there is no room left where “${name}” is.`,
      refused: (name: string) => `No backup is saved: “${name}” may not be written to.`,
      other: (name: string) => `No backup is saved: “${name}” did not take it.`,
    },
  },
  saveBackup: "Save a backup",
  savingBackup: "Saving the backup",
  backupSaved: (size: string) => `Saved the backup, ${size}`,
  openBackup: "Restore from a file",
  restoreTitle: (name: string) => `Restore from ${name}`,
  readingBackup: "Reading the backup",
  backupFrom: (time: string, facts: string) => `Saved ${time}: ${facts}.`,
  /** In the place of a time, of a backup that does not say when it was saved. */
  unknownTime: "some time ago",
  backupStepName: (time: string) => `Restore the backup of ${time}`,
  backupRestored: (time: string) => `Restored from the backup of ${time}`,
  restoreBackup: "Restore",
  unreadableParts: (n: number) =>
    formats.count(n, {
      one: "One part of this backup cannot be read, or not all of it. The rest can be restored; what that part held stays here as it is, and nothing that is here is taken away.",
      other:
        "# parts of this backup cannot be read, or not all of them. The rest can be restored; what they held stays here as it is, and nothing that is here is taken away.",
    }),
  savePart: "Save its bytes",
  damaged: {
    title: "What cannot be read",
    text: "These records on the disk are damaged. They are kept as they are, and all else is open. A copy or a backup from before may still have what they held.",
    records: (n: number) => formats.count(n, { one: "one record", other: "# records" }),
    map: (title: string, records: string) => `The map “${title}”: ${records}`,
    stories: (records: string) => `Stories and people: ${records}`,
    workspace: (records: string) => `The list of maps, and what was decided: ${records}`,
  },
  kinds,
};
