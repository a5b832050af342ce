import { useStoreApi, type Viewport } from "@xyflow/react";
import { useEffect, useState } from "react";
import type { BoardGround } from "#scene/layout.ts";
import { useSessionState } from "#session/hooks.ts";
import { isWorthReturning } from "./viewing.ts";

const PREFIX = "wayfelt.place.";

/** Where a map is looked at that was not left anywhere yet: its corner, at a size that can be read. */
const FIRST: Viewport = { x: 0, y: 0, zoom: 1 };

/**
 * Where the map is shown when it is opened: where it was left in this tab, be it
 * for its people, for home or by a reload; else its first corner. What is in sight
 * is kept when the map goes away, not with every step of the wheel.
 */
export function useKeptViewport(layout: BoardGround): Viewport {
  const store = useStoreApi();
  const mapId = useSessionState((state) => state.mapId);
  const [key] = useState(`${PREFIX}${mapId ?? ""}`);
  const [first] = useState(() => keptViewport(key, layout));
  useEffect(() => {
    const keep = (): void => {
      const { transform, width } = store.getState();
      if (width > 0) keepViewport(key, transform);
    };
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      keep();
    };
  }, [key, store]);
  return first;
}

function keepViewport(key: string, transform: readonly number[]): void {
  try {
    sessionStorage.setItem(key, transform.join(" "));
  } catch {
    // A browser that stores nothing: the map is shown from its corner again.
  }
}

function keptViewport(key: string, layout: BoardGround): Viewport {
  const viewport = viewportIn(storedText(key));
  const frame = { width: innerWidth, height: innerHeight };
  return viewport !== null && isWorthReturning(viewport, layout, frame) ? viewport : FIRST;
}

function storedText(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function viewportIn(text: string): Viewport | null {
  const [x = NaN, y = NaN, zoom = NaN] = text.split(" ").map(Number);
  return text !== "" && [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : null;
}
