import { scriptUrl } from "./trustedTypes.ts";

/**
 * Starts a worker of the app. Where the browser refuses, what comes back breaks
 * as a worker does that cannot load its script: whoever tells it anything hears
 * an `error`, so that there is one way to fail.
 */
export function startWorker(url: string): Worker {
  try {
    return new Worker(scriptUrl(url), { type: "module" });
  } catch (error) {
    // It has of a worker what is used of one here: to be told, to be heard, to be ended.
    return new NoWorker(String(error)) as unknown as Worker;
  }
}

/** Stands where no worker could be started. */
class NoWorker extends EventTarget {
  readonly #why: string;

  constructor(why: string) {
    super();
    this.#why = why;
  }

  postMessage(): void {
    setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: this.#why })));
  }

  terminate(): void {
    // Nothing runs.
  }
}
