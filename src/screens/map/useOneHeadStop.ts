import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { mapDoor } from "./mapDoor.ts";

const HEADS = "[data-head]";

/**
 * Makes the names of stages and lanes one stop for Tab: the one that had the
 * focus last, else the first. Arrows go between them. The heads themselves are
 * drawn without a stop, so that React leaves it alone.
 */
export function useOneHeadStop(frame: RefObject<HTMLElement | null>): {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const last = useRef<string | null>(null);
  const place = (): void => {
    const heads = [...(frame.current?.querySelectorAll<HTMLElement>(HEADS) ?? [])];
    const stop = heads.find(({ dataset }) => dataset["head"] === last.current) ?? heads[0];
    for (const head of heads) head.tabIndex = head === stop ? 0 : -1;
  };
  useEffect(place);
  return {
    onFocus: ({ target }) => {
      last.current = target.closest<HTMLElement>(HEADS)?.dataset["head"] ?? last.current;
      place();
    },
    onKeyDown: (event) => {
      if (event.defaultPrevented || isModified(event)) return;
      const heads = [...(frame.current?.querySelectorAll<HTMLElement>(HEADS) ?? [])];
      const head = heads.find((one) => one === event.target);
      const next = head === undefined ? null : nextHead(heads, head, event.key);
      if (next === null) return;
      event.preventDefault();
      mapDoor()?.showHead(next.dataset["head"] ?? "");
      next.focus({ preventScroll: true });
    },
  };
}

function isModified({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

const BACK = { stage: "ArrowLeft", lane: "ArrowUp" } as const;
const ON = { stage: "ArrowRight", lane: "ArrowDown" } as const;

/** The head that an arrow, Home or End leads to: along the stages, down to the lanes and back. */
function nextHead(all: readonly HTMLElement[], head: HTMLElement, key: string): HTMLElement | null {
  const axis = head.dataset["axis"] === "stage" ? "stage" : "lane";
  const own = all.filter(({ dataset }) => dataset["axis"] === axis);
  const other = all.find((one) => !own.includes(one));
  const at = own.indexOf(head);
  const leads: Readonly<Record<string, HTMLElement | undefined>> = {
    ...(axis === "stage" ? { ArrowDown: other } : {}),
    Home: own[0],
    End: own.at(-1),
    [ON[axis]]: own[at + 1],
    [BACK[axis]]: own[at - 1] ?? (axis === "lane" ? other : undefined),
  };
  return leads[key] ?? null;
}
