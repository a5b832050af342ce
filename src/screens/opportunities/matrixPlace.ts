import { type Grade, gradeOf } from "#journey/opportunity.ts";

/** Where in the matrix; null: among those not estimated. */
export type MatrixPlace = { readonly impact: Grade; readonly effort: Grade } | null;

/** Where what is estimated so stands: only who has both stands in the matrix. */
export function placeOf({
  impact,
  effort,
}: {
  readonly impact: Grade | null;
  readonly effort: Grade | null;
}): MatrixPlace {
  return impact === null || effort === null ? null : { impact, effort };
}

/** Are two places the same one? */
export function isSamePlace(a: MatrixPlace, b: MatrixPlace): boolean {
  return a?.impact === b?.impact && a?.effort === b?.effort;
}

/** The place one step on; what is not estimated enters in the middle, and the rim is the end. */
export function placeBeside(
  place: MatrixPlace,
  [right, up]: readonly [number, number],
): MatrixPlace {
  if (place === null) return { impact: 3, effort: 3 };
  return {
    impact: gradeOf(place.impact + up) ?? place.impact,
    effort: gradeOf(place.effort + right) ?? place.effort,
  };
}

/** Which of several to go to from a point in a direction: the nearest that way, straight ahead before aside. */
export function nextAt<Spot extends { readonly x: number; readonly y: number }>(
  spots: readonly Spot[],
  from: { readonly x: number; readonly y: number },
  [right, up]: readonly [number, number],
): Spot | null {
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const ahead = dx * right - dy * up;
    if (ahead <= 1) continue;
    const aside = Math.abs(dx * up) + Math.abs(dy * right);
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [spot, far];
  }
  return best;
}
