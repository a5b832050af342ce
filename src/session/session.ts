import { createStore, type StoreApi } from "zustand/vanilla";
import { Documents } from "#document/documents.ts";
import { History } from "#document/history.ts";
import type { ChangeSource } from "#document/library.ts";
import type { Derived } from "#evidence/engine.ts";
import { boardDocument, type Change, type Command, type DocumentId } from "#journey/change.ts";
import type { Context, MapContext, Outcome } from "#journey/commands/context.ts";
import { unlessLocked } from "#journey/locks.ts";
import type { MapId, StoryId, TouchpointId } from "#journey/ids.ts";
import type { Told } from "#evidence/findings/asides.ts";
import type { Waves } from "#evidence/findings/question.ts";
import type { Statement } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";
import type { Board } from "#journey/workspace.ts";
import type { CopyReason } from "#storage/copies.ts";
import { CopyDesk } from "./copyDesk.ts";
import { EvidenceDesk } from "./evidenceDesk.ts";
import { ForgetDesk } from "./forgetDesk.ts";
import { HomeRows, withoutPictures } from "./homeRows.ts";
import { openEvidence } from "./openEvidence.ts";
import { Records } from "./records.ts";
import type { SessionOptions } from "./sessionOptions.ts";
import type { StudyOnMap } from "./storyIndex.ts";
import { sameView } from "./sameView.ts";
import {
  CLOSED,
  type Notice,
  type Selection,
  type SessionState,
  type Shown,
  firstState,
} from "./state.ts";
import { type OthersView, type View, WHOLE_MAP } from "./view.ts";

/**
 * One open workspace: its documents, the evidence derived from them, and what
 * the screens see of both. Commands go down through it, changes come up; it is
 * the only one that writes the read model.
 */
export class Session {
  readonly store: StoreApi<SessionState>;
  /** Rolling copies of everything. */
  readonly copies: CopyDesk;
  /** Forgets people for good. */
  readonly forgetting: ForgetDesk;
  readonly #options: SessionOptions;
  readonly #documents: Documents;
  readonly #history: History;
  readonly #evidence: EvidenceDesk;
  readonly #records = new Records();
  readonly #home = new HomeRows();
  #changes: Change[] = [];
  #isBatching = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.store = createStore(() => ({ ...firstState(), disk: options.diskState }));
    this.#documents = new Documents(options.environment, {
      onChange: (change, source) => this.#take(change, source),
      onSave: (save) => {
        this.store.setState({ save });
        if (save.kind === "saved") this.copies.afterSave();
      },
      onForeign: (id) => this.#meetForeign(id),
      onDamage: () => this.notify(words.frame.damaged, "problem"),
      onRestored: () => {
        void this.copies.folder.noteAgain();
        void this.forgetting.noteAgain().then(() => this.notify(words.frame.writtenBack));
      },
      onRoomMade: (copies) => this.notify(words.frame.roomMade(copies), "problem"),
      onPurge: () => {
        this.forgetting.hear();
        this.notify(words.forgetting.heard);
      },
    });
    this.copies = new CopyDesk({
      ...options,
      documents: this.#documents,
      workspace: () => this.store.getState().workspace,
      whileNoting: (write) => this.#home.whileNoting(write),
      onUncopied: (message) => this.notify(message, "problem", true),
    });
    this.#history = new History(this.#documents, (history) => this.store.setState({ history }));
    this.forgetting = new ForgetDesk({
      ...options,
      documents: this.#documents,
      history: this.#history,
      context: () => this.#context(),
      boardOf: (mapId) => this.boardOf(mapId),
      renewFolder: () => this.copies.folder.renew(),
      onPicturesGone: () => this.store.setState(withoutPictures),
    });
    this.#evidence = new EvidenceDesk(this, options);
  }

  /**
   * Reads the workspace: the list of maps and the board of the map that is
   * wanted first, then, once that is seen, all evidence, document by document.
   */
  async start(wanted: MapId | null = null): Promise<void> {
    const { disk } = this.#options.environment;
    const board = wanted === null ? null : this.#documents.open(boardDocument(wanted));
    const [index] = await Promise.all([disk.index(), this.#documents.open("ws"), board]);
    const rows = index.map((row) => [row.documentId.slice("map:".length) as MapId, row] as const);
    this.store.setState({ phase: "ready", index: new Map(rows) });
    await this.#options.untilSeen();
    await this.#documents.openEvidence();
    this.store.setState({ evidenceLoaded: true });
    this.copies.consider();
    if (this.isDeaf) await this.forgetting.lookForOthers();
  }

  /** Opens a map; the board is there when this resolves, its evidence follows. */
  async openMap(mapId: MapId): Promise<void> {
    const board = await this.boardOf(mapId);
    this.#evidence.reset();
    this.#records.indexFor(mapId, this.store.getState().workspace);
    this.#history.goTo(mapId);
    this.store.setState({ ...CLOSED, mapId, board, sidebar: "profile" });
    await this.#evidence.tellAll();
  }

  /** Leaves the open map. */
  closeMap(): void {
    this.#records.dropIndex();
    this.#history.goTo(null);
    this.store.setState(CLOSED);
  }

  /** The board of any map, read from the disk where it is not open yet. */
  async boardOf(mapId: MapId): Promise<Board> {
    await this.#documents.open(boardDocument(mapId));
    return this.#records.board(mapId);
  }

  /** Runs a command on the workspace. A refusal becomes a notice. */
  run(make: (context: Context) => Outcome): Outcome {
    return this.#settle(make(this.#context()));
  }

  /** Runs a command on the open map. A refusal becomes a notice. */
  runOnMap(make: (context: MapContext) => Outcome): Outcome {
    const { mapId, board } = this.store.getState();
    if (mapId === null || board === null) {
      return this.#settle({
        ok: false,
        problem: { kind: "not-found", message: "No map is open." },
      });
    }
    return this.#settle(unlessLocked({ board }, make({ ...this.#context(), mapId, board })));
  }

  /**
   * Runs a large command piece by piece, after a copy was taken where one is wanted;
   * false when it was cancelled, is not to be done without the copy, or would bring
   * back who was forgotten.
   */
  async runGradually(
    command: Command,
    signal: AbortSignal,
    onProgress: (share: number) => void,
    before: CopyReason | null,
  ): Promise<boolean> {
    const returning = await this.forgetting.returning(command);
    if (returning !== null && !(await this.#options.onReturning(returning))) return false;
    if (before !== null && !(await this.copies.safeBefore(before))) return false;
    const isDone = await this.#history.runGradually(command, signal, onProgress);
    if (isDone) this.copies.afterEdit(command);
    return isDone;
  }

  /** What a large command is made from. */
  context(): Context {
    return this.#context();
  }

  /** Takes a step back: the last that was made here, or the one of a notice. */
  async undo(id?: number): Promise<void> {
    if (this.isDeaf) await this.forgetting.lookForOthers();
    const name = await this.#history.undo(id);
    this.notify(name === null ? "Nothing to undo" : `Undone: ${name}`);
  }

  /** Does again what was taken back. */
  async redo(): Promise<void> {
    if (this.isDeaf) await this.forgetting.lookForOthers();
    const name = await this.#history.redo();
    this.notify(name === null ? "Nothing to redo" : `Done again: ${name}`);
  }

  /** The stories placed at a touchpoint of the open map. */
  storiesAt(touchpointId: string): readonly StoryId[] {
    return this.#records.index?.at(touchpointId) ?? [];
  }

  /** The stories of the open map that stand at no touchpoint. */
  unplacedStories(): readonly StoryId[] {
    const { board } = this.store.getState();
    return this.#records.index?.unplaced((id) => board?.touchpoint.has(id) ?? false) ?? [];
  }

  /** All stories of the open map. */
  storiesOnMap(): readonly StoryId[] {
    return this.#records.index?.all() ?? [];
  }

  /** The studies of which stories are on the open map. */
  studiesOnMap(): readonly StudyOnMap[] {
    return this.#records.index?.studies() ?? [];
  }

  /** Selects things of one kind; touchpoints come into view with it, and a stage that was in view is left. */
  select(selection: Selection): void {
    this.store.setState({ selection, shownStory: null });
    if (selection.kind !== "stage" && this.store.getState().view.kind === "stage") {
      this.setView(WHOLE_MAP);
    }
    if (selection.kind === "touchpoint" && selection.ids.length > 0) {
      this.store.setState({ sidebar: "touchpoint" });
    }
  }

  /** Goes to the stop where something was told, and to the very story; who is in view stays, so that one can come back. */
  visit(stop: TouchpointId, shownStory: SessionState["shownStory"] = null): void {
    const selection = { kind: "touchpoint", ids: [stop] } as const;
    this.store.setState({ selection, sidebar: "touchpoint", shownStory });
  }

  /** Sets who is in view. */
  setView(view: View): void {
    if (sameView(view, this.store.getState().view)) return;
    this.store.setState({ view });
    this.#evidence.ask();
  }

  /** Derives several views side by side, as they are now: the columns of a board, personas to compare. */
  compare(views: readonly (View | OthersView)[]): Promise<readonly Derived[]> {
    return this.#evidence.compare(views);
  }

  /** Sets what only the screens care about. */
  show(parts: Partial<Shown>): void {
    this.store.setState(parts);
  }

  /** Ends editing in place; the focus goes back to the map where the hand is still there. */
  endRename(backToMap: boolean): void {
    this.store.setState({ renaming: null });
    if (backToMap) this.#options.onMapFocus();
  }

  /** Asks the screens to put the focus on the map. */
  focusMap(): void {
    this.#options.onMapFocus();
  }

  /** Asks the screens to put the focus into the side panel. */
  focusPanel(): void {
    this.#options.onPanelFocus();
  }

  /** Compares two rounds of interviews; null: the last two. */
  compareWaves(waves: Waves | null): void {
    this.store.setState({ waves });
    this.#evidence.askFindings();
  }

  /** Opens what a statement rests on, and shows on the map where it was told; null closes it. */
  openStatement(statement: Statement | null): void {
    this.store.setState((state) => openEvidence(state, statement, null));
  }

  /** Opens what a finding rests on, and shows on the map where it was told; null closes it. */
  openFinding(finding: Told | null): void {
    this.store.setState((state) => openEvidence(state, null, finding));
  }

  /** The last step that was made here, to take back that one and no other. */
  readonly lastStep = (): number | null => this.#history.last;

  /** Says something to the person. */
  notify(message: string, tone: Notice["tone"] = "plain", undo = false): void {
    this.#options.onNotice({ message, tone, undo: undo ? this.#history.last : null });
  }

  /** Keeps the picture of a map, as it was seen, for the home page. */
  async keepThumbnail(seen: SessionState, thumbnail: string): Promise<void> {
    const { mapId } = seen;
    const row = this.#home.rowOf(seen, thumbnail, this.#options.now());
    // A map that was deleted for good elsewhere leaves none behind.
    const isHere = mapId !== null && this.store.getState().workspace.map.has(mapId);
    if (row === null || !isHere) return;
    this.store.setState(({ index }) => ({ index: new Map(index).set(mapId, row) }));
    await this.#options.environment.disk.putIndex(row);
  }

  /** Resolves when everything is on the disk. */
  flush(): Promise<void> {
    return this.#documents.flush();
  }

  /** Can this tab hear others? Where it cannot, it has to look for what they wrote. */
  get isDeaf(): boolean {
    return this.#options.environment.tabs === null;
  }

  /** Takes in what other tabs wrote while this one slept, or could not hear them. */
  async catchUp(): Promise<void> {
    const { phase, disk } = this.store.getState();
    if (phase !== "ready" || disk !== "ready") return;
    await this.#documents.catchUp().catch(() => undefined);
    if (this.isDeaf) await this.forgetting.lookForOthers();
  }

  /** Lets the disk go of what maps left there that were deleted for good; to be called before anything can be undone. */
  async eraseGone(): Promise<void> {
    if (this.store.getState().disk !== "ready") return;
    await this.#documents.eraseBoards((id) => !this.store.getState().workspace.map.has(id));
  }

  /** Writes all that is open back, where the browser cleared what is stored while nobody wrote. */
  async lookAfterDisk(): Promise<void> {
    if (this.store.getState().disk === "ready") await this.#documents.lookAfterDisk();
  }

  /** Is an edit not yet on the disk? */
  get isPending(): boolean {
    return this.#documents.isPending;
  }

  /** Writes what is pending and lets go of everything. */
  async close(): Promise<void> {
    await this.#documents.flush();
    this.#evidence.close();
    await this.#documents.close();
  }

  #context(): Context {
    return {
      workspace: this.store.getState().workspace,
      mint: this.#options.mint,
      now: this.#options.now(),
      homeOf: (id) => this.#records.homeOf(id, this.store.getState().workspace),
    };
  }

  #settle(outcome: Outcome): Outcome {
    if (!outcome.ok) {
      this.notify(outcome.problem.message, "problem");
      return outcome;
    }
    this.copies.beforeBulk(outcome.value);
    this.#isBatching = true;
    try {
      this.#history.run(outcome.value);
    } finally {
      this.#isBatching = false;
      this.#drain();
    }
    this.copies.afterEdit(outcome.value);
    return outcome;
  }

  #take(change: Change, source: ChangeSource): void {
    this.#changes.push(change);
    if (source === "local") this.#noteChanged();
    if (!this.#isBatching || source !== "local") this.#drain();
  }

  /** What home shows of the open map is out of date until it is drawn anew. */
  #noteChanged(): void {
    const state = this.store.getState();
    const stale = this.#home.noteChanged(state.mapId, state, this.#options.now());
    // A disk that does not take it shows the map as it was: the work itself is not in it.
    if (stale !== null) this.#options.environment.disk.putIndex(stale).catch(() => undefined);
  }

  /** Brings changes up: read model, index of stories, then the evidence hears of them. */
  #drain(): void {
    const changes = this.#changes;
    if (changes.length === 0) return;
    this.#changes = [];
    const { mapId } = this.store.getState();
    const workspace = this.#records.take(changes, this.store.getState().workspace);
    const board = mapId === null ? null : this.#records.board(mapId);
    this.store.setState({ workspace, board });
    this.#evidence.tellChanges(changes);
  }

  #meetForeign(id: DocumentId): void {
    if (id.startsWith("map:")) return;
    void this.#documents.open(id);
  }
}
