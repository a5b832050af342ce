import { FOR_HALF, FOR_MOST } from "#evidence/claim.ts";
import type { RangeValue, Statement, StatementValue } from "#evidence/statement.ts";

/** A statement on one line: what it says, and of how many it is known. */
export function statementLine(statement: Statement): string {
  const { value, known, n } = statement;
  if (value.kind === "unknown") return `not enough known (${known} of ${n})`;
  const of = known === n ? `${known} known` : `known for ${known} of ${n}`;
  return `${partOf(statement)}${saysOf(value)} · ${of}`;
}

/** Of how many the dates lie between the ends that are told. */
function partOf({ value, rule, known }: Statement): string {
  if (value.kind !== "dates" || rule !== "shortest-interval" || known < FOR_HALF) return "";
  return known < FOR_MOST ? "half are " : "four in five ";
}

function saysOf(value: StatementValue): string {
  switch (value.kind) {
    case "range": {
      const half = value.half === null ? "" : `half are ${span(value.half)}`;
      const most = value.most === null ? "" : `four in five ${span(value.most)}`;
      const says = isSame(value.half, value.most) ? [most] : [half, most];
      return `${says.filter((part) => part !== "").join(", ")}${value.unit === "" ? "" : ` ${value.unit}`}`;
    }
    case "dates":
      return `${value.low} to ${value.high}`;
    case "numbers":
      return `${value.values.join(", ")}${value.unit === "" ? "" : ` ${value.unit}`}`;
    case "shares":
      return value.shares.map(({ label, k, n }) => `${label} (${k} of ${n})`).join(", ");
    case "texts":
      return value.texts.map((text) => `“${text}”`).join(" ");
    case "score":
      return `mean ${value.mean.toFixed(1)}`;
    default:
      return value.kind;
  }
}

/** Does the range of half of them hold four in five as well? */
function isSame(half: RangeValue | null, most: RangeValue | null): boolean {
  return half !== null && half.low === most?.low && half.high === most.high;
}

function span({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
