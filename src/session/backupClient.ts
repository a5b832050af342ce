import type { Manifest, ReadBackup } from "#formats/backup/backup.ts";
import type { FromBackup, ToBackup } from "#formats/backup/protocol.ts";
import type { FileProblem } from "#formats/problem.ts";
import type { DocumentId } from "#journey/change.ts";
import type { Result } from "#kit/result.ts";
import type { BackupRow } from "#formats/backup/backup.ts";

/** Makes one backup of the documents that are added to it. */
export interface BackupMaker {
  add(id: DocumentId, rows: readonly BackupRow[]): void;
  /** The bytes of the backup of all documents that were added. */
  pack(manifest: Manifest): Promise<Uint8Array>;
}

/** Makes and reads one backup, off the page's thread. */
export class BackupClient implements BackupMaker {
  readonly #worker: Worker;
  /** Rejects when the worker fails, or does not even start. */
  readonly #failure: Promise<never>;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.#failure = new Promise((_, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      });
    });
    // It is told to whoever asks.
    this.#failure.catch(() => undefined);
  }

  add(id: DocumentId, rows: readonly BackupRow[]): void {
    this.#tell({ kind: "add", id, rows });
  }

  pack(manifest: Manifest): Promise<Uint8Array> {
    return this.#ask({ kind: "pack", manifest }, (message) =>
      message.kind === "packed" ? message.bytes : null,
    );
  }

  /** Reads a backup. */
  read(bytes: Uint8Array): Promise<Result<ReadBackup, FileProblem>> {
    return this.#ask({ kind: "read", bytes }, (message) =>
      message.kind === "read" ? message.result : null,
    );
  }

  /** Lets the worker go. */
  close(): void {
    this.#worker.terminate();
  }

  #tell(request: ToBackup): void {
    this.#worker.postMessage(request);
  }

  #ask<T>(request: ToBackup, answerIn: (message: FromBackup) => T | null): Promise<T> {
    const answered = new Promise<T>((resolve) => {
      this.#worker.addEventListener("message", ({ data }: MessageEvent<FromBackup>) => {
        const answer = answerIn(data);
        if (answer !== null) resolve(answer);
      });
      this.#tell(request);
    });
    return Promise.race([answered, this.#failure]);
  }
}
