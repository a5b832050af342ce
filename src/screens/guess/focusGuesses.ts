import type { GuessId } from "#journey/ids.ts";

/** Frames to wait for the panel, which was away while somebody guessed. */
const PATIENCE = 60;

/** The keyboard goes on at the guess that was left, or where another begins: what had the focus is gone. */
export function focusGuesses(left: GuessId, framesLeft = PATIENCE): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && framesLeft < PATIENCE) return;
    const place =
      document.querySelector<HTMLElement>(`[data-guess="${CSS.escape(left)}"] button`) ??
      document.querySelector<HTMLElement>("[data-begins-guess] button");
    if (place !== null) place.focus();
    else if (framesLeft > 0) focusGuesses(left, framesLeft - 1);
  });
}
