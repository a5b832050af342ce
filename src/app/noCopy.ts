import { useSyncExternalStore } from "react";
import type { MissingCopy } from "#session/copyDesk.ts";

/** Something large that is to be done although no copy could be taken before. */
export interface NoCopyQuestion {
  readonly missing: MissingCopy;
  readonly answer: (goesOn: boolean) => void;
}

const listeners = new Set<() => void>();
let asked: NoCopyQuestion | null = null;

/** Asks a person whether to go on without a copy. It stands over whatever dialog is open. */
export function askWithoutCopy(missing: MissingCopy): Promise<boolean> {
  return new Promise((resolve) => {
    asked?.answer(false);
    tell({
      missing,
      answer: (goesOn) => {
        tell(null);
        resolve(goesOn);
      },
    });
  });
}

/** The question that waits for an answer. */
export function useNoCopyQuestion(): NoCopyQuestion | null {
  return useSyncExternalStore(listen, () => asked);
}

function tell(question: NoCopyQuestion | null): void {
  asked = question;
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
