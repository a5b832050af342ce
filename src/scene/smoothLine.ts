/** A place in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One piece of a smooth line, a cubic Bézier whose control points stand at a third and two thirds of its way. */
export interface Piece {
  readonly from: Place;
  readonly to: Place;
  readonly fromY: number;
  readonly toY: number;
}

/**
 * A smooth line through places of strictly rising x: exactly through each, and
 * between two never above the higher or below the lower (monotone cubic with
 * harmonic tangents: Fritsch & Butland 1984).
 */
export function piecesThrough(places: readonly Place[]): readonly Piece[] {
  const slopes = tangents(places);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    const third = (to.x - from.x) / 3;
    return {
      from: { x: from.x, y: from.y },
      to: { x: to.x, y: to.y },
      fromY: from.y + third * (slopes[index] ?? 0),
      toY: to.y - third * (slopes[index + 1] ?? 0),
    };
  });
}

/** The line as SVG path data; empty for no pieces. */
export function pathThrough(pieces: readonly Piece[]): string {
  const [first] = pieces;
  return first === undefined ? "" : `M${at(first.from)}${curvesOf(pieces)}`;
}

/** The height of a piece at a share of its way, 0..1. */
export function heightAt({ from, to, fromY, toY }: Piece, share: number): number {
  const rest = 1 - share;
  const start = rest * rest * (rest * from.y + 3 * share * fromY);
  return start + share * share * (3 * rest * toY + share * to.y);
}

/** What lies between a line and a level, on one side of it: closed SVG paths. */
export function areasBeside(
  pieces: readonly Piece[],
  level: number,
  side: "above" | "below",
): readonly string[] {
  const runs: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces.flatMap((one) => splitAt(one, level))) {
    const middle = heightAt(piece, 0.5);
    const isHere = side === "above" ? middle < level : middle > level;
    if (isHere && isOpen) runs.at(-1)?.push(piece);
    else if (isHere) runs.push([piece]);
    isOpen = isHere;
  }
  return runs.map((run) => closedAlong(run, level));
}

function closedAlong(run: readonly Piece[], level: number): string {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return "";
  const start = { x: first.from.x, y: level };
  const end = { x: last.to.x, y: level };
  return `M${at(start)}L${at(first.from)}${curvesOf(run)}L${at(end)}Z`;
}

/** A piece cut where it crosses a level; pieces are monotone, so that it does once at most. */
function splitAt(piece: Piece, level: number): readonly Piece[] {
  const { from, to, fromY, toY } = piece;
  if ((from.y - level) * (to.y - level) >= 0) return [piece];
  const share = crossingOf(piece, level);
  const mix = (a: number, b: number): number => a + (b - a) * share;
  const [left, middle, right] = [mix(from.y, fromY), mix(fromY, toY), mix(toY, to.y)];
  const cut = { x: mix(from.x, to.x), y: level };
  return [
    { from, to: cut, fromY: left, toY: mix(left, middle) },
    { from: cut, to, fromY: mix(middle, right), toY: right },
  ];
}

/** The share of a piece's way at which it crosses a level. */
function crossingOf(piece: Piece, level: number): number {
  const startsBelow = piece.from.y > level;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step += 1) {
    const share = (low + high) / 2;
    if (heightAt(piece, share) > level === startsBelow) low = share;
    else high = share;
  }
  return (low + high) / 2;
}

function tangents(places: readonly Place[]): readonly number[] {
  const secants = places.slice(1).map((to, index) => {
    const from = places[index] ?? to;
    return to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  });
  return places.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined || before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

function curvesOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ from, to, fromY, toY }) => {
      const third = (to.x - from.x) / 3;
      const first = { x: from.x + third, y: fromY };
      const second = { x: to.x - third, y: toY };
      return `C${at(first)} ${at(second)} ${at(to)}`;
    })
    .join("");
}

function at({ x, y }: Place): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
