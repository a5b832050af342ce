/** Frames to wait until the menu has closed from which a head was deleted. */
const PATIENCE = 60;

/**
 * Who gets the focus of a head when its stage or lane goes: the next of its kind,
 * else the one before, else what adds one. What comes back hands it on, should
 * nothing else have the focus then; where no head had it, nothing happens.
 */
export function passHeadFocus(id: string): () => void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-head]")];
  const head = all.find(({ dataset }) => dataset["head"] === id);
  const own = all.filter(({ dataset }) => dataset["axis"] === head?.dataset["axis"]);
  const named = own.filter(({ dataset }) => dataset["testid"] !== undefined);
  const at = head === undefined ? -1 : named.indexOf(head);
  const heir = at === -1 ? undefined : (named[at + 1] ?? named[at - 1] ?? own.at(-1));
  const hasFocus = head === document.activeElement;
  return () => {
    if (hasFocus) heir?.focus({ preventScroll: true });
    else if (heir !== undefined) focusWhenFree(heir, PATIENCE);
  };
}

function focusWhenFree(heir: HTMLElement, framesLeft: number): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) heir.focus({ preventScroll: true });
    else if (activeElement.closest('[role="menu"]') !== null && framesLeft > 0) {
      focusWhenFree(heir, framesLeft - 1);
    }
  });
}
