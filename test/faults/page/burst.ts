import { BOARD, type Engine, EVIDENCE, field, story, touchpoint } from "./engine.ts";

/**
 * Where the page says which edits were made and which were acknowledged. `bare`:
 * a write to another database, without any of our code and begun after the edit,
 * was acknowledged too. It shows what this browser on this machine can keep.
 */
export type Report = (what: "made" | "acknowledged" | "bare", edit: number) => void;

/** Ten times as fast as anybody types. */
const PAUSE_MS = 12;

/** The logs are folded far more often than by themselves, so that many kills come in the midst of it. */
const FOLDED_EVERY = 3;

/**
 * Types without end: each edit is a new touchpoint, a new story and the same
 * field set again, and the logs are folded meanwhile. Never resolves: the process is killed in the middle of it.
 */
export async function typeWithoutEnd(
  engine: Engine,
  trial: number,
  report: Report,
): Promise<never> {
  const bare = await bareDatabase();
  engine.apply("Begin", touchpoint("counter"));
  for (let edit = 0; ; edit += 1) {
    engine.apply(
      `edit ${edit}`,
      touchpoint(`t${trial}-${edit}`, { title: `Touchpoint ${edit}` }),
      story(`s${trial}-${edit}`, `What somebody said in edit ${edit} of trial ${trial}.`),
      field("counter", "last", counted(trial, edit)),
    );
    report("made", edit);
    if (edit % FOLDED_EVERY === 0) {
      for (const id of [BOARD, EVIDENCE]) void engine.documents.compact(id).catch(() => false);
    }
    void engine.documents.flush().then(() => report("acknowledged", edit));
    void bareWrite(bare, counted(trial, edit)).then(() => report("bare", edit));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** What is there of a trial's edits after the browser was started again. */
export interface Survivors {
  readonly edits: readonly number[];
  readonly bare: readonly number[];
}

/** Reads what is there of the edits of a trial, and of the bare writes beside them. */
export async function survivorsOf(engine: Engine, trial: number): Promise<Survivors> {
  const ids = new Set(engine.ids());
  const last = Number(engine.entity("map:a", "counter")?.["last"] ?? -1);
  const numbers = [...ids]
    .filter((id) => id.startsWith(`t${trial}-`))
    .map((id) => Number(id.split("-")[1]));
  const keys = await bareKeys(await bareDatabase());
  return {
    edits: numbers.filter((n) => ids.has(`s${trial}-${n}`) && counted(trial, n) <= last),
    bare: keys.filter((key) => trialOf(key) === trial).map((key) => key - counted(trial, 0)),
  };
}

function counted(trial: number, edit: number): number {
  return trial * 1_000_000 + edit;
}

function trialOf(key: number): number {
  return Math.floor(key / 1_000_000);
}

function bareDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("bare", 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("rows"));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
  });
}

function bareWrite(database: IDBDatabase, key: number): Promise<void> {
  return new Promise((resolve) => {
    const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
    transaction.objectStore("rows").put(new Uint8Array(100), key);
    transaction.addEventListener("complete", () => resolve());
  });
}

function bareKeys(database: IDBDatabase): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const request = database.transaction("rows").objectStore("rows").getAllKeys();
    request.addEventListener("success", () => resolve(request.result.map(Number)));
  });
}
