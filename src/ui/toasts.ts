import type { ToastManager } from "@base-ui/react/toast";

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** A failure is said at once, and stays longer. */
  readonly tone?: "plain" | "failure";
  /** A later message of the same id takes the place of the earlier one. */
  readonly id?: string;
}

/** Long enough to read a sentence and reach for Undo; the clock stops while a hand or the focus is on it. */
export const TOAST_MS = 8000;

/** What went wrong may be long to read; it is gone before it is in the way of the next work. */
const FAILURE_MS = 15_000;

/** Where messages are shown; null until it stands on the page. */
let manager: ToastManager | null = null;

/** What was said before. */
const early = new Map<string, ToastMessage>();
let count = 0;

/** Says messages in this place from now on, those that wait for it first; the returned function ends it. */
export function sayFrom(place: ToastManager): () => void {
  manager = place;
  for (const [id, message] of early) say(place, id, message);
  early.clear();
  return () => {
    if (manager === place) manager = null;
  };
}

/** Shows a short message, from anywhere. Returns its id. */
export function showToast(message: ToastMessage): string {
  count += 1;
  const id = message.id ?? `toast-${count}`;
  if (manager === null) early.set(id, message);
  else say(manager, id, message);
  return id;
}

export function closeToast(id: string): void {
  early.delete(id);
  manager?.close(id);
}

function say(
  place: ToastManager,
  id: string,
  { text, action, tone = "plain" }: ToastMessage,
): void {
  place.add({
    id,
    description: text,
    type: tone,
    priority: tone === "failure" ? "high" : "low",
    timeout: tone === "failure" ? FAILURE_MS : TOAST_MS,
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              action.run();
              place.close(id);
            },
          },
        }),
  });
}
