import { useSyncExternalStore } from "react";
import type { FoundMap } from "#formats/door/door.ts";
import type { MergeChoices } from "#formats/wayfelt/mergeConflict.ts";
import type { MeetOffer } from "#screens/exchange/meetOffer.ts";
import type { MergeOffer } from "#screens/exchange/mergeOffer.ts";
import type { KeptWords } from "#ui/keptWords.ts";
import type { Question } from "./takeFiles.ts";

/** Another thing that could be made of what is being imported, and how it is made. */
export interface Instead {
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

/** A dialog of the frame that stands over any page. */
export type FrameDialog =
  | { readonly kind: "shortcuts" | "palette" | "export" | "copies" }
  | {
      readonly kind: "import";
      readonly file?: File;
      readonly instead?: Instead;
      /** The touchpoint on which it was pasted. */
      readonly at?: string;
      /** Has the map the keyboard afterwards? Else what had it before. */
      readonly endsOnMap?: boolean;
    }
  | { readonly kind: "restore"; readonly file: File }
  | {
      readonly kind: "found";
      readonly maps: readonly FoundMap[];
      readonly answer: (opens: boolean) => void;
    }
  | { readonly kind: "busy"; readonly text: string; readonly onCancel: () => void }
  | { readonly kind: "typed"; readonly kept: readonly KeptWords[] }
  | { readonly kind: "here-already"; readonly question: Question }
  | {
      readonly kind: "merge";
      readonly offer: MergeOffer;
      readonly answer: (choices: MergeChoices | null) => void;
    }
  | {
      readonly kind: "meet";
      readonly offer: MeetOffer;
      readonly answer: (choices: MergeChoices | null) => void;
    };

const listeners = new Set<() => void>();
let shown: FrameDialog | null = null;

/** Opens a dialog in the place of the one before; null closes it. */
export function showDialog(dialog: FrameDialog | null): void {
  shown = dialog;
  for (const listener of listeners) listener();
}

/** Is a dialog of this kind open, or about to be? */
export function isDialogOpen(kind: FrameDialog["kind"]): boolean {
  return shown?.kind === kind;
}

/** The dialog that is open. */
export function useOpenDialog(): FrameDialog | null {
  return useSyncExternalStore(listen, () => shown);
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
