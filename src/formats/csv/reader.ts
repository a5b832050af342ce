import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { accept, refuse } from "#kit/result.ts";
import { cutTo } from "#formats/soundText.ts";
import { guessAll } from "./mapping.ts";
import { openTable } from "./openTable.ts";
import type { TextTable } from "./parse.ts";
import { type ImportReport, planImport } from "./plan.ts";
import { looksTurned } from "./turnedTable.ts";
import type { FromImport, ToImport } from "./protocol.ts";

const PREVIEW_ROWS = 20;
const PREVIEW_SIGNS = 500;

/** A cell as far as a preview shows it: a megabyte without a blank would hold the page up. */
function previewed(cell: string): string {
  return cell.length > PREVIEW_SIGNS ? `${cutTo(cell, PREVIEW_SIGNS)}…` : cell;
}

/** Reads one file and plans its import: in a worker in the browser, on the spot elsewhere. */
export class ImportReader {
  #table: TextTable | null = null;

  /** Answers a request; progress goes to `tell` too. */
  answer(request: ToImport, tell: (message: FromImport) => void): void {
    if (request.kind === "read") tell(this.#read(request));
    else if (request.kind === "effect") tell(this.#effect(request));
    else tell(this.#plan(request, tell));
  }

  #read(request: Extract<ToImport, { kind: "read" }>): FromImport {
    const opened = openTable(request.bytes, request);
    if (!opened.ok) return { kind: "preview", result: opened };
    const { table, source, notes } = opened.value;
    this.#table = table;
    const { header, rows, hasHeader } = table;
    return {
      kind: "preview",
      result: {
        ok: true,
        value: {
          header,
          rows: rows.slice(0, PREVIEW_ROWS).map((row) => row.map(previewed)),
          rowCount: rows.length,
          source,
          hasHeader,
          turned: request.isTurned === true ? "is" : looksTurned(table) ? "could" : "no",
          notes,
          ...guessAll(table),
        },
      },
    };
  }

  /** What an import would do: its report with the first things to know, without its command. */
  #effect({ number, mapping, context }: Extract<ToImport, { kind: "effect" }>): FromImport {
    if (this.#table === null) {
      const problem = refuse({ kind: "empty", message: "No file is open." } as const);
      return { kind: "effect", number, result: problem };
    }
    const plan = planImport(this.#table, mapping, context, mintFrom(seeded32(1)));
    const result = plan.ok ? accept(beforehand(plan.value.report)) : plan;
    return { kind: "effect", number, result };
  }

  #plan(
    request: Extract<ToImport, { kind: "plan" }>,
    tell: (message: FromImport) => void,
  ): FromImport {
    if (this.#table === null) {
      return { kind: "plan", result: refuse({ kind: "empty", message: "No file is open." }) };
    }
    const mint = mintFrom(seeded32(request.seed));
    const onProgress = (share: number): void => tell({ kind: "progress", share });
    return {
      kind: "plan",
      result: planImport(this.#table, request.mapping, request.context, mint, onProgress),
    };
  }
}

/** So many things to know are told before an import; all of them are in its report. */
const TOLD_BEFORE = 200;

function beforehand(report: ImportReport): ImportReport {
  const repairs = report.repairs.slice(0, TOLD_BEFORE);
  return {
    ...report,
    changes: report.changes.slice(0, TOLD_BEFORE),
    repairs: repairs.map(({ row, message, more = 0 }) => ({ row, message, more })),
  };
}
