import type { EvidenceView, Readings } from "./engine.ts";
import type { FactsChange } from "./facts.ts";
import type { FindingsQuestion } from "./findings/question.ts";
import type { PackedDerived } from "./packed.ts";
import type { PackedFindings } from "./packedFindings.ts";

/** What the page tells the evidence worker. */
export type ToEvidence =
  | { readonly kind: "reset" }
  | { readonly kind: "facts"; readonly change: FactsChange }
  | { readonly kind: "view"; readonly view: EvidenceView; readonly request: number }
  /** Several views side by side: the columns of a board, personas to compare. */
  | { readonly kind: "compare"; readonly views: readonly EvidenceView[]; readonly request: number }
  /** What the scores and words of the map say, worked out when nothing else waits. */
  | { readonly kind: "find"; readonly question: FindingsQuestion; readonly request: number };

/** What the evidence worker tells the page. */
export type FromEvidence =
  | { readonly kind: "readings"; readonly readings: Readings }
  | { readonly kind: "derived"; readonly packed: PackedDerived; readonly request: number }
  | {
      readonly kind: "compared";
      readonly packed: readonly PackedDerived[];
      readonly request: number;
    }
  | { readonly kind: "found"; readonly packed: PackedFindings; readonly request: number };
