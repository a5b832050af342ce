import { useState } from "react";

const kept = new Map<string, unknown>();

/** A state that is still so when a person comes back to the screen; of each map its own. */
export function useKept<T>(
  mapId: string | null,
  name: string,
  first: T,
): readonly [T, (value: T) => void] {
  const key = `${mapId ?? ""} ${name}`;
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const keep = (next: T): void => {
    kept.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
