import type { FromDoor, ToDoor } from "#formats/door/door.ts";
import { words } from "#journey/words/words.ts";
import { refuse } from "#kit/result.ts";
import { fileBytes } from "./fileBytes.ts";

/** Looks into files that are to be opened, off the page's thread, one after the other. */
export class DoorClient {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** What a file is; a problem where it cannot be opened. */
  async look(file: File): Promise<FromDoor> {
    const bytes = await fileBytes(file);
    return bytes.ok ? this.#ask({ name: file.name, bytes: bytes.value }) : bytes;
  }

  /** Lets the worker go. */
  close(): void {
    this.#worker.terminate();
  }

  /** A worker that breaks, as where there is no memory left, is a file that cannot be read. */
  #ask(request: ToDoor): Promise<FromDoor> {
    return new Promise((resolve) => {
      const stop = new AbortController();
      const { signal } = stop;
      const end = (answer: FromDoor): void => {
        stop.abort();
        resolve(answer);
      };
      const broken = (event: Event): void => {
        event.preventDefault();
        end(refuse({ kind: "damaged", message: words.home.file.broken }));
      };
      this.#worker.addEventListener("message", ({ data }: MessageEvent<FromDoor>) => end(data), {
        signal,
      });
      this.#worker.addEventListener("error", broken, { signal });
      this.#worker.addEventListener("messageerror", broken, { signal });
      this.#worker.postMessage(request, [request.bytes.buffer]);
    });
  }
}
