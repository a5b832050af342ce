import type { DiskState } from "#document/browserEnvironment.ts";
import type { HistoryState } from "#document/history.ts";
import type { Derived, StopReading } from "#evidence/engine.ts";
import type { Told } from "#evidence/findings/asides.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import type { Waves } from "#evidence/findings/question.ts";
import type { Statement } from "#evidence/statement.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import type {
  GuessId,
  LaneId,
  MapId,
  ParticipantId,
  StageId,
  StoryId,
  TouchpointId,
} from "#journey/ids.ts";
import { type Board, emptyWorkspace, type Workspace } from "#journey/workspace.ts";
import type { IndexRow } from "#storage/disk.ts";
import type { SaveState } from "#storage/docLog.ts";
import { type View, WHOLE_MAP } from "./view.ts";

/** What is selected on the map: things of one kind. */
export interface Selection {
  readonly kind: "none" | "touchpoint" | "note" | "connection" | "stage" | "lane";
  readonly ids: readonly string[];
}

/** A cell of the map and what in it has the focus; null: the cell itself. */
export interface CellFocus {
  readonly stageId: StageId;
  readonly laneId: LaneId;
  readonly itemId: string | null;
}

/** Nothing is selected. */
export const NOTHING: Selection = { kind: "none", ids: [] };

/** The numbers of the open map, as the evidence last read them. */
export interface MapReadings {
  readonly stops: ReadonlyMap<TouchpointId, StopReading>;
  readonly stages: ReadonlyMap<StageId, StopStatistics>;
  readonly map: StopStatistics | null;
  readonly unplaced: number;
}

/** The panels of the sidebar. */
export type SidebarTab = "touchpoint" | "profile" | "persona" | "findings" | "scorecard";

/** A word to the person. */
export interface Notice {
  readonly message: string;
  readonly tone: "plain" | "problem";
  /** Offer to take this step back; null: nothing to offer. */
  readonly undo: number | null;
}

/** All that the screens see. Nothing writes it but the session. */
export interface SessionState {
  readonly phase: "opening" | "ready";
  readonly disk: DiskState;
  readonly save: SaveState;
  readonly history: HistoryState;
  readonly workspace: Workspace;
  /** Are all stories and people read from the disk? */
  readonly evidenceLoaded: boolean;
  readonly index: ReadonlyMap<MapId, IndexRow>;
  readonly mapId: MapId | null;
  readonly board: Board | null;
  readonly readings: MapReadings;
  /** Do the numbers follow what is changed? `stopped`: working them out broke. */
  readonly figures: "live" | "stopped";
  readonly view: View;
  readonly derived: Derived | null;
  /** What the scores and words of the map say; null until it is worked out. */
  readonly findings: JourneyFindings | null;
  /** The person whose way through the map is shown; null: nobody's. */
  readonly followed: ParticipantId | null;
  /** The revealed guess that is laid over the curve; null: none. */
  readonly guess: GuessId | null;
  /** The guess that is being made: until it is closed nothing else of the map is seen. */
  readonly guessing: GuessId | null;
  /** The rounds of interviews that a person chose to compare; null: nobody chose. */
  readonly waves: Waves | null;
  /** The segments whose curves are laid over the map's, as a person chose; null: nobody chose. */
  readonly overlays: readonly string[] | null;
  readonly selection: Selection;
  readonly sidebar: SidebarTab;
  readonly sidebarOpen: boolean;
  /** The statement whose evidence is open. */
  readonly statement: Statement | null;
  /** The finding whose evidence is open; never with a statement. */
  readonly finding: Told | null;
  /** Touchpoints at which the open statement's stories stand. */
  readonly highlighted: ReadonlySet<string>;
  /** Where on the screen the hand is that drags stories over the map; null: no hand does. */
  readonly storyHand: { readonly x: number; readonly y: number } | null;
  /** The touchpoint whose card would take what the hand holds, stories or the end of a connection; the map says so. */
  readonly storyTarget: TouchpointId | null;
  /** The story that a person came for, or just added; its list goes to it and marks it. */
  readonly shownStory: { readonly id: StoryId; readonly takesFocus: boolean } | null;
  /** The thing whose name is being edited in place. */
  readonly renaming: string | null;
  /** The cell that has the focus on the map. */
  readonly cell: CellFocus | null;
}

/** What only the screens care about, and set by themselves. */
export type Shown = Pick<
  SessionState,
  | "sidebar"
  | "sidebarOpen"
  | "renaming"
  | "cell"
  | "overlays"
  | "followed"
  | "guess"
  | "guessing"
  | "shownStory"
  | "storyHand"
  | "storyTarget"
>;

/** No numbers yet. */
export const NO_READINGS: MapReadings = {
  stops: new Map(),
  stages: new Map(),
  map: null,
  unplaced: 0,
};

/** What is so of every map that was just opened, and while none is. */
export const CLOSED = {
  mapId: null,
  board: null,
  readings: NO_READINGS,
  view: WHOLE_MAP,
  derived: null,
  findings: null,
  overlays: null,
  waves: null,
  followed: null,
  guess: null,
  guessing: null,
  selection: NOTHING,
  statement: null,
  finding: null,
  highlighted: new Set<string>(),
  storyHand: null,
  storyTarget: null,
  shownStory: null,
  renaming: null,
  cell: null,
} as const satisfies Partial<SessionState>;

/** The state before anything is read. */
export function firstState(): SessionState {
  return {
    phase: "opening",
    disk: "ready",
    save: { kind: "saved" },
    history: { undo: null, redo: null },
    workspace: emptyWorkspace(),
    evidenceLoaded: false,
    index: new Map(),
    ...CLOSED,
    figures: "live",
    sidebar: "profile",
    sidebarOpen: true,
  };
}
