import { useEffect, useEffectEvent } from "react";

/** While something is held, Esc takes it back, and does nothing else. */
export function useEscape(isHeld: boolean, takeBack: () => void): void {
  const stop = useEffectEvent(takeBack);
  useEffect(() => {
    if (!isHeld) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      stop();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isHeld]);
}
