import { isTyping } from "./commands/pressed.ts";
import { isDialogOpen } from "./openDialog.ts";

let typed = "";
let isEntered = false;

/**
 * Keeps what is typed after the palette was asked for and before its field has
 * the focus: fast hands do not wait, and their keys must not act on the map.
 *
 * @returns takes the listener away again
 */
export function watchEarlyKeys(): () => void {
  addEventListener("keydown", keep, true);
  return () => removeEventListener("keydown", keep, true);
}

/** What was typed early, and whether Enter ended it; the next call tells only what came since. */
export function takeEarlyKeys(): { readonly typed: string; readonly isEntered: boolean } {
  const taken = { typed, isEntered };
  typed = "";
  isEntered = false;
  return taken;
}

function keep(event: KeyboardEvent): void {
  if (!isDialogOpen("palette") || isInDialog(event.target)) return;
  if (isTyping(event)) typed += event.key;
  else if (event.key === "Backspace") typed = typed.slice(0, -1);
  else if (event.key === "Enter") isEntered = true;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
