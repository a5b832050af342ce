/**
 * Hands the focus on before the item of a list that holds a button goes away: to
 * the same button of the next item, else of the one before it, else elsewhere.
 * Nothing happens to a focus that stands somewhere else.
 */
export function passFocus(
  button: HTMLButtonElement,
  {
    item,
    list,
    otherwise,
  }: { readonly item: string; readonly list: string; readonly otherwise: string },
): void {
  const own = button.closest(item);
  const around = button.closest(list);
  if (own === null || around === null || !own.contains(document.activeElement)) return;
  const items = [...around.querySelectorAll(item)];
  const at = items.indexOf(own);
  const heir = items[at + 1] ?? items[at - 1];
  const place = [...own.querySelectorAll("button")].indexOf(button);
  const next =
    heir?.querySelectorAll("button")[place] ?? around.querySelector<HTMLElement>(otherwise);
  next?.focus({ preventScroll: true });
}
