import { heightAt, type Piece } from "./smoothLine.ts";

/** A point of the curve whose score wants a seat. */
export interface Scored {
  readonly x: number;
  readonly y: number;
  readonly mean: number | null;
  readonly lowY: number;
  readonly highY: number;
}

/** Left end and height of a score's baseline. */
export interface Seat {
  readonly labelX: number;
  readonly labelY: number;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lane that scores stand in, with the line of the score 0. */
interface Lane extends Edges {
  readonly zeroY: number;
}

const ASCENT = 10;
const DESCENT = 3;
const RADIUS = 8;
const CAP = 4;
const SAMPLES = 10;

/** Costs of what a score may lie on; the lowest sum wins, and `FORBIDDEN` is never taken. */
const FORBIDDEN = 1e6;
const ON_POINT = 60;
const ON_WHISKER = 12;
const ON_LINE = 4;
const ON_ZERO = 10;

/** Where a score may stand beside its point, the best first: how far its baseline's middle is off, in half widths and pixels. */
const SEATS = [
  { side: 1, apart: 10, down: -9 },
  { side: 1, apart: 10, down: 18 },
  { side: -1, apart: 10, down: -9 },
  { side: -1, apart: 10, down: 18 },
  { side: 1, apart: 10, down: 4 },
  { side: -1, apart: 10, down: 4 },
  { side: 1, apart: 10, down: -24 },
  { side: -1, apart: 10, down: -24 },
  { side: 1, apart: 10, down: 32 },
  { side: -1, apart: 10, down: 32 },
] as const;

/**
 * Finds each score a seat beside its point: inside the lane, on no other score
 * or point, and as free of the line and the whiskers as it goes; null where
 * there is none.
 */
export function seatScores(
  points: readonly Scored[],
  runs: readonly (readonly Piece[])[],
  lane: Lane,
  scoreWidth: (mean: number) => number,
): readonly (Seat | null)[] {
  const line = runs.flat().flatMap(samplesOf);
  const seated: Edges[] = [];
  return points.map((point, index) => {
    if (point.mean === null) return null;
    const width = scoreWidth(point.mean);
    const near = {
      points: points.slice(Math.max(0, index - 4), index + 5),
      line: between(line, point.x - width - 24, point.x + width + 24),
      labels: seated.slice(-8),
    };
    const best = bestSeat(point, width, near, lane);
    if (best === null) return null;
    seated.push(best);
    return { labelX: best.left, labelY: best.bottom - DESCENT };
  });
}

interface Near {
  readonly points: readonly Scored[];
  readonly line: readonly Place[];
  readonly labels: readonly Edges[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function bestSeat(point: Scored, width: number, near: Near, lane: Lane): Edges | null {
  let best: Edges | null = null;
  let least = FORBIDDEN;
  for (const [rank, { side, apart, down }] of SEATS.entries()) {
    if (rank >= least) break;
    const left = side === 1 ? point.x + apart : point.x - apart - width;
    const baseline = point.y + down;
    const seat = {
      left,
      top: baseline - ASCENT,
      right: left + width,
      bottom: baseline + DESCENT,
    };
    const cost = rank + costOf(seat, near, lane);
    if (cost >= least) continue;
    least = cost;
    best = seat;
  }
  return best;
}

function costOf(seat: Edges, near: Near, lane: Lane): number {
  const isOutside =
    seat.left < lane.left ||
    seat.right > lane.right ||
    seat.top < lane.top + 2 ||
    seat.bottom > lane.bottom - 2;
  if (isOutside || near.labels.some((label) => doMeet(seat, label))) return FORBIDDEN;
  let cost = near.line.filter(({ x, y }) => isIn(seat, x, y)).length * ON_LINE;
  // A line through a number looks like one that is crossed out.
  if (seat.top < lane.zeroY && seat.bottom > lane.zeroY) cost += ON_ZERO;
  for (const { x, y, mean, lowY, highY } of near.points) {
    if (doMeet(seat, { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }))
      cost += ON_POINT;
    if (mean === null) continue;
    if (doMeet(seat, { left: x - CAP, right: x + CAP, top: highY - 1, bottom: lowY + 1 }))
      cost += ON_WHISKER;
  }
  return cost;
}

function samplesOf(piece: Piece): readonly Place[] {
  return Array.from({ length: SAMPLES }, (_, step) => {
    const share = (step + 0.5) / SAMPLES;
    return {
      x: piece.from.x + (piece.to.x - piece.from.x) * share,
      y: heightAt(piece, share),
    };
  });
}

/** The places of a list sorted by x that lie in a stretch of it. */
function between(places: readonly Place[], left: number, right: number): readonly Place[] {
  const start = firstFrom(places, left);
  let end = start;
  while ((places[end]?.x ?? Infinity) <= right) end += 1;
  return places.slice(start, end);
}

/** The index of the first place at or behind an x. */
function firstFrom(places: readonly Place[], x: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isIn(edges: Edges, x: number, y: number): boolean {
  return x > edges.left - 2 && x < edges.right + 2 && y > edges.top - 2 && y < edges.bottom + 2;
}

function doMeet(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
