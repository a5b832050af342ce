import { counts, tellers } from "./counts.ts";
import { formats } from "./formats.ts";

interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Change {
  readonly from: string;
  readonly to: string;
  /** Score points, below 0 for a drop. */
  readonly difference: number;
  readonly interval: Bounds;
  readonly people: number;
  readonly unnamed: number;
  readonly isPaired: boolean;
}

interface WaveChange extends Pick<Change, "difference" | "interval" | "isPaired"> {
  readonly stop: string;
  readonly earlier: string;
  readonly later: string;
  readonly earlierPeople: number;
  readonly laterPeople: number;
  readonly earlierUnnamed: number;
  readonly laterUnnamed: number;
}

/** What the scores and words of a map say, a sentence for each kind of finding. */
export const findings = {
  title: "Findings",
  none: "Nothing stands out beyond chance yet.",
  noneText:
    "A change is only named where its test bears it out. With more people more can be said.",
  noneScored: "Nothing is scored yet",
  noneScoredText: (stories: number) =>
    `What stands out is found from scores, and ${
      stories === 1
        ? "the one story here has none"
        : `none of the ${counts.stories(stories)} has one`
    }. Choose a touchpoint and say of each story how it was.`,
  noneYet: "No findings yet",
  noneYetText: "What the scores and words say appears here once stories stand on the map.",
  working: "Looking through the stories",
  wholeMap: "The whole map",
  groups: {
    steps: "From stop to stop",
    shape: "Peaks, pits and splits",
    whole: "The whole experience",
    segments: "Segments",
    words: "Pains and delights",
    care: "Handle with care",
  },
  ranking: "Stops from worst to best",
  tellers,
  rankingNote: "By means drawn toward the map’s, so that one angry voice does not lead the list.",
  maybeChance: "What may be chance",
  hangsOnOne: "hangs on one person",
  hangsOn: (people: number) => `would not stand without any one of ${counts.people(people)}`,
  scoreHangsOn: (people: number, without: number) =>
    people === 1
      ? `hangs on one person: ${formats.score(without)} without them`
      : `would read otherwise without any one of ${counts.people(people)}, as ${formats.score(without)} without`,
  drop: (change: Change) =>
    `From ${change.from} to ${change.to} the score drops ${changed(change)}`,
  rise: (change: Change) =>
    `From ${change.from} to ${change.to} the score rises ${changed(change)}`,
  apparent: (from: string, to: string, difference: number) =>
    Math.round(difference) === 0
      ? `From ${from} to ${to} the score stays as it is, as far as is known`
      : `From ${from} to ${to} the score ${difference < 0 ? "falls" : "rises"} by ${points(difference)}, which may be chance`,
  untested: (from: string, to: string) =>
    `From ${from} to ${to} there are too few people for a test`,
  peak: (stop: string, mean: number, prominence: number) =>
    `${stop} is a peak at ${formats.score(mean)}, standing out from the curve around it by ${points(prominence)}`,
  pit: (stop: string, mean: number, prominence: number) =>
    `${stop} is a pit at ${formats.score(mean)}, standing out from the curve around it by ${points(prominence)}`,
  split: (stop: string, negatives: number, positives: number, n: number) =>
    `${stop} splits people: ${formats.number(negatives)} of ${counts.stories(n)} are negative, ${formats.number(positives)} positive`,
  neitherSide: "One side has no words that may be quoted, so neither is quoted",
  remembered: (mean: number, interval: Bounds | null, ofAll: number, people: number) =>
    `What people are likely to remember is ${formats.score(mean)}${
      interval === null
        ? ""
        : ` (${formats.score(interval.low)} to ${formats.score(interval.high)})`
    }, against ${formats.score(ofAll)} on the way (${counts.people(people)}, peak and end)`,
  momentOfTruth: (stop: string, rho: number, people: number) =>
    `${stop} moves with the whole experience more than any other stop${howLittle(rho)} (correlation ${formats.decimal(rho, 2)}, ${counts.people(people)})`,
  segmentDifference: (said: {
    readonly stop: string;
    readonly segment: string;
    readonly segmentMean: number;
    readonly othersMean: number;
    /** Chance that somebody of the segment is above somebody else. */
    readonly effect: number;
  }) => {
    const isLess = said.effect < 0.5;
    const share = formats.percent(isLess ? 1 - said.effect : said.effect);
    return (
      `At ${said.stop} ${said.segment} are ${isLess ? "less" : "more"} content than others: ` +
      `${formats.score(said.segmentMean)} against ${formats.score(said.othersMean)}; ` +
      `of two people, one from each side, theirs is the ${isLess ? "lower" : "higher"} score in ${share}, ties counted half`
    );
  },
  tooFewInSegment: (stop: string, people: number) =>
    `At ${stop} ${counts.people(people)} are too few to compare`,
  trend: (where: string, slope: number, months: number, undated: number) =>
    `${where}: the score ${slope < 0 ? "falls" : "rises"} by ${pace(slope)} over ${formats.number(months)} months${
      undated === 0 ? "" : ` (${counts.stories(undated)} without a date left out)`
    }`,
  pains: (phrases: readonly string[]) => `What hurts: ${quoted(phrases)}`,
  delights: (phrases: readonly string[]) => `What delights: ${quoted(phrases)}`,
  mixedScales: (stop: string) => `${stop} mixes ratings of different scales; compare with care`,
  mixedWordings: (stop: string) =>
    `${stop} mixes answers to differently worded questions; compare with care`,
  waveChange: (change: WaveChange) =>
    `${change.stop} ${change.difference < 0 ? "fell" : "rose"} by ${points(change.difference)} ` +
    `(${spread(change)}, ${
      change.isPaired ? "people asked both times" : askedIn(change)
    }) from ${change.earlier} to ${change.later}`,
  untitledWave: "a round without a name",
  saidMore: (phrases: readonly string[]) => `Said more now: ${quoted(phrases)}`,
  saidLess: (phrases: readonly string[]) => `Said less now: ${quoted(phrases)}`,
  further: (n: number) => `${formats.number(n)} more`,
  byPart: (n: number) => `By stage and stop (${formats.number(n)})`,
  waves: "What changed between rounds",
  earlierWave: "Earlier",
  laterWave: "Later",
  noWaveChange: "No score moved beyond chance between these rounds.",
  asking: "Ask next",
  ask: (advice: {
    readonly more: number;
    /** Null: anybody. */
    readonly segment: string | null;
    readonly stop: string;
    /** People of the segment with a scored story there. */
    readonly people: number;
    /** Stories of theirs there that nobody scored, where no score of theirs is known. */
    readonly waiting: number;
    readonly expected: number;
    readonly now: number;
  }) => {
    const { segment, stop, people, expected, waiting } = advice;
    if (waiting > 0) {
      const whose = segment === null ? "" : ` of ${segment}`;
      return waiting === 1
        ? `Score the story${whose} about ${stop}: it is the only one, and not scored yet`
        : `Score the ${counts.stories(waiting)}${whose} about ${stop}: none is scored yet`;
    }
    const more = formats.number(advice.more);
    if (people === 0) {
      const whom = segment === null ? `${more} people` : `${more} of ${segment}`;
      return `Ask ${whom} about ${stop}, where nobody${segment === null ? "" : " of them"} was heard yet: the doubt would be about ${half(expected)}`;
    }
    const whom = segment === null ? `${more} more people` : `${more} more of ${segment}`;
    return `Ask ${whom} about ${stop}: the doubt shrinks from ${half(advice.now)} to about ${half(expected)}`;
  },
  rules: {
    "step-test":
      "People who told both stops are compared with themselves, from five on; else the people of each stop. A change is named only where its p, adjusted over all steps of the map (Holm), is below .05.",
    extreme:
      "A stop from which the curve falls, or rises, by at least 20 points on either side before it is as high, or as low, again; with its neighbours outside its interval.",
    split:
      "Of five people or more: scores stand far apart, and at least a quarter lies on either side.",
    "peak-end":
      "For each person with three stops or more the mean of the score furthest from 0 and of the last, then averaged over people.",
    "moment-of-truth":
      "The stop whose swing goes most with people’s other scores, from 15 people on (Spearman, Holm). It moves with them; it need not be the cause.",
    "segment-test":
      "Each person’s mean, compared by rank (Mann-Whitney), from five people a side; equal scores count half for either. The means told are of all their scores, as on the curve. Of all that is named about one in ten may be chance (Benjamini-Hochberg).",
    "monthly-trend":
      "Means by month of the interview, from eight stories in three months on; named only where it goes beyond chance (Kendall).",
    "key-phrases":
      "Phrases that at least three people use clearly more often here than in the other stories of the same stop.",
    "wave-test":
      "Those asked in both rounds are compared with themselves, from five on; else the people of each round. Of all that is named about one in ten may be chance (Benjamini-Hochberg).",
    "wave-phrases":
      "Phrases that at least three people use clearly more often in one round than in the other, each stop compared with itself.",
    "mixed-scales":
      "Ratings of different lengths, or answers to different questions, stand side by side.",
  },
};

const MONTHS_A_YEAR = 12;

/** So many points a month; a year, where it is less than one a month. */
function pace(slope: number): string {
  if (Math.round(Math.abs(slope)) >= 1) return `${points(slope)} a month`;
  const yearly = slope * MONTHS_A_YEAR;
  return Math.round(Math.abs(yearly)) >= 1
    ? `${points(yearly)} a year`
    : "less than a point a year";
}

function half(width: number): string {
  return `±${formats.number(Math.round(width))}`;
}

function points(difference: number): string {
  return counts.points(Math.round(Math.abs(difference)));
}

function changed(change: Change): string {
  const who = change.isPaired
    ? `${counts.people(change.people)} who told both`
    : tellers(change.people, change.unnamed);
  return `by ${points(change.difference)} (${spread(change)}, ${who})`;
}

/** What is beyond chance among very many people may still be next to nothing. */
function howLittle(rho: number): string {
  if (rho < 0.1) return ", though hardly";
  return rho < 0.3 ? ", though only a little" : "";
}

/** "172 people, then 59"; of those without a name "172 answers, then 59". */
function askedIn(change: WaveChange): string {
  const { earlierPeople, laterPeople, earlierUnnamed, laterUnnamed } = change;
  const isOneKind =
    earlierUnnamed + laterUnnamed === 0 ||
    (earlierUnnamed === earlierPeople && laterUnnamed === laterPeople);
  const later = isOneKind ? formats.number(laterPeople) : tellers(laterPeople, laterUnnamed);
  return `${tellers(earlierPeople, earlierUnnamed)}, then ${later}`;
}

/** How far a change may be, whichever way it goes; nothing to say where everybody changed by the same. */
function spread({ difference, interval }: Pick<Change, "difference" | "interval">): string {
  const [low, high] =
    difference < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high];
  return low === high ? "all alike" : formats.range(Math.round(low), Math.round(high));
}

function quoted(phrases: readonly string[]): string {
  return formats.list(phrases.map((phrase) => `“${phrase}”`));
}
