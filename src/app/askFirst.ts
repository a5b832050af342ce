import { useSyncExternalStore } from "react";
import type { MissingCopy } from "#session/copyDesk.ts";
import type { Returning } from "#session/forgetDesk.ts";

/**
 * What a person has to say before something is done: `no-copy`, no copy could be
 * taken before something large; `returning`, a file brings back who was forgotten.
 */
export type AskedFirst =
  | { readonly kind: "no-copy"; readonly missing: MissingCopy }
  | { readonly kind: "returning"; readonly returning: Returning };

/** Such a question that waits for its answer. */
export interface FirstQuestion {
  readonly asked: AskedFirst;
  readonly answer: (goesOn: boolean) => void;
}

const listeners = new Set<() => void>();
let waiting: FirstQuestion | null = null;

/** Asks a person whether to go on. It stands over whatever dialog is open. */
export function askFirst(asked: AskedFirst): Promise<boolean> {
  return new Promise((resolve) => {
    waiting?.answer(false);
    tell({
      asked,
      answer: (goesOn) => {
        tell(null);
        resolve(goesOn);
      },
    });
  });
}

/** The question that waits for an answer. */
export function useFirstQuestion(): FirstQuestion | null {
  return useSyncExternalStore(listen, () => waiting);
}

function tell(question: FirstQuestion | null): void {
  waiting = question;
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
