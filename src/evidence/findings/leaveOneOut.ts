import { itemAt, valueAt } from "#kit/itemAt.ts";
import type { ParticipantId, TouchpointId } from "#journey/ids.ts";
import { bandOf } from "#journey/score.ts";
import { aroundOf, extremesOf, pointOfSums } from "./peaks.ts";
import { MIN_NAMED, type Step } from "./steps.ts";
import { retesterOf } from "./stepWithout.ts";
import { type StopVoices, sumsOf, sumsWithout, type Voice } from "./voices.ts";

/** What a map says of a stop or of an edge, that one person's leaving could change. */
export type Headline =
  | { readonly kind: "band"; readonly stop: TouchpointId }
  | { readonly kind: "peak" | "pit"; readonly stop: TouchpointId }
  | { readonly kind: "drop" | "rise"; readonly from: TouchpointId; readonly to: TouchpointId };

/** A headline, and the people without any one of whom it would not stand. */
export interface HangsOn {
  readonly headline: Headline;
  /** So many people it hangs on: the loss of any one of them would do. */
  readonly people: number;
  /** Those of them with a record, the one who moves it most first. */
  readonly participantIds: readonly ParticipantId[];
  /** What they scored at the stops that the headline rests on. */
  readonly voices: readonly Voice[];
  /** The stop's mean without who moves it most, of a band that three people or more make and that moves far; else null. */
  readonly without: number | null;
}

/** Without a person it does not stand, and their leaving moves it so far; null: it stands. */
type Move = number | null;

const LEVEL = 0.05;

/** Of fewer people the score hangs on each, as their number says already. */
const MIN_TO_SAY = 3;

/** A smaller move is no news, though it may cross from one band to the next. */
const FAR = 10;

/**
 * The headlines that hang on one person: each stop's band, each drop or rise,
 * each peak and pit, worked out again without each single person behind it. A
 * drop is tested again with its adjustment, the other edges as they stand; a
 * peak among its neighbours and feet. What one person alone says hangs on them.
 *
 * @param steps  as `stepsOf` made them of the same stops
 * @returns only those that do hang on somebody
 */
export function hangingHeadlines(
  stops: readonly StopVoices[],
  steps: readonly Step[],
): readonly HangsOn[] {
  const scored = stops.filter(({ voices }) => voices.size > 0);
  return [
    ...scored.map(bandHangsOn),
    ...extremesHangOn(scored),
    ...stepsHangOn(stops, steps),
  ].filter(({ people }) => people > 0);
}

function hangsOn(
  headline: Headline,
  stops: readonly StopVoices[],
  moveWithout: (person: string) => Move,
): HangsOn {
  const people = new Set(stops.flatMap(({ voices }) => [...voices.keys()]));
  const moves = [...people].flatMap((person) => {
    const move = moveWithout(person);
    return move === null ? [] : [{ person, move }];
  });
  const voices = moves
    .toSorted((a, b) => b.move - a.move || (a.person < b.person ? -1 : 1))
    .flatMap(({ person }) => stops.flatMap((stop) => stop.voices.get(person) ?? []));
  return {
    headline,
    people: moves.length,
    participantIds: [...new Set(voices.flatMap(({ participantId }) => participantId ?? []))],
    voices,
    without: null,
  };
}

function bandHangsOn(stop: StopVoices): HangsOn {
  const sums = sumsOf(stop.voices.values());
  const mean = sums.sum / sums.n;
  const found = hangsOn({ kind: "band", stop: stop.stop }, [stop], (person) => {
    const rest = sumsWithout(sums, valueAt(stop.voices, person));
    if (rest.n === 0) return Infinity;
    const restMean = rest.sum / rest.n;
    return bandOf(restMean) === bandOf(mean) ? null : Math.abs(restMean - mean);
  });
  const [loudest] = found.voices;
  if (loudest === undefined || stop.voices.size < MIN_TO_SAY) return found;
  const rest = sumsWithout(sums, loudest);
  const without = rest.sum / rest.n;
  return { ...found, without: Math.abs(without - mean) < FAR ? null : without };
}

function extremesHangOn(scored: readonly StopVoices[]): readonly HangsOn[] {
  const sums = scored.map(({ voices }) => sumsOf(voices.values()));
  return extremesOf(sums.map(pointOfSums)).flatMap((extreme) => {
    const around = aroundOf(extreme, scored.length);
    const stops = around.map((index) => itemAt(scored, index));
    const { stop } = itemAt(scored, extreme.at);
    return hangsOn({ kind: extreme.kind, stop }, stops, (person) => {
      const left = around.flatMap((index) => {
        const own = itemAt(sums, index);
        const voice = itemAt(scored, index).voices.get(person);
        const rest = voice === undefined ? own : sumsWithout(own, voice);
        return rest.n === 0 ? [] : [{ index, ...pointOfSums(rest) }];
      });
      const at = left.findIndex(({ index }) => index === extreme.at);
      const again = extremesOf(left).find((one) => one.at === at);
      if (again?.kind === extreme.kind) return null;
      return at === -1 ? Infinity : extreme.prominence - (again?.prominence ?? 0);
    });
  });
}

function stepsHangOn(stops: readonly StopVoices[], steps: readonly Step[]): readonly HangsOn[] {
  const byId = new Map(stops.map((stop) => [stop.stop, stop]));
  return steps.flatMap((step) => {
    const { from, to, kind, difference } = step;
    const first = byId.get(from);
    const second = byId.get(to);
    if (kind === "apparent" || first === undefined || second === undefined) return [];
    const retest = retesterOf(first, second);
    const others = steps.filter((other) => other !== step).flatMap(({ test }) => test?.p ?? []);
    const stands = holmWith(others);
    return [
      hangsOn({ kind, from, to }, [first, second], (person) => {
        const left = [first, second].map(({ voices }) => voices.size - Number(voices.has(person)));
        const again = Math.min(...left) < MIN_NAMED ? null : retest(person);
        if (again === null) return Infinity;
        const isSame = Math.sign(again.mean) === Math.sign(difference) && stands(again.p);
        return isSame ? null : again.p;
      }),
    ];
  });
}

/** Would Holm's procedure find a p value among these others? */
function holmWith(others: readonly number[]): (p: number) => boolean {
  const sorted = others.toSorted((a, b) => a - b);
  const m = sorted.length + 1;
  const passed = sorted.findIndex((p, rank) => p * (m - rank) >= LEVEL);
  const reached = passed === -1 ? sorted.length : passed;
  return (p) => {
    const before = sorted.findIndex((other) => other >= p);
    const rank = before === -1 ? sorted.length : before;
    return rank <= reached && p * (m - rank) < LEVEL;
  };
}
