import type { Points } from "#journey/scorecard.ts";

/** What a key pressed on a criterion asks for; null: nothing of ours. */
export function pointsOfKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): Points | "take-back" | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case "0":
      return 0;
    case "1":
      return 1;
    case "2":
      return 2;
    case "Delete":
    case "Backspace":
      return "take-back";
    default:
      return null;
  }
}
