import type { Kind } from "#journey/change.ts";
import type { FileEntity } from "./mapFile.ts";
import type { Side } from "./mergeFields.ts";

/** Something that both sides want otherwise, and how it was settled. */
export interface Conflict {
  /** The same for the same conflict, whoever merges. */
  readonly key: string;
  readonly kind: Kind;
  /** Changed on both sides; taken away on one and changed on the other, or told in somebody's words; or needed by what stays. */
  readonly about: "fields" | "gone" | "needed";
  readonly fields: readonly string[];
  /** The entity on either side; null: it is not there any more. */
  readonly mine: FileEntity | null;
  readonly theirs: FileEntity | null;
  readonly stays: Side | "both";
  /** How it is settled where no person says otherwise. */
  readonly settled: Side | "both";
}

/** What persons said of conflicts, by key. */
export type MergeChoices = ReadonlyMap<string, Side | "both">;
