import { useEffect, useState } from "react";
import { useSession } from "#session/hooks.ts";
import { type HeldBack, heldBackSteps } from "#session/heldBack.ts";

/** Ms of work before the page is let answer. */
const SLICE_MS = 12;

/** What of the open map is held back when it leaves, as it stands when this is first asked; null until it is judged. */
export function useHeldBack(): HeldBack | null {
  const session = useSession();
  const [held, setHeld] = useState<HeldBack | null>(null);
  useEffect(() => {
    const steps = heldBackSteps(session.store.getState());
    let timer = 0;
    const work = (): void => {
      const until = performance.now() + SLICE_MS;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) setHeld(step.value);
      else timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => window.clearTimeout(timer);
  }, [session]);
  return held;
}
