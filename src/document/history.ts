import { type Command, mapOfBoard } from "#journey/change.ts";
import type { Row } from "./difference.ts";
import type { Documents } from "./documents.ts";
import type { MapId } from "#journey/ids.ts";
import type { OverlayWrite } from "./overlay.ts";
import type { Step } from "./performing.ts";

/** What undo and redo would do, by name; null where there is nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Steps kept; the oldest go first. */
const MAX_STEPS = 500;

/** A step, and where the person was who made it: on a map, or where all maps are. */
interface KeptStep {
  readonly id: number;
  readonly place: MapId | null;
  readonly step: Step;
}

/**
 * Named steps over all documents of the workspace, each taken back where it was
 * made: on one map nobody undoes unseen what was done on another, nor the map
 * itself. A step that no longer has anything to take back (somebody changed it
 * all since) is passed over.
 */
export class History {
  readonly #documents: Documents;
  readonly #onState: (state: HistoryState) => void;
  readonly #past: KeptStep[] = [];
  readonly #future: KeptStep[] = [];
  #place: MapId | null = null;
  #busy: Promise<unknown> = Promise.resolve();
  /** Counts the commands that were run: one that comes between makes redo stale. */
  #kept = 0;
  #nextId = 0;

  constructor(documents: Documents, onState: (state: HistoryState) => void) {
    this.#documents = documents;
    this.#onState = onState;
  }

  /** Runs a command at once. */
  run(command: Command): void {
    this.#keep(this.#documents.apply(command));
  }

  /** Runs a large command piece by piece; false when it was cancelled. */
  async runGradually(
    command: Command,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<boolean> {
    const step = await this.#documents.applyGradually(command, signal, onProgress);
    this.#keep(step);
    return !signal.aborted;
  }

  /** The person is elsewhere now: an open map, or null where all maps are. */
  goTo(place: MapId | null): void {
    this.#place = place;
    this.#tell();
  }

  /** The last step that was made, to take back that one and no other. */
  get last(): number | null {
    return this.#past.at(-1)?.id ?? null;
  }

  /**
   * Takes a step back; resolves to its name, or null when there is none.
   *
   * @param id  left out: the last step made here
   */
  undo(id?: number): Promise<string | null> {
    return this.#exclusively(() => this.#shift(this.#past, this.#future, id));
  }

  /** Does again what was last taken back here; resolves to its name, or null when there is none. */
  redo(): Promise<string | null> {
    return this.#exclusively(() => this.#shift(this.#future, this.#past));
  }

  /** How things once read that steps would bring back, as far as the steps hold it. */
  *earlier(): Generator<Row> {
    for (const { step } of [...this.#past, ...this.#future]) {
      for (const { write } of step.inverses) {
        const { kind } = write;
        if (write.op === "create") yield { kind, entity: write.entity };
        else if (write.op === "restore") {
          const entity = { ...write.base, ...Object.fromEntries(write.overrides), id: write.id };
          yield { kind, entity };
        } else if (write.op === "set" && write.value !== undefined) {
          yield { kind, entity: { [write.field]: write.value, id: write.id } };
        }
      }
    }
  }

  /** Forgets every step: they hold values as they were. */
  clear(): void {
    this.#past.length = 0;
    this.#future.length = 0;
    this.#kept += 1;
    this.#tell();
  }

  async #shift(from: KeptStep[], to: KeptStep[], only?: number): Promise<string | null> {
    const kept = this.#kept;
    for (let one = this.#takeFrom(from, only); one !== null; one = this.#takeFrom(from, only)) {
      const { id, place, step } = one;
      const back = await this.#documents.revert(step);
      if (back === null) continue;
      if (to === this.#past || kept === this.#kept) to.push({ id, place, step: back });
      this.#tell();
      return step.name;
    }
    this.#tell();
    return null;
  }

  /** Takes one step out of a stack: the one that is meant, else the last that was made here. */
  #takeFrom(steps: KeptStep[], only: number | undefined): KeptStep | null {
    const at = steps.findLastIndex((kept) =>
      only === undefined ? isUndoneAt(kept, this.#place) : kept.id === only,
    );
    const [step = null] = at === -1 ? [] : steps.splice(at, 1);
    return step;
  }

  #keep(step: Step | null): void {
    if (step === null) return;
    this.#kept += 1;
    this.#nextId += 1;
    this.#past.push({ id: this.#nextId, place: this.#place, step });
    if (this.#past.length > MAX_STEPS) this.#past.shift();
    this.#future.length = 0;
    this.#tell();
  }

  #tell(): void {
    const isHere = (kept: KeptStep): boolean => isUndoneAt(kept, this.#place);
    this.#onState({
      undo: this.#past.findLast(isHere)?.step.name ?? null,
      redo: this.#future.findLast(isHere)?.step.name ?? null,
    });
  }

  /** One undo or redo at a time: a large one takes several pieces. */
  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#busy.then(work);
    this.#busy = next.catch(() => undefined);
    return next;
  }
}

/**
 * Is a step taken back where the person is now? On a map that is what was done on
 * it, and what was done to it from elsewhere, as when a file replaced it; never
 * its own making, nor what is of other maps.
 */
function isUndoneAt({ place, step }: KeptStep, now: MapId | null): boolean {
  if (place === now) return true;
  if (place !== null || now === null) return false;
  const writes = step.inverses.map(({ write }) => write);
  if (writes.some(({ op, kind }) => kind === "map" && op === "remove")) return false;
  const maps = new Set(writes.flatMap((write) => mapOf(write) ?? []));
  return maps.size === 0 || maps.has(now);
}

/** The map that a write is of; null for one of people and their stories. */
function mapOf(write: OverlayWrite): string | null {
  const board = mapOfBoard(write.document);
  if (board !== null) return board;
  if (write.kind !== "map") return null;
  return write.op === "create" ? write.entity.id : write.id;
}
