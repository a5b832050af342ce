import csvWorkerUrl from "#formats/csv/csv.worker.ts?worker&url";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportContext, ImportPlan, ImportReport } from "#formats/csv/plan.ts";
import type { FilePreview, ToImport } from "#formats/csv/protocol.ts";
import type { FileProblem } from "#formats/problem.ts";
import { words } from "#journey/words/words.ts";
import { fileBytes } from "#session/fileBytes.ts";
import { ImportClient } from "#session/importClient.ts";
import { startWorker } from "#session/startWorker.ts";
import type { Result } from "#kit/result.ts";

/** What a person says of how a file is to be read. */
export type ReadOptions = Omit<Extract<ToImport, { kind: "read" }>, "kind" | "bytes">;

/** The file that is being imported, read and planned in a worker of its own. */
export class ImportFile {
  readonly name: string;
  /** Does it come from the clipboard? */
  readonly isPasted: boolean;
  readonly #file: File;
  #options: ReadOptions = {};
  #client: ImportClient | null = null;
  /** The reading that a new worker begins with, after the last one was stopped. */
  #again: Promise<unknown> | null = null;
  #isPlanning = false;
  #effects = 0;
  #abort = new AbortController();

  constructor(file: File) {
    this.name = file.name;
    this.isPasted = file.name === words.importing.pasteLabel;
    this.#file = file;
  }

  /** Reads the file; what was said of it before still holds, and what is said now does where it can be read so. */
  async read(said: ReadOptions = {}): Promise<Result<FilePreview, FileProblem>> {
    const options = { ...this.#options, ...said };
    const bytes = await fileBytes(this.#file);
    if (!bytes.ok) return bytes;
    const read = await this.#worker().read(bytes.value, options);
    if (read.ok) this.#options = options;
    return read;
  }

  /** Plans the import of what was read last; null: it was cancelled. */
  async plan(
    mapping: Mapping,
    context: ImportContext,
    onProgress: (share: number) => void,
  ): Promise<Result<ImportPlan, FileProblem> | null> {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const { signal } = this.#abort;
    const cancelled = new Promise<null>((resolve) => {
      signal.addEventListener("abort", () => resolve(null), { once: true });
    });
    const planned = this.#ready().then((client) =>
      client.plan({ kind: "plan", mapping, context, seed }, onProgress),
    );
    this.#isPlanning = true;
    const plan = await Promise.race([planned, cancelled]);
    this.#isPlanning = false;
    return plan;
  }

  /** What the import of what was read last would do. */
  async effect(
    mapping: Mapping,
    context: ImportContext,
  ): Promise<Result<ImportReport, FileProblem>> {
    this.#effects += 1;
    const number = this.#effects;
    const client = await this.#ready();
    return client.effect({ kind: "effect", number, mapping, context });
  }

  /** Begins an import; the signal says when it was cancelled. */
  begin(): AbortSignal {
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /** Cancels the import that runs. A worker that plans hears nothing until it is done, so it goes. */
  cancel(): void {
    this.#abort.abort();
    if (this.#isPlanning) this.#stopWorker();
  }

  /** Cancels what runs and lets the worker go. */
  close(): void {
    this.#abort.abort();
    this.#stopWorker();
  }

  #stopWorker(): void {
    this.#client?.close();
    this.#client = null;
    this.#again = null;
    this.#isPlanning = false;
  }

  /** A worker that has read the file: a new one reads it again first. */
  async #ready(): Promise<ImportClient> {
    if (this.#client === null || this.#client.isBroken) this.#again = this.read();
    await this.#again;
    return this.#worker();
  }

  #worker(): ImportClient {
    if (this.#client?.isBroken === true) this.#stopWorker();
    this.#client ??= new ImportClient(startWorker(csvWorkerUrl));
    return this.#client;
  }
}
