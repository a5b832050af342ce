import { useEffect } from "react";
import type { Clipping } from "#journey/clipping.ts";
import {
  cellOfHead,
  cellsOf,
  clippingIn,
  pasteCopied,
  takeOfHead,
  takeSelection,
  textOf,
} from "#screens/map/clipboard.ts";
import { mapDoor } from "#screens/map/mapDoor.ts";
import type { Session } from "#session/session.ts";
import { isOnMap } from "./regions.ts";
import { takePasteOnMap } from "./takePaste.ts";
import { pastedIn } from "./watchPastes.ts";

/** How our own copies are marked among what the clipboard holds. */
const OURS = "application/x-wayfelt-clipping";

/** Copy, cut and paste where the map has the keyboard: as our own, as a table and as text at once. */
export function useMapClipboard(session: Session): void {
  useEffect(() => {
    const take = (event: ClipboardEvent, isCut: boolean): void => {
      const head = headFor(event);
      const door = doorFor(event);
      if (head === null && door === null) return;
      // A stage or lane itself is moved by hand or by Alt and the arrows: only what stands in it is copied.
      if (head !== null && isCut) return;
      const clipping =
        head === null
          ? takeSelection(session, door?.focus ?? null, isCut)
          : takeOfHead(session, head.axis, head.id);
      if (clipping === null || event.clipboardData === null) return;
      event.preventDefault();
      write(event.clipboardData, clipping);
    };
    const onCopy = (event: ClipboardEvent): void => take(event, false);
    const onCut = (event: ClipboardEvent): void => take(event, true);
    const onPaste = (event: ClipboardEvent): void => {
      const head = headFor(event);
      const focus =
        head === null ? (doorFor(event)?.focus ?? null) : cellOfHead(session, head.axis, head.id);
      if (focus === null || event.clipboardData === null) return;
      event.preventDefault();
      const pasted = pastedIn(event.clipboardData);
      const clipping = clippingIn(session, event.clipboardData.getData(OURS), pasted.text);
      if (clipping === null) void takePasteOnMap(session, pasted, focus);
      else pasteCopied(session, clipping, focus);
    };
    addEventListener("copy", onCopy);
    addEventListener("cut", onCut);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("copy", onCopy);
      removeEventListener("cut", onCut);
      removeEventListener("paste", onPaste);
    };
  }, [session]);
}

/** The head of a stage or lane that has the keyboard. */
function headFor(
  event: ClipboardEvent,
): { readonly axis: "stage" | "lane"; readonly id: string } | null {
  const { activeElement } = document;
  if (event.defaultPrevented || !(activeElement instanceof HTMLElement)) return null;
  const { head: id, axis } = activeElement.dataset;
  return id !== undefined && (axis === "stage" || axis === "lane") ? { axis, id } : null;
}

function doorFor(event: ClipboardEvent): ReturnType<typeof mapDoor> {
  if (event.defaultPrevented || !isOnMap()) return null;
  return mapDoor();
}

function write(data: DataTransfer, clipping: Clipping): void {
  data.setData(OURS, JSON.stringify(clipping));
  data.setData("text/plain", textOf(clipping));
  data.setData("text/html", htmlTable(cellsOf(clipping)));
}

function htmlTable(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map(htmlRow).join("")}</table>`;
}

function htmlRow(row: readonly string[]): string {
  return `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
