import type { FromSuggestion, ToSuggestion } from "#evidence/suggestion.worker.ts";
import type { Suggestion } from "#evidence/suggestSegments.ts";

/**
 * Looks for groups of people off the page's thread; the worker is made for it
 * and ended with it.
 *
 * @returns null when it was cancelled
 */
export function suggestionFrom(
  worker: Worker,
  whom: ToSuggestion,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Suggestion | null> {
  return new Promise((resolve, reject) => {
    const end = (): void => worker.terminate();
    worker.addEventListener("message", ({ data }: MessageEvent<FromSuggestion>) => {
      if (data.kind === "progress") {
        onProgress(data.share);
        return;
      }
      end();
      resolve(data.suggestion);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message));
    });
    const cancel = (): void => {
      end();
      resolve(null);
    };
    if (signal.aborted) cancel();
    else {
      signal.addEventListener("abort", cancel, { once: true });
      worker.postMessage(whom);
    }
  });
}
