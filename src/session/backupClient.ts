import type { Manifest, ReadBackup } from "#formats/backup/backup.ts";
import type { FromBackup, ToBackup } from "#formats/backup/protocol.ts";
import type { FileProblem } from "#formats/problem.ts";
import type { DocumentId } from "#journey/change.ts";
import type { Result } from "#kit/result.ts";
import type { BackupRow } from "#formats/backup/backup.ts";

/** Makes and reads one backup, off the page's thread. */
export class BackupClient {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Takes a document into the backup that is being made. */
  add(id: DocumentId, rows: readonly BackupRow[]): void {
    this.#tell({ kind: "add", id, rows });
  }

  /** The bytes of the backup of all documents that were added. */
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
    return new Promise((resolve, reject) => {
      this.#worker.addEventListener("message", ({ data }: MessageEvent<FromBackup>) => {
        const answer = answerIn(data);
        if (answer !== null) resolve(answer);
      });
      this.#worker.addEventListener("error", ({ message }) => reject(new Error(message)));
      this.#tell(request);
    });
  }
}
