import { Toasts } from "./Toasts.tsx";
import { Tooltips } from "./Tooltips.tsx";

/** What lies over the page and is not part of it: short messages and tooltips; once, in the `UiRoot`. */
export function Overlays() {
  return (
    <>
      <Toasts />
      <Tooltips />
    </>
  );
}
