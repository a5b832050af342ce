/** Ms that the pointer rests on a control before its tooltip shows; the next one shows at once. */
const DELAY_MS = 500;
const NEXT_MS = 300;

/** Ms in which the pointer may cross the gap to the tooltip. */
const GAP_MS = 80;

/** Controls that have a tooltip, and the tooltip itself. */
export const TOOLTIP = { control: "[data-tooltip]", popup: "[data-tooltip-popup]" } as const;

/**
 * Watches the whole page for controls with a tooltip: under a resting pointer,
 * or with the focus of the keyboard. One watch for all of them; a page of a
 * hundred buttons need not carry a hundred.
 *
 * @param show told the control whose tooltip is to be seen; null: none
 * @returns ends the watch
 */
export function watchTooltips(show: (control: HTMLElement | null) => void): () => void {
  const watching = new AbortController();
  let over: Element | null = null;
  let timer = 0;
  let isShown = false;
  let hiddenAt = -Infinity;
  let isByKey = false;
  const hide = (): void => {
    clearTimeout(timer);
    if (!isShown) return;
    isShown = false;
    hiddenAt = performance.now();
    show(null);
  };
  const reveal = (control: HTMLElement): void => {
    clearTimeout(timer);
    isShown = true;
    show(control);
  };
  const onOver = ({ target, pointerType }: PointerEvent): void => {
    if (pointerType === "touch" || !(target instanceof Element)) return;
    if (target.closest(TOOLTIP.popup) !== null) {
      clearTimeout(timer);
      return;
    }
    const control = target.closest<HTMLElement>(TOOLTIP.control);
    if (control === over) return;
    over = control;
    clearTimeout(timer);
    if (control === null) timer = window.setTimeout(hide, GAP_MS);
    else if (isShown || performance.now() - hiddenAt < NEXT_MS) reveal(control);
    else timer = window.setTimeout(() => reveal(control), DELAY_MS);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!isByKey || !(target instanceof HTMLElement)) return;
    if (target.matches(TOOLTIP.control)) reveal(target);
  };
  const on = <Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ): void => document.addEventListener(name, listener, { capture: true, signal: watching.signal });
  on("pointerover", onOver);
  on("pointerdown", () => {
    isByKey = false;
    hide();
  });
  on("focusin", onFocus);
  on("focusout", hide);
  on("keydown", ({ key }) => {
    isByKey = true;
    if (key === "Escape") hide();
  });
  return () => {
    clearTimeout(timer);
    watching.abort();
  };
}
