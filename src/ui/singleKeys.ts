const KEY = "wayfelt.singleKeys";

const listeners = new Set<() => void>();
let isOn: boolean | null = null;

/** Do single letters and digits act on the map? */
export function singleKeysOn(): boolean {
  isOn ??= stored();
  return isOn;
}

/** Switches them, and keeps it for the next visit where the browser lets us. */
export function switchSingleKeys(on: boolean): void {
  isOn = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // A browser that stores nothing: the choice holds while the page is open.
  }
  for (const listener of listeners) listener();
}

/** Tells when they are switched. */
export function onSingleKeysSwitch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}
