import type { FilePreview, FromImport, ToImport } from "#formats/csv/protocol.ts";
import type { ImportPlan, ImportReport } from "#formats/csv/plan.ts";
import type { FileProblem } from "#formats/problem.ts";
import type { Result } from "#kit/result.ts";

/** Reads a file of stories and plans its import, off the page's thread. */
export class ImportClient {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Reads a file as far as a person must see it. */
  read(
    bytes: Uint8Array,
    options: Pick<
      Extract<ToImport, { kind: "read" }>,
      "encoding" | "delimiter" | "hasHeader" | "sheet"
    >,
  ): Promise<Result<FilePreview, FileProblem>> {
    return this.#ask({ kind: "read", bytes, ...options }, (message) =>
      message.kind === "preview" ? message.result : null,
    );
  }

  /** What an import of the file that was read last would do. */
  effect(
    request: Extract<ToImport, { kind: "effect" }>,
  ): Promise<Result<ImportReport, FileProblem>> {
    return this.#ask(request, (message) =>
      message.kind === "effect" && message.number === request.number ? message.result : null,
    );
  }

  /** Plans the import of the file that was read last. */
  plan(
    request: Extract<ToImport, { kind: "plan" }>,
    onProgress: (share: number) => void,
  ): Promise<Result<ImportPlan, FileProblem>> {
    return this.#ask(request, (message) => {
      if (message.kind === "progress") onProgress(message.share);
      return message.kind === "plan" ? message.result : null;
    });
  }

  /** Stops whatever runs. */
  close(): void {
    this.#worker.terminate();
  }

  #ask<T>(request: ToImport, answerIn: (message: FromImport) => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = new AbortController();
      this.#worker.addEventListener(
        "message",
        (event: MessageEvent<FromImport>) => {
          const answer = answerIn(event.data);
          if (answer === null) return;
          stop.abort();
          resolve(answer);
        },
        { signal: stop.signal },
      );
      this.#worker.addEventListener(
        "error",
        (event) => {
          stop.abort();
          reject(new Error(event.message));
        },
        { signal: stop.signal },
      );
      this.#worker.postMessage(request);
    });
  }
}
