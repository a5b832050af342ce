/** The map's table, or its outline: where the keys of the map act. */
const GRID = '[data-region="map"] [data-map-keys]';

/**
 * Puts the focus back on the map's table, unless the hand has begun to type
 * elsewhere meanwhile. From a field on the map at once: fast hands go on before
 * the next frame, and what they press must be heard.
 */
export function focusMap(): void {
  const before = document.activeElement;
  if (before !== null && before.closest('[data-region="map"]') !== null) focusTable();
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now !== before && now instanceof HTMLElement && now.matches("input, textarea")) return;
    focusTable();
  });
}

function focusTable(): void {
  const place = document.querySelector<HTMLElement>(`${GRID} [tabindex="0"]:not([data-head])`);
  place?.focus({ preventScroll: true });
}

/** Frames to wait for a panel that is still on its way. */
const PATIENCE = 120;

/** Puts the focus into the side panel, where a story is written down; as soon as it stands there. */
export function focusPanel(framesLeft = PATIENCE): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(
      '[data-region="sidebar"] [data-first-focus] textarea',
    );
    if (field !== null) field.focus({ preventScroll: true });
    else if (framesLeft > 0) focusPanel(framesLeft - 1);
  });
}

/** Puts the focus where an import is begun on home, once home stands there. */
export function focusBeginning(framesLeft = PATIENCE): void {
  requestAnimationFrame(() => {
    const door = document.querySelector<HTMLElement>("[data-begins-import]");
    if (door !== null) door.focus();
    else if (framesLeft > 0) focusBeginning(framesLeft - 1);
  });
}

/** The focus goes to the next region of the page (F6). */
export function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + (back ? -1 : 1) + regions.length) % regions.length];
  next
    ?.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"]), input, a[href]')
    ?.focus();
}

/** Puts the focus into the search of the stories; false when no stories are listed. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>(
    '[data-region="sidebar"] [data-stories] input[type="search"]',
  );
  field?.focus();
  return field !== null;
}

let lastPressed: Element | null = null;

function note({ target }: PointerEvent): void {
  lastPressed = target instanceof Element ? target : null;
}

/** Notes what is pressed, for as long as nothing has the focus afterwards. */
export function watchPresses(): () => void {
  addEventListener("pointerdown", note, { capture: true });
  return () => removeEventListener("pointerdown", note, { capture: true });
}

/** Do the keys belong to the map? Its table has the focus, or nothing has and the map was pressed last. */
export function isOnMap(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) {
    const isPressed = lastPressed === null || lastPressed.closest('[data-region="map"]') !== null;
    return isPressed && document.querySelector(`main:not([inert]) ${GRID}`) !== null;
  }
  return activeElement.closest(GRID) !== null;
}
