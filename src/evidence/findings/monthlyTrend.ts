import { isScored, type ScoredStory, type StoryFact } from "#evidence/facts.ts";
import { type Trend, trendOf } from "#evidence/trend.ts";
import { lazyRefs } from "#evidence/lazyRefs.ts";
import type { EvidenceRefs } from "#evidence/statement.ts";
import { refsOfStories } from "./storyRefs.ts";

/** The scores of the stories told in one month. */
export interface MonthMean {
  /** As in `2026-03`. */
  readonly month: string;
  readonly n: number;
  readonly mean: number;
}

/** How scores go with the time of the interviews. */
export interface MonthlyTrend {
  readonly months: readonly MonthMean[];
  /** Scored stories that do not tell their month: counted, not guessed. */
  readonly undated: number;
  /** Scored stories that do. */
  readonly dated: number;
  /** Points a month, and Kendall's test; null when all months have the same mean. */
  readonly trend: Trend | null;
  /** The dated stories. */
  readonly evidence: EvidenceRefs;
}

const MIN_STORIES = 8;
const MIN_MONTHS = 3;

/**
 * The trend of monthly means by the date of the interview (evidence.md,
 * section 3). Only scored stories count. It may be put into a sentence where
 * its p is below .05.
 *
 * @returns null for fewer than 8 dated stories, or fewer than 3 months
 */
export function monthlyTrend(stories: readonly StoryFact[]): MonthlyTrend | null {
  const scored = stories.filter(isScored);
  const monthOf = monthReader();
  const byMonth = new Map<string, ScoredStory[]>();
  let dated = 0;
  for (const story of scored) {
    const month = monthOf(story.toldAt);
    if (month === null) continue;
    dated += 1;
    const own = byMonth.get(month);
    if (own === undefined) byMonth.set(month, [story]);
    else own.push(story);
  }
  if (dated < MIN_STORIES || byMonth.size < MIN_MONTHS) return null;
  const inOrder = [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const months = inOrder.map(([month, own]) => ({
    month,
    n: own.length,
    mean: own.reduce((sum, { score }) => sum + score, 0) / own.length,
  }));
  return {
    months,
    dated,
    undated: scored.length - dated,
    trend: trendOf(
      months.map(({ month }) => monthNumber(month)),
      months.map(({ mean }) => mean),
    ),
    evidence: lazyRefs(() => refsOfStories(inOrder.flatMap(([, own]) => own))),
  };
}

/** Reads the month of ISO dates, each date once; null where only a year is known, or none. */
function monthReader(): (toldAt: string | null) => string | null {
  const months = new Map<string, string | null>();
  return (toldAt) => {
    if (toldAt === null) return null;
    const known = months.get(toldAt);
    if (known !== undefined) return known;
    const month = /^\d{4}-(?:0[1-9]|1[0-2])/.exec(toldAt)?.[0] ?? null;
    months.set(toldAt, month);
    return month;
  };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
