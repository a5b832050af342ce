import type { FileProblem } from "#formats/problem.ts";
import type { ReadMap } from "#formats/wayfelt/readMapFile.ts";
import type { Result } from "#kit/result.ts";

/** A map that lies in a file: read, or why it cannot be, with its bytes, so that somebody else may try. */
export type FoundMap =
  | { readonly kind: "map"; readonly name: string; readonly read: ReadMap }
  | {
      readonly kind: "unreadable";
      readonly name: string;
      readonly problem: FileProblem;
      readonly bytes: Uint8Array;
    };

/** What a file is, whatever it is called: maps, a table of stories, a backup of everything. */
export type Found =
  | { readonly kind: "maps"; readonly maps: readonly FoundMap[] }
  | { readonly kind: "table" }
  | { readonly kind: "backup" };

/** What the page asks the worker at the door. */
export interface ToDoor {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export type FromDoor = Result<Found, FileProblem>;
