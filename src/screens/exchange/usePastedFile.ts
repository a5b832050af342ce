import { useEffect, useEffectEvent } from "react";
import type { Pasted } from "#formats/pasted/pastedTable.ts";
import { pastedFile } from "./pastedFile.ts";

/** Takes a table, or a file, that is pasted while this is on and no field has the keyboard. */
export function usePastedFile(isOn: boolean, onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    if (!isOn) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      const isField = event.target instanceof Element && event.target.matches("input, textarea");
      if (event.defaultPrevented || isField || data === null) return;
      event.preventDefault();
      const pasted = { html: data.getData("text/html"), text: data.getData("text/plain") };
      const [file] = data.files;
      if (pasted.text.trim() === "" && file !== undefined) take(file);
      else void fileOfPaste(pasted).then((made) => made !== null && take(made));
    };
    addEventListener("paste", onPaste);
    return () => removeEventListener("paste", onPaste);
  }, [isOn]);
}

/** What was pasted, as a file to import; null where nothing was. */
export async function fileOfPaste(pasted: Pasted): Promise<File | null> {
  const { pastedTable } = await import("#formats/pasted/pastedTable.ts");
  const { rows, file } = pastedTable(pasted);
  return rows.length === 0 ? null : pastedFile(file);
}

/** What the clipboard holds, asked for by a press; null where the browser or the person does not give it. */
export async function readClipboard(): Promise<Pasted | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const said = async (type: string): Promise<string> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : "";
    return { html: await said("text/html"), text: await said("text/plain") };
  } catch {
    // Asked and refused, or a browser that never lets pages read it: the keys still paste.
    return null;
  }
}
