import { scalesOf, type Trait, traitDistance } from "./gower.ts";

interface CodedColumn {
  /** The number itself, or a code for each distinct trait; NaN: unknown. */
  readonly values: Float64Array;
  readonly distance: (a: number, b: number) => number;
}

/**
 * Gower's distance between many people, two at a time and by index: what
 * `gower` says, with every trait read and encoded once.
 */
export function gowerTable(rows: readonly (readonly Trait[])[]): (a: number, b: number) => number {
  const scales = scalesOf(rows);
  const columns = scales.map(({ range }, at) =>
    codedColumn(
      rows.map((row) => row[at] ?? null),
      range,
    ),
  );
  return (a, b) => {
    let sum = 0;
    let compared = 0;
    for (const { values, distance } of columns) {
      const x = values[a] ?? NaN;
      const y = values[b] ?? NaN;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      sum += x === y ? 0 : distance(x, y);
      compared += 1;
    }
    return compared === 0 ? 1 : sum / compared;
  };
}

function codedColumn(traits: readonly Trait[], range: number): CodedColumn {
  if (traits.every((trait) => trait === null || typeof trait === "number")) {
    return {
      values: Float64Array.from(traits, (trait) => (typeof trait === "number" ? trait : NaN)),
      distance: (a, b) => Math.abs(a - b) / range,
    };
  }
  const codes = new Map<string, number>();
  const distinct: NonNullable<Trait>[] = [];
  const values = Float64Array.from(traits, (trait) => {
    if (trait === null) return NaN;
    const key = JSON.stringify(trait);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, distinct.length);
    return distinct.push(trait) - 1;
  });
  return { values, distance: distancesBetween(distinct, range) };
}

/** Distances between distinct traits, by code: words differ or not, lists are compared once and remembered. */
function distancesBetween(
  distinct: readonly NonNullable<Trait>[],
  range: number,
): (a: number, b: number) => number {
  if (distinct.every((trait) => typeof trait === "string")) return () => 1;
  const remembered = new Map<number, number>();
  return (a, b) => {
    const key = Math.min(a, b) * distinct.length + Math.max(a, b);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const distance = traitDistance(distinct[a] ?? "", distinct[b] ?? "", range);
    remembered.set(key, distance);
    return distance;
  };
}
