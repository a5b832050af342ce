import { itemAt } from "#kit/itemAt.ts";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { bandOf } from "#journey/score.ts";
import { hash32, PairsHash } from "#kit/hash.ts";
import { holm } from "#evidence/adjusted.ts";
import { NO_SCORE } from "#evidence/block.ts";
import { personOf, type StoryFact } from "#evidence/facts.ts";
import { lazyRefs } from "#evidence/lazyRefs.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { isSplit, polarisation } from "#evidence/polarisation.ts";
import { bothSidesOf } from "./bothSides.ts";
import type { Finding, FindingRule, FindingValue, Scope } from "./finding.ts";
import type { Headline, HangsOn } from "./leaveOneOut.ts";
import type { MomentOfTruth } from "./momentOfTruth.ts";
import { type MonthlyTrend, monthlyTrend } from "./monthlyTrend.ts";
import type { ExtremeStop } from "./peaks.ts";
import type { ScopedPhrases } from "./phraseStatements.ts";
import type { Remembered } from "./remembered.ts";
import { refsOfStories } from "./storyRefs.ts";
import { scalesAt } from "./scales.ts";
import { scoreHangsOn } from "./scoreHangsOn.ts";
import type { SegmentComparison } from "./segmentDifferences.ts";
import type { Step } from "./steps.ts";

const LEVEL = 0.05;

/** A score this far from 0 takes a side. */
const SIDE = 20;

/** Turns what was worked out into findings, each with a hash of the stories and scores it rests on. */
export class Teller {
  readonly #stories: readonly StoryFact[];
  /** The score of each story, once it is asked for. */
  #scores: ReadonlyMap<StoryId, number | null> | null = null;
  readonly #hanging: ReadonlyMap<string, HangsOn>;

  /** @param stories  all that the evidence of the findings may name */
  constructor(stories: readonly StoryFact[], hanging: readonly HangsOn[]) {
    this.#stories = stories;
    this.#hanging = new Map(hanging.map((one) => [keyOf(one.headline), one]));
  }

  /** Drops and rises; a change that is only apparent is none. */
  ofSteps(steps: readonly Step[]): readonly Finding[] {
    return steps.flatMap(({ kind, from, to, test, adjustedP, evidence, ...change }) => {
      if (kind === "apparent" || test === null || adjustedP === null) return [];
      const { interval, isPaired } = test;
      const { difference, people, unnamed } = change;
      const value = { kind, from, to, difference, interval, people, unnamed, isPaired, adjustedP };
      return this.#finding(value, "step-test", evidence, { kind, from, to });
    });
  }

  /** Peaks and pits. */
  ofExtremes(extremes: readonly ExtremeStop[]): readonly Finding[] {
    return extremes.flatMap(({ evidence, ...value }) =>
      this.#finding(value, "extreme", evidence, { kind: value.kind, stop: value.stop }),
    );
  }

  /** What people are likely to remember. */
  ofRemembered(remembered: Remembered | null): readonly Finding[] {
    // Read to the point, so that nobody is told that 0 is remembered against 0.
    if (remembered === null || Math.round(remembered.mean) === Math.round(remembered.ofAll)) {
      return [];
    }
    const { evidence, ...value } = remembered;
    return this.#finding({ kind: "remembered", ...value }, "peak-end", evidence);
  }

  /** The moment of truth. */
  ofMoment(moment: MomentOfTruth | null): readonly Finding[] {
    if (moment === null) return [];
    const { stop, people, rho, adjustedP, evidence } = moment;
    const value = { kind: "moment-of-truth", stop, people, rho, adjustedP } as const;
    return this.#finding(value, "moment-of-truth", evidence);
  }

  /** Where a segment differs from everybody else. */
  ofComparison({ differences }: SegmentComparison, segmentId: string): readonly Finding[] {
    return differences.flatMap(({ evidence, ...difference }) =>
      difference.isFound
        ? this.#finding(
            { kind: "segment-difference", segmentId, ...difference },
            "segment-test",
            evidence,
          )
        : [],
    );
  }

  /** Pains and delights; those of a stage with a single stop are the stop's, those of a single stop the map's: each told once. */
  ofPhrases(phrases: readonly ScopedPhrases[]): readonly Finding[] {
    const ofMap = keysOfPhrases(phrases, "map");
    const ofStops = keysOfPhrases(phrases, "stop");
    const told = phrases.filter((one) => {
      const key = keyOfPhrases(one);
      if (one.scope.kind === "map") return true;
      return !ofMap.has(key) && (one.scope.kind === "stop" || !ofStops.has(key));
    });
    return told.map(({ scope, feeling, statement }) => ({
      value: { kind: feeling, scope, statement },
      rule: "key-phrases",
      evidence: statement.evidence,
      basis: statement.basis,
      hangsOn: null,
    }));
  }

  /** Stops where people are split, and stops whose scores mix scales or questions. */
  ofStop(stop: TouchpointId, stories: readonly StoryFact[]): readonly Finding[] {
    const { scales, ...honesty } = scalesAt(stories);
    const evidence = lazyRefs(() => refsOfStories(stories.filter(({ score }) => score !== null)));
    return [
      ...this.#ofSplit(stop, stories, evidence),
      ...(honesty.mixesScales || honesty.mixesWordings
        ? this.#finding(
            { kind: "mixed-scales", stop, ...honesty, scales: scales.length },
            "mixed-scales",
            evidence,
          )
        : []),
    ];
  }

  #ofSplit(
    stop: TouchpointId,
    stories: readonly StoryFact[],
    evidence: EvidenceRefs,
  ): readonly Finding[] {
    const scored = stories.filter(({ score }) => score !== null);
    const scores = scored.flatMap(({ score }) => score ?? []);
    const bands: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    for (const score of scores) {
      const band = bandOf(score) + 2;
      bands[band] = itemAt(bands, band) + 1;
    }
    const apart = polarisation(bands);
    const people = new Set(scored.map(personOf)).size;
    if (apart === null || !isSplit(bands, people)) return [];
    const value = {
      kind: "split",
      stop,
      n: scores.length,
      negatives: scores.filter((score) => score <= -SIDE).length,
      positives: scores.filter((score) => score >= SIDE).length,
      polarisation: apart,
      quotes: bothSidesOf(stories),
    } as const;
    return this.#finding(value, "split", evidence);
  }

  /** Trends by the date of the interview, in steps; Holm over all parts of the map that have one. */
  *ofTrends(
    parts: readonly { readonly scope: Scope; readonly stories: readonly StoryFact[] }[],
  ): Generator<undefined, readonly Finding[]> {
    const trends = [];
    for (const { scope, stories } of parts) {
      const found = monthlyTrend(stories);
      const trend = found?.trend ?? null;
      if (found !== null && trend !== null) trends.push({ scope, found, trend });
      yield;
    }
    const adjusted = holm(trends.map(({ trend }) => trend.p));
    return trends.flatMap(({ scope, found, trend }, index) => {
      const adjustedP = itemAt(adjusted, index);
      if (adjustedP >= LEVEL) return [];
      const value = { scope, slope: trend.slope, adjustedP, ...extentOf(found) };
      return this.#finding({ kind: "trend", ...value }, "monthly-trend", found.evidence);
    });
  }

  #finding(
    value: FindingValue,
    rule: FindingRule,
    evidence: EvidenceRefs,
    headline?: Headline,
  ): readonly Finding[] {
    const hangsOn = headline === undefined ? null : this.#peopleHeldBy(headline);
    const basisOf = (): string => this.#basisOf(evidence);
    let basis: string | null = null;
    return [
      {
        value,
        rule,
        evidence,
        hangsOn,
        get basis() {
          basis ??= basisOf();
          return basis;
        },
      },
    ];
  }

  /** So many people any one of whom a headline hangs on; a peak or pit also by how high or deep it is. */
  #peopleHeldBy(headline: Headline): number {
    const own = this.#hanging.get(keyOf(headline))?.people ?? 0;
    if (own > 0 || (headline.kind !== "peak" && headline.kind !== "pit")) return own;
    return scoreHangsOn([...this.#hanging.values()], headline.stop)?.people ?? 0;
  }

  #basisOf({ storyIds }: EvidenceRefs): string {
    this.#scores ??= new Map(this.#stories.map(({ id, score }) => [id, score]));
    const basis = new PairsHash();
    for (const id of storyIds) basis.add(hash32(id), this.#scores.get(id) ?? NO_SCORE);
    return basis.text;
  }
}

function extentOf({ months, undated, dated }: MonthlyTrend): {
  readonly months: number;
  readonly stories: number;
  readonly undated: number;
} {
  return { months: months.length, stories: dated, undated };
}

function keyOf(headline: Headline): string {
  return JSON.stringify(headline);
}

function keysOfPhrases(
  phrases: readonly ScopedPhrases[],
  kind: Scope["kind"],
): ReadonlySet<string> {
  return new Set(phrases.flatMap((one) => (one.scope.kind === kind ? keyOfPhrases(one) : [])));
}

/** What phrases say of which stories. */
function keyOfPhrases({ feeling, statement }: ScopedPhrases): string {
  return `${feeling} ${statement.basis}`;
}
