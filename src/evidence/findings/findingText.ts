import type { AsideValue, Told } from "./asides.ts";
import { type Advice, ASKED } from "./askNext.ts";
import type { Finding, Scope } from "./finding.ts";
import type { Statement } from "#evidence/statement.ts";
import { words } from "#journey/words/words.ts";

/** What the things of a map are called. */
export interface FindingNames {
  readonly stop: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly segment: (id: string) => string;
  /** A round of interviews. */
  readonly wave: (id: string) => string;
}

/** Whom to ask next, as a sentence. */
export function adviceText(
  { stop, groupId, people, waiting, expected, halfWidth }: Advice,
  names: Pick<FindingNames, "stop" | "segment">,
): string {
  return words.findings.ask({
    more: ASKED,
    segment: groupId === "" ? null : names.segment(groupId),
    stop: names.stop(stop),
    people,
    waiting,
    expected,
    now: halfWidth,
  });
}

type Value = Finding["value"];
type OfStops = Extract<
  Value,
  { readonly kind: "drop" | "rise" | "peak" | "pit" | "split" | "mixed-scales" }
>;

/** A finding as a sentence in plain words. */
export function findingText({ value }: Pick<Told, "value">, names: FindingNames): string {
  if (isAside(value)) return asideText(value, names);
  return isOfStops(value) ? stopsText(value, names) : wholeText(value, names);
}

function isAside(value: Told["value"]): value is AsideValue {
  return ["apparent", "wave-change", "said-more", "said-less"].includes(value.kind);
}

function asideText(value: AsideValue, names: FindingNames): string {
  const said = words.findings;
  switch (value.kind) {
    case "apparent": {
      const [from, to] = [names.stop(value.from), names.stop(value.to)];
      return value.isTested ? said.apparent(from, to, value.difference) : said.untested(from, to);
    }
    case "wave-change":
      return said.waveChange({
        ...value,
        stop: names.stop(value.stop),
        earlier: names.wave(value.earlier),
        later: names.wave(value.later),
      });
    case "said-more":
      return said.saidMore(value.shares.map(({ label }) => label));
    case "said-less":
      return said.saidLess(value.shares.map(({ label }) => label));
    default:
      return value satisfies never;
  }
}

function isOfStops(value: Value): value is OfStops {
  return ["drop", "rise", "peak", "pit", "split", "mixed-scales"].includes(value.kind);
}

function stopsText(value: OfStops, names: FindingNames): string {
  const said = words.findings;
  switch (value.kind) {
    case "drop":
    case "rise":
      return said[value.kind]({
        ...value,
        from: names.stop(value.from),
        to: names.stop(value.to),
      });
    case "peak":
    case "pit":
      return said[value.kind](names.stop(value.stop), value.mean, value.prominence);
    case "split":
      return said.split(names.stop(value.stop), value.negatives, value.positives, value.n);
    case "mixed-scales":
      return value.mixesScales
        ? said.mixedScales(names.stop(value.stop))
        : said.mixedWordings(names.stop(value.stop));
    default:
      return value satisfies never;
  }
}

function wholeText(value: Exclude<Value, OfStops>, names: FindingNames): string {
  const said = words.findings;
  switch (value.kind) {
    case "remembered":
      return said.remembered(value.mean, value.interval, value.ofAll, value.people);
    case "moment-of-truth":
      return said.momentOfTruth(names.stop(value.stop), value.rho, value.people);
    case "segment-difference":
      return said.segmentDifference({
        ...value,
        stop: names.stop(value.stop),
        segment: names.segment(value.segmentId),
        segmentMean: value.firstMean,
        othersMean: value.secondMean,
      });
    case "trend":
      return said.trend(scopeText(value.scope, names), value.slope, value.months, value.undated);
    case "pains":
    case "delights":
      return `${scopeText(value.scope, names)}: ${said[value.kind](phrasesOf(value.statement))}`;
    default:
      return value satisfies never;
  }
}

function scopeText(scope: Scope, names: FindingNames): string {
  switch (scope.kind) {
    case "map":
      return words.findings.wholeMap;
    case "stage":
      return names.stage(scope.stageId);
    case "stop":
      return names.stop(scope.stop);
    default:
      return scope satisfies never;
  }
}

function phrasesOf({ value }: Statement): readonly string[] {
  if (value.kind === "shares") return value.shares.map(({ label }) => label);
  return value.kind === "texts" ? value.texts : [];
}
