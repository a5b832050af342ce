import { FOR_HALF, FOR_MOST } from "#evidence/claim.ts";
import { IN_HEADLINE, isVaried } from "#evidence/headline.ts";
import type { RangeValue, ShareValue, Statement, StatementValue } from "#evidence/statement.ts";
import { formatCount, formatMean, formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";

/** A statement in words: what it says, and from how many. */
export interface StatementText {
  readonly says: string;
  readonly from: string;
  /** Is there too little to say anything, or so much that nothing stands out? */
  readonly isUnknown: boolean;
}

type Ranges = Extract<StatementValue, { readonly kind: "range" }>;
type Shares = Extract<StatementValue, { readonly kind: "shares" }>;

/** Puts a statement into words. */
export function statementText(statement: Statement): StatementText {
  const { value, known, n } = statement;
  const text = words.profile;
  const knownFor = known === n ? text.knownAll(n) : text.knownFor(known, n);
  switch (value.kind) {
    case "unknown":
      return { says: text.notEnough, from: text.notEnoughOf(known, n), isUnknown: true };
    case "range":
      return holdsMost(value)
        ? said(words.profile.most(rangeText(value)), [knownFor])
        : said(valueText(value), [mostText(value.most), knownFor]);
    case "dates":
      return said(datesText(statement, valueText(value)), [knownFor, text.latest(value.latest)]);
    case "shares":
      return isVaried(value)
        ? { says: variedText(value), from: knownFor, isUnknown: true }
        : said(valueText(value), [leading(value).map(shareOf).join(", "), knownFor]);
    case "score":
      return said(valueText(value), [likelyText(statement), tellersText(statement)]);
    case "numbers":
    case "texts":
      return said(valueText(value), [knownFor]);
    case "quote":
      return said("", []);
    default:
      return value satisfies never;
  }
}

/** What was said, without from how many: "34–48 years", as in "was 34–48, would be 31–45". */
export function valueText(value: StatementValue): string {
  switch (value.kind) {
    case "unknown":
      return words.profile.notEnough;
    case "range":
      return halfText(value.half ?? value.most, value.unit);
    case "dates":
      return words.profile.fromTo(value.low, value.high);
    case "numbers":
      return value.values.map(amount).join(", ") + unitText(value.unit);
    case "shares":
      return isVaried(value)
        ? variedText(value)
        : leading(value)
            .map(({ label }) => label)
            .join(", ");
    case "texts":
      return value.texts.slice(0, IN_HEADLINE).join(" · ");
    case "score":
      return formatMean(value.mean);
    case "quote":
      return "";
    default:
      return value satisfies never;
  }
}

/** The same with all that may differ between then and now: "half are 34–48, four in five 25–56"; shares with their per cent. */
export function wholeText(value: StatementValue): string {
  switch (value.kind) {
    case "range":
      if (holdsMost(value)) return words.profile.most(rangeText(value));
      return [valueText(value), mostText(value.most)].filter((part) => part !== "").join(", ");
    case "shares":
      if (isVaried(value)) return variedText(value);
      return leading(value)
        .map((share) => `${share.label} ${shareOf(share)}`)
        .join(", ");
    default:
      return valueText(value);
  }
}

/** "Letter 64 % (14 of 22)". */
export function shareText({ label, k, n }: ShareValue): string {
  return `${label} ${Math.round((100 * k) / Math.max(1, n))} % (${formatCount(k)} of ${formatCount(n)})`;
}

function shareOf({ k, n }: ShareValue): string {
  return words.formats.percent(k / Math.max(1, n));
}

function leading({ shares }: Pick<Shares, "shares">): readonly ShareValue[] {
  return shares.slice(0, IN_HEADLINE);
}

function variedText({ shares, different }: Shares): string {
  return words.profile.varied(different ?? shares.length);
}

function said(says: string, parts: readonly string[]): StatementText {
  return { says, from: parts.filter((part) => part !== "").join(" · "), isUnknown: false };
}

/** Between which means the true one lies; empty where none is worked out. */
export function likelyText({ interval }: Pick<Statement, "interval">): string {
  if (interval === null) return "";
  return words.profile.likely(formatScore(interval.low), formatScore(interval.high));
}

/** Who told: where nobody is named, nobody knows how many people the answers come from. */
function tellersText({ evidence, known }: Statement): string {
  const named = evidence.participantIds.length;
  if (named === 0) return words.counts.answers(known);
  return words.evidence.tellers(known, Math.max(0, known - named));
}

/** Of how many the dates lie between these ends, where it is not all of them. */
function datesText({ rule, known }: Statement, range: string): string {
  if (rule !== "shortest-interval" || known < FOR_HALF) return range;
  return known < FOR_MOST ? words.profile.half(range) : words.profile.most(range);
}

function halfText(range: RangeValue | null, unit: string): string {
  if (range === null) return "";
  return words.profile.half(`${span(range)}${unitText(unit)}`);
}

/** Does the range of half of them hold four in five as well, as where most give one answer? Then one says it all. */
function holdsMost({ half, most }: Ranges): boolean {
  return half !== null && half.low === most?.low && half.high === most.high;
}

/** The range that holds most, with its unit: "31–66 years". */
export function rangeText({ half, most, unit }: Ranges): string {
  const range = most ?? half;
  return range === null ? "" : `${span(range)}${unitText(unit)}`;
}

function mostText(most: RangeValue | null): string {
  return most === null ? "" : words.profile.most(span(most));
}

function amount(value: number): string {
  return words.formats.amount(value);
}

/** "34–48", or one number where both ends are the same. */
export function span({ low, high }: Pick<RangeValue, "low" | "high">): string {
  return low === high ? amount(low) : `${amount(low)}–${amount(high)}`;
}

function unitText(unit: string): string {
  return unit === "" ? "" : ` ${unit}`;
}
