import { mergeHere } from "#document/merging.ts";
import { Documents, type Listeners } from "#document/documents.ts";
import type { Environment, TabChannel, TabMessage } from "#document/environment.ts";
import { History, type HistoryState } from "#document/history.ts";
import type { Change, Command, DocumentId, Kind, Write } from "#journey/change.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import type { LogRow } from "#storage/disk.ts";
import { DiskError, type DiskProblem } from "#storage/diskError.ts";
import type { SaveState } from "#storage/docLog.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";

/** How often each property is tried; more with FC_RUNS. */
export const RUNS = Number(process.env["FC_RUNS"] ?? 200);

export function create(document: DocumentId, kind: Kind, id: string, more: JsonObject = {}): Write {
  return { op: "create", document, kind, entity: { id, ...more } };
}

export function set(
  document: DocumentId,
  kind: Kind,
  id: string,
  field: string,
  value: Json | undefined,
): Write {
  return { op: "set", document, kind, id, field, value };
}

export function remove(document: DocumentId, kind: Kind, id: string): Write {
  return { op: "remove", document, kind, id };
}

export function command(name: string, ...writes: readonly Write[]): Command {
  return { name, writes };
}

/** All entities as the changes told them: what a screen would know. */
export class ReadModel {
  readonly #entities = new Map<string, JsonObject>();

  take({ document, put, removed }: Change): void {
    for (const { kind, entity } of put) {
      this.#entities.set(JSON.stringify([document, kind, entity.id]), entity);
    }
    for (const { kind, id } of removed) this.#entities.delete(JSON.stringify([document, kind, id]));
  }

  /** Everything, in one order, as text: two models are equal when this is. */
  get text(): string {
    const rows = [...this.#entities].map(([key, entity]) => [key, sorted(entity)] as const);
    return JSON.stringify(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  get size(): number {
    return this.#entities.size;
  }

  get(document: DocumentId, kind: Kind, id: string): JsonObject | undefined {
    return this.#entities.get(JSON.stringify([document, kind, id]));
  }
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** A disk in memory that remembers each transaction and fails when told to. */
export class FaultyDisk extends MemoryDisk {
  readonly transactions: (readonly LogRow[])[] = [];
  /** So many of the next writes fail. */
  failures = 0;
  problem: DiskProblem = "full";
  tries = 0;

  override append(rows: readonly LogRow[], changedAtMs?: number): Promise<readonly number[]> {
    this.tries += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new DiskError(this.problem, new Error(`no: ${this.problem}`)));
    }
    this.transactions.push(rows);
    return super.append(rows, changedAtMs);
  }
}

/** An environment in which nothing waits and nothing is done at idle moments. */
export function anEnvironment(parts: Partial<Environment> = {}): Environment {
  return {
    disk: new MemoryDisk(),
    tabs: null,
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    whenIdle: () => undefined,
    exclusively: (_name, work) => work(),
    whileAlone: (work) => work(),
    nowMs: () => 0,
    merge: (updates) => Promise.resolve(mergeHere(updates)),
    digest: (bytes) => Promise.resolve(Buffer.from(bytes).toString("base64")),
    ...parts,
  };
}

/** One tab: its documents, their history, what its screens know. */
export interface Tab {
  readonly documents: Documents;
  readonly history: History;
  readonly model: ReadModel;
  readonly saves: SaveState[];
  readonly changes: Change[];
  readonly foreign: DocumentId[];
  readonly steps: () => HistoryState;
}

export function aTab(parts: Partial<Environment> = {}, listeners: Partial<Listeners> = {}): Tab {
  const model = new ReadModel();
  const saves: SaveState[] = [];
  const changes: Change[] = [];
  const foreign: DocumentId[] = [];
  let steps: HistoryState = { undo: null, redo: null };
  const documents = new Documents(anEnvironment(parts), {
    onChange: (change) => {
      model.take(change);
      changes.push(change);
    },
    onSave: (state) => saves.push(state),
    onForeign: (id) => foreign.push(id),
    ...listeners,
  });
  const history = new History(documents, (state) => {
    steps = state;
  });
  return { documents, history, model, saves, changes, foreign, steps: () => steps };
}

/** What a fresh tab reads from this disk. */
export async function reopened(disk: MemoryDisk): Promise<Tab> {
  const tab = aTab({ disk });
  for (const id of await tab.documents.stored()) await tab.documents.open(id);
  return tab;
}

/** Broadcasts between tabs of one browser, delivered when asked, or lost. */
export class Broadcasts {
  readonly #ears: ((message: TabMessage) => void)[] = [];
  readonly #queues: TabMessage[][] = [];

  /** A tab's end of the channel. */
  join(): TabChannel {
    const own = this.#ears.length;
    this.#ears.push(() => undefined);
    this.#queues.push([]);
    return {
      post: (message) => {
        this.#queues.forEach((queue, index) => {
          if (index !== own) queue.push(message);
        });
      },
      listen: (listener) => {
        this.#ears[own] = listener;
      },
      close: () => {
        this.#ears[own] = () => undefined;
      },
    };
  }

  /** Delivers what waits for a tab, in order. */
  deliver(index: number): void {
    for (const message of this.#queues[index]?.splice(0) ?? []) this.#ears[index]?.(message);
  }

  /** Loses what waits for a tab. */
  lose(index: number): void {
    this.#queues[index]?.splice(0);
  }

  /** Delivers all that waits for anybody. */
  settle(): void {
    this.#queues.forEach((_, index) => this.deliver(index));
  }
}

/** Lets everything that is under way come to its end. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
