import { formats } from "./formats.ts";

/** What the pages are called in the browser's tabs. */
const PAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ["table", "Table"],
  ["outline", "Outline"],
  ["people", "People"],
  ["segments", "Segments"],
  ["trash", "Trash"],
]);

/** The frame around every screen: navigation, save state, undo. */
export const frame = {
  product: "Wayfelt",
  maps: "Maps",
  opening: "Opening",
  /** Why the page should be loaded anew. */
  stale: {
    waiting: "There is a new version of Wayfelt. Your work is saved first.",
    taken: "Wayfelt was updated in another tab. This tab still shows the version before.",
    missing:
      "A part of this page could not be loaded: Wayfelt may have been updated since, or there is no network. Your work is saved first.",
  },
  reload: "Reload",
  folderFailed: "The backup could not be saved into its folder. The page of all maps says why.",
  roomMade: (n: number) =>
    formats.count(n, {
      one: "This browser is out of room: the oldest copy was given up so that your work is saved. Save a backup elsewhere.",
      other:
        "This browser is out of room: the # oldest copies were given up so that your work is saved. Save a backup elsewhere.",
    }),
  writingFile: "Writing the file…",
  /** The page cannot open what is stored while another one holds it. */
  blocked: {
    title: "Wayfelt is still open in another tab",
    text: "That tab is of an older version and has to go first. Close it: this page then opens by itself. Nothing is lost.",
  },
  /** While what is stored does not open. */
  slowToOpen: {
    title: "Opening what is stored here …",
    text: "The browser takes long to open it. Nothing is lost. If this stays, close other tabs of Wayfelt and reload, or restart the browser.",
  },
  /** What it needs to begin with threw. */
  notStarted: {
    title: "Wayfelt could not start here",
    text: "Something that it needs from the browser failed. What is stored was not changed. Reload; if this stays, restart the browser, or see whether there is a newer one.",
  },
  /** What is done from now on is on this page alone. */
  notKept: {
    failing: (why: string) =>
      `Not saved: ${why}. Wayfelt goes on trying; until it succeeds the latest changes are on this page alone.`,
    diskFull: "there is no room left on this device, or for this browser",
    diskSlow: "the browser’s storage has not answered for a while",
    diskRefused: (detail: string) =>
      detail === ""
        ? "the browser’s storage did not take the latest changes"
        : `the browser’s storage did not take the latest changes (${detail.replace(/\.$/u, "")})`,
    unopened:
      "What is stored in this browser could not be opened just now. It was not changed. What you do here is on this page alone: reload to try again, or restart the browser; download a copy of what you did before.",
    noRoom:
      "There is no room left on this device, or for this browser: what is stored here could not be opened. It was not changed. What you do here is on this page alone: make room, then reload; download a copy of what you did before.",
    memory:
      "This browser keeps no data: what you do is on this page alone, and gone when it is closed. Download a copy before.",
    newer:
      "Updated elsewhere: a newer version of Wayfelt writes here, so this page only reads. What you change here is on this page alone: reload, or download a copy of it first.",
    notUpgraded:
      "What is stored here could not be brought to this version of Wayfelt. It is as it was, nothing of it was changed, and this page only reads it. Download a copy of it; reload to try again.",
    download: "Download a copy",
  },
  /** In short, how safe the latest edits are. */
  saveMark: {
    saved: "Saved on this device",
    saving: "Saving",
    readOnly: "Read-only",
    memory: "Not saved: this browser keeps no data",
    unopened: "Not saved: what is stored did not open",
    noRoom: "Not saved: no room left",
    trying: {
      full: "Not saved: disk full. Trying again",
      slow: "Not saved: the disk does not answer. Trying again",
      refused: "Not saved: the disk refused. Trying again",
    },
  },
  dialogBroken: "That could not be shown. Your work is safe and goes on being saved.",
  skipToMap: "Skip to the map",
  breadcrumb: "Where you are",
  view: "View",
  viewMap: "Map",
  viewTable: "Table",
  viewOutline: "Outline",
  present: "Present",
  export: "Export",
  import: "Import",
  more: "More",
  menu: "Menu",
  undo: "Undo",
  redo: "Redo",
  undoOf: (command: string) => `Undo: ${command}`,
  redoOf: (command: string) => `Redo: ${command}`,
  undone: (command: string) => `Undone: ${command}`,
  redone: (command: string) => `Done again: ${command}`,
  sidebar: "Sidebar",
  showSidebar: "Show the sidebar",
  hideSidebar: "Hide the sidebar",
  resizeSidebar: "Width of the sidebar",
  theme: "Colours",
  themeSystem: "As the system",
  themeLight: "Light",
  themeDark: "Dark",
  shortcuts: "Keyboard shortcuts",
  palette: "Find a command",
  find: "Find",
  copies: "Copies and backups",
  openCopies: "Copies and backups …",
  damaged:
    "Part of the stored data cannot be read. It is kept as it is; the rest is open. “Copies and backups” lists it.",
  figuresHere:
    "What works the figures out in the background broke. They are worked out on this page now; a large map may answer slowly.",
  figuresStopped:
    "The figures no longer follow what you change: working them out failed. Your map and stories are safe and still saved. Reload to try again.",
  notReloaded:
    "Not reloaded: the latest changes are not saved, and would be lost. Download a copy first, or wait until they are.",
  writtenBack: "This browser had cleared the stored data. Everything open was written back.",
  typed: {
    title: "These words were not saved",
    text: "They were being typed when the page went away, and may not stand where they belong.",
    copied: "Copied",
    notCopied: "The browser would not copy: select the words and copy them by hand.",
  },
  pasteCut: (pasted: number, room: number) =>
    `Only ${formats.number(room)} of the ${formats.number(pasted)} characters that were pasted fit here; the rest was left out.`,
  pasteTooLong: (pasted: number, most: number) =>
    `Nothing was pasted: it has ${formats.number(pasted)} characters, and at most ${formats.number(most)} are taken at once. Import it as a file instead.`,
  fileDrop: "Drop to open or import",
  /** The name of the page in the browser's tabs; `map`: the open map's title, null where none is open. */
  pageTitle: (map: string | null, page: string) => {
    const name = PAGE_NAMES.get(page);
    const parts = [
      ...(name === undefined ? [] : [name]),
      ...(map === null ? [] : [map.trim() === "" ? "Untitled map" : map.trim()]),
    ];
    return [...parts, "Wayfelt"].join(" – ");
  },
  fileDropOnMap: "Drop to import into this map, or to merge a copy of it",
};

/** What every dialog says. */
export const actions = {
  add: "Add",
  apply: "Apply",
  accept: "Accept",
  dismiss: "Dismiss",
  take: "Take",
  keep: "Keep",
  back: "Back",
  next: "Next",
  cancel: "Cancel",
  close: "Close",
  copy: "Copy",
  cut: "Cut",
  paste: "Paste",
  delete: "Delete",
  deleteForever: "Delete for ever",
  done: "Done",
  duplicate: "Duplicate",
  edit: "Edit",
  open: "Open",
  rename: "Rename",
  remove: "Remove",
  restore: "Restore",
  save: "Save",
  search: "Search",
  clearSearch: "Clear the search",
  selectAll: "Select all",
  showAll: "Show all",
  tryAgain: "Try again",
};
