import type { FileProblem } from "#formats/problem.ts";
import type { Write } from "#journey/change.ts";
import type { Result } from "#kit/result.ts";
import type { Encoding } from "./decode.ts";
import type { TableSource } from "./openTable.ts";
import type { ColumnOffers, Mapping } from "./mapping.ts";
import type { ImportContext, ImportPlan, ImportReport } from "./plan.ts";

/** A file as far as a person must see it before they import it. */
export interface FilePreview {
  readonly header: readonly string[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly source: TableSource;
  /** False where the first row is data already. */
  readonly hasHeader: boolean;
  /** Were rows and columns turned round, or do people seem to stand in the columns? */
  readonly turned: "is" | "could" | "no";
  readonly notes: readonly string[];
  readonly mapping: Mapping;
  /** What each column would be in the roles that ask for more than their name. */
  readonly offers: readonly ColumnOffers[];
}

/** What the page asks the import worker. */
export type ToImport =
  | {
      /** What would the import do? Answered under the same number. */
      readonly kind: "effect";
      readonly number: number;
      readonly mapping: Mapping;
      readonly context: ImportContext;
    }
  | {
      readonly kind: "read";
      readonly bytes: Uint8Array;
      readonly encoding?: Encoding;
      readonly delimiter?: string;
      readonly hasHeader?: boolean;
      readonly isTurned?: boolean;
      readonly sheet?: string;
    }
  | {
      readonly kind: "plan";
      readonly mapping: Mapping;
      readonly context: ImportContext;
      /** Where new ids are drawn from. */
      readonly seed: number;
    };

/** What the import worker answers. */
export type FromImport =
  | { readonly kind: "preview"; readonly result: Result<FilePreview, FileProblem> }
  | {
      readonly kind: "effect";
      readonly number: number;
      readonly result: Result<ImportReport, FileProblem>;
    }
  | { readonly kind: "progress"; readonly share: number }
  /** Some of the writes of the plan that follows. */
  | { readonly kind: "writes"; readonly writes: readonly Write[] }
  | { readonly kind: "plan"; readonly result: Result<ImportPlan, FileProblem> };
