import { useCallback, useLayoutEffect, useRef } from "react";

/**
 * A function that stays the very same and does what the last one given does, so
 * that what it is handed to is not drawn again for it. For events alone: while
 * something is drawn it still does what the one before did.
 */
export function useSteady<Args extends readonly unknown[]>(
  run: (...args: Args) => void,
): (...args: Args) => void {
  const last = useRef(run);
  useLayoutEffect(() => {
    last.current = run;
  });
  return useCallback((...args: Args) => last.current(...args), []);
}
