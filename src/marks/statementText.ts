import type { ShareValue, Statement } from "#evidence/statement.ts";
import { formatCount, formatMean, formatScore } from "#journey/words/plain.ts";

/** A statement in words: what it says, and from how many. */
export interface StatementText {
  readonly says: string;
  readonly from: string;
  /** Is there too little to say anything? */
  readonly isUnknown: boolean;
}

/** Puts a statement into words. */
export function statementText(statement: Statement): StatementText {
  const { value, known, n } = statement;
  const knownFor =
    known === n
      ? `${formatCount(n)} known`
      : `known for ${formatCount(known)} of ${formatCount(n)}`;
  switch (value.kind) {
    case "unknown":
      return {
        says: "not enough known",
        from: `${formatCount(known)} of ${formatCount(n)}`,
        isUnknown: true,
      };
    case "range":
      return said(rangeText(value.half, value.unit), [mostText(value.most), knownFor]);
    case "dates":
      return said(`${value.low} to ${value.high}`, [knownFor, `latest ${value.latest}`]);
    case "numbers":
      return said(value.values.map(formatCount).join(", ") + unitText(value.unit), [knownFor]);
    case "shares":
      return said(
        value.shares
          .slice(0, 3)
          .map(({ label }) => label)
          .join(", "),
        [value.shares.slice(0, 3).map(shortShare).join(", "), knownFor],
      );
    case "texts":
      return said(value.texts.slice(0, 3).join(" · "), [knownFor]);
    case "score":
      return said(formatMean(value.mean), [
        statement.interval === null
          ? ""
          : `likely ${formatScore(statement.interval.low)} to ${formatScore(statement.interval.high)}`,
        `${formatCount(known)} people`,
      ]);
    case "quote":
      return said("", []);
    default:
      return value satisfies never;
  }
}

/** "Letter 64 % (14 of 22)". */
export function shareText({ label, k, n }: ShareValue): string {
  return `${label} ${Math.round((100 * k) / Math.max(1, n))} % (${formatCount(k)} of ${formatCount(n)})`;
}

/** "Letter 64 %". */
function shortShare({ label, k, n }: ShareValue): string {
  return `${label} ${Math.round((100 * k) / Math.max(1, n))} %`;
}

function said(says: string, parts: readonly string[]): StatementText {
  return { says, from: parts.filter((part) => part !== "").join(" · "), isUnknown: false };
}

type Range = { readonly low: number; readonly high: number; readonly held: number } | null;

function rangeText(half: Range, unit: string): string {
  return half === null ? "" : `half are ${span(half)}${unitText(unit)}`;
}

function mostText(most: Range): string {
  return most === null ? "" : `four in five ${span(most)}`;
}

function span(range: { readonly low: number; readonly high: number }): string {
  return range.low === range.high
    ? formatCount(range.low)
    : `${formatCount(range.low)}–${formatCount(range.high)}`;
}

function unitText(unit: string): string {
  return unit === "" ? "" : ` ${unit}`;
}
