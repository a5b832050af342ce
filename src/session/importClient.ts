import type { FilePreview, FromImport, ToImport } from "#formats/csv/protocol.ts";
import type { ImportPlan, ImportReport } from "#formats/csv/plan.ts";
import type { FileProblem } from "#formats/problem.ts";
import type { Write } from "#journey/change.ts";
import { words } from "#journey/words/words.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

/** Reads a file of stories and plans its import, off the page's thread. */
export class ImportClient {
  readonly #worker: Worker;
  #isBroken = false;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Did the worker break? Nothing more is to be had from it. */
  get isBroken(): boolean {
    return this.#isBroken;
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
    const writes: Write[] = [];
    return this.#ask(request, (message) => {
      if (message.kind === "progress") onProgress(message.share);
      // They come in parts, so that the page goes on answering.
      if (message.kind === "writes") writes.push(...message.writes);
      if (message.kind !== "plan") return null;
      const { result } = message;
      return result.ok
        ? accept({ ...result.value, command: { ...result.value.command, writes } })
        : result;
    });
  }

  /** Stops whatever runs. */
  close(): void {
    this.#worker.terminate();
  }

  /** A worker that breaks, as where there is no memory left, is a file that cannot be read. */
  #ask<T>(
    request: ToImport,
    answerIn: (message: FromImport) => Result<T, FileProblem> | null,
  ): Promise<Result<T, FileProblem>> {
    return new Promise((resolve) => {
      const stop = new AbortController();
      const { signal } = stop;
      const end = (answer: Result<T, FileProblem>): void => {
        stop.abort();
        resolve(answer);
      };
      const broken = (event: Event): void => {
        event.preventDefault();
        this.#isBroken = true;
        end(refuse({ kind: "damaged", message: words.home.file.broken }));
      };
      this.#worker.addEventListener(
        "message",
        ({ data }: MessageEvent<FromImport>) => {
          const answer = answerIn(data);
          if (answer !== null) end(answer);
        },
        { signal },
      );
      this.#worker.addEventListener("error", broken, { signal });
      this.#worker.addEventListener("messageerror", broken, { signal });
      this.#worker.postMessage(request);
    });
  }
}
