import { Toast } from "@base-ui/react/toast";

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

export const toastManager = Toast.createToastManager();

/** Shows a short message, from anywhere. Returns its id. */
export function showToast({ text, action, tone = "plain", id }: ToastMessage): string {
  const shownId = toastManager.add({
    ...(id === undefined ? {} : { id }),
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
              toastManager.close(shownId);
            },
          },
        }),
  });
  return shownId;
}

export function closeToast(id: string): void {
  toastManager.close(id);
}
