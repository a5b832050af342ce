import { words } from "#journey/words/words.ts";
import { showDialog } from "#app/openDialog.ts";
import { focusNextRegion, focusSearch } from "#app/regions.ts";
import { saveFile } from "#app/saveFile.ts";
import { go, type MapRoute } from "#app/useRoute.ts";
import { beginGuess } from "#session/beginGuess.ts";
import type { Command, Hands } from "./command.ts";

const say = words.commands;

function hasMap({ session }: Hands): boolean {
  return session.store.getState().mapId !== null;
}

function goTo(kind: MapRoute["kind"]): Command["run"] {
  return ({ session }) => {
    const { mapId } = session.store.getState();
    if (mapId !== null) go({ kind, mapId });
  };
}

/** Whoever looks for it by name is shown where it is done. */
const forgetSomebody: Command["run"] = (hands, pressed) => {
  goTo("people")?.(hands, pressed);
  hands.session.notify(
    hasMap(hands) ? words.forgetting.whereOnPage : words.forgetting.whereFromHome,
  );
};

/** What can be done on every page. */
export const FRAME_COMMANDS: readonly Command[] = [
  {
    id: "palette",
    label: say.palette,
    group: "app",
    scope: "anywhere",
    keys: ["Mod+K"],
    inFields: true,
    byKeyOnly: true,
    run: () => showDialog({ kind: "palette" }),
  },
  {
    id: "shortcuts",
    label: say.shortcuts,
    group: "app",
    scope: "anywhere",
    keys: ["?"],
    run: () => showDialog({ kind: "shortcuts" }),
  },
  {
    id: "undo",
    label: say.undo,
    group: "app",
    scope: "anywhere",
    keys: ["Mod+Z"],
    inDialogs: true,
    run: ({ session }) => void session.undo(),
  },
  {
    id: "redo",
    label: say.redo,
    group: "app",
    scope: "anywhere",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    inDialogs: true,
    run: ({ session }) => void session.redo(),
  },
  {
    id: "region-next",
    label: say.nextRegion,
    group: "app",
    scope: "anywhere",
    keys: ["F6"],
    inFields: true,
    byKeyOnly: true,
    run: () => focusNextRegion(false),
  },
  {
    id: "region-previous",
    label: say.previousRegion,
    group: "app",
    scope: "anywhere",
    keys: ["Shift+F6"],
    inFields: true,
    byKeyOnly: true,
    run: () => focusNextRegion(true),
  },
  {
    id: "find",
    label: say.find,
    group: "app",
    scope: "anywhere",
    keys: ["Mod+F"],
    inFields: true,
    byKeyOnly: true,
    when: hasMap,
    run: () => {
      if (!focusSearch()) showDialog({ kind: "palette" });
    },
  },
  {
    id: "home",
    label: say.home,
    group: "app",
    scope: "anywhere",
    keys: [],
    when: hasMap,
    run: () => go({ kind: "home" }),
  },
  {
    id: "open-file",
    label: say.openFile,
    group: "file",
    scope: "anywhere",
    keys: ["Mod+O"],
    inFields: true,
    run: ({ session }) => void import("#app/pickFiles.ts").then((m) => m.pickFiles(session)),
  },
  {
    id: "save-file",
    label: say.saveFile,
    group: "file",
    scope: "anywhere",
    keys: ["Mod+S"],
    inFields: true,
    inDialogs: true,
    when: hasMap,
    run: ({ session }) => void saveFile(session),
  },
  {
    id: "export",
    label: say.export,
    group: "file",
    scope: "anywhere",
    keys: ["Mod+Shift+E"],
    inFields: true,
    when: hasMap,
    run: () => showDialog({ kind: "export" }),
  },
  {
    id: "import",
    label: say.import,
    group: "file",
    scope: "anywhere",
    keys: [],
    when: hasMap,
    run: () => showDialog({ kind: "import" }),
  },
  {
    id: "copies",
    label: words.frame.openCopies,
    group: "file",
    scope: "anywhere",
    keys: [],
    run: () => showDialog({ kind: "copies" }),
  },
  {
    id: "guess",
    label: words.guesses.begin,
    group: "edit",
    scope: "anywhere",
    keys: [],
    when: hasMap,
    run: ({ session }) => beginGuess(session),
  },
  {
    id: "forget",
    label: words.forgetting.begin,
    group: "edit",
    scope: "anywhere",
    keys: [],
    run: forgetSomebody,
  },
  {
    id: "view-map",
    label: say.viewMap,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+1"],
    inFields: true,
    when: hasMap,
    run: goTo("map"),
  },
  {
    id: "view-table",
    label: say.viewTable,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+2"],
    inFields: true,
    when: hasMap,
    run: goTo("table"),
  },
  {
    id: "view-outline",
    label: say.viewOutline,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+3"],
    inFields: true,
    when: hasMap,
    run: goTo("outline"),
  },
  {
    id: "view-people",
    label: say.viewPeople,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+4"],
    inFields: true,
    when: hasMap,
    run: goTo("people"),
  },
  {
    id: "view-segments",
    label: say.viewSegments,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+5"],
    inFields: true,
    when: hasMap,
    run: goTo("segments"),
  },
  {
    id: "view-opportunities",
    label: say.viewOpportunities,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+Alt+6"],
    inFields: true,
    when: hasMap,
    run: goTo("opportunities"),
  },
  {
    id: "sidebar",
    label: say.sidebar,
    group: "sight",
    scope: "anywhere",
    keys: ["Mod+\\"],
    inFields: true,
    when: hasMap,
    run: ({ session }) => session.show({ sidebarOpen: !session.store.getState().sidebarOpen }),
  },
];
