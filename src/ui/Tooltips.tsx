import { Tooltip as Base } from "@base-ui/react/tooltip";
import { useEffect, useState } from "react";
import { Keys } from "./Keys.tsx";
import styles from "./Tooltips.module.css";
import { watchTooltips } from "./watchTooltips.ts";

type Side = "top" | "bottom" | "left" | "right";

/** What a tooltip says: the name of its control, and its keys. */
interface Said {
  readonly control: HTMLElement;
  readonly text: string;
  readonly keys: string | undefined;
}

/** The tooltip of whatever control the pointer or the keyboard rests on; once, for the whole app. */
export function Tooltips() {
  const [said, setSaid] = useState<Said | null>(null);
  const [isShown, setShown] = useState(false);
  useEffect(
    () =>
      watchTooltips((control) => {
        setShown(control !== null);
        if (control !== null) setSaid(saidOf(control));
      }),
    [],
  );
  if (said === null) return null;
  return (
    <Base.Root
      open={isShown}
      onOpenChange={(isOpen) => {
        if (!isOpen) setShown(false);
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={said.control}
          side={said.control.dataset["tooltip"] as Side}
          sideOffset={6}
        >
          <Base.Popup className={styles.popup} data-tooltip-popup="">
            {said.text}
            {said.keys !== undefined && <Keys keys={said.keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function saidOf(control: HTMLElement): Said {
  return {
    control,
    text: control.getAttribute("aria-label") ?? "",
    keys: control.dataset["keys"],
  };
}
