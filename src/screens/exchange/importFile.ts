import csvWorkerUrl from "#formats/csv/csv.worker.ts?worker&url";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { ImportContext, ImportPlan, ImportReport } from "#formats/csv/plan.ts";
import type { FilePreview, ToImport } from "#formats/csv/protocol.ts";
import type { FileProblem } from "#formats/problem.ts";
import { ImportClient } from "#session/importClient.ts";
import { scriptUrl } from "#session/trustedTypes.ts";
import type { Result } from "#kit/result.ts";

/** What a person says of how a file is to be read. */
export type ReadOptions = Omit<Extract<ToImport, { kind: "read" }>, "kind" | "bytes">;

/** The file that is being imported, read and planned in a worker of its own. */
export class ImportFile {
  readonly name: string;
  readonly #file: File;
  #options: ReadOptions = {};
  #client: ImportClient | null = null;
  #isPlanning = false;
  #effects = 0;
  #abort = new AbortController();

  constructor(file: File) {
    this.name = file.name;
    this.#file = file;
  }

  /** Reads the file; what was said of it before still holds. */
  async read(said: ReadOptions = {}): Promise<Result<FilePreview, FileProblem>> {
    this.#options = { ...this.#options, ...said };
    const bytes = new Uint8Array(await this.#file.arrayBuffer());
    return this.#worker().read(bytes, this.#options);
  }

  /** Plans the import of what was read last. */
  async plan(
    mapping: Mapping,
    context: ImportContext,
    onProgress: (share: number) => void,
  ): Promise<Result<ImportPlan, FileProblem>> {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.#isPlanning = true;
    const plan = await this.#worker().plan({ kind: "plan", mapping, context, seed }, onProgress);
    this.#isPlanning = false;
    return plan;
  }

  /** What the import of what was read last would do. */
  effect(mapping: Mapping, context: ImportContext): Promise<Result<ImportReport, FileProblem>> {
    this.#effects += 1;
    return this.#worker().effect({ kind: "effect", number: this.#effects, mapping, context });
  }

  /** Begins an import; the signal says when it was cancelled. */
  begin(): AbortSignal {
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /**
   * Cancels the import that runs. A worker that plans hears nothing until it is
   * done, so it goes, and the file must be read again.
   *
   * @returns whether it must be read again
   */
  cancel(): boolean {
    this.#abort.abort();
    if (!this.#isPlanning) return false;
    this.#stopWorker();
    return true;
  }

  /** Cancels what runs and lets the worker go. */
  close(): void {
    this.#abort.abort();
    this.#stopWorker();
  }

  #stopWorker(): void {
    this.#client?.close();
    this.#client = null;
    this.#isPlanning = false;
  }

  #worker(): ImportClient {
    this.#client ??= new ImportClient(new Worker(scriptUrl(csvWorkerUrl), { type: "module" }));
    return this.#client;
  }
}
