import { floatAt, intAt, itemAt } from "#kit/itemAt.ts";
import { scalesOf, type Trait, traitDistance } from "./gower.ts";
import type { Distance } from "./pam.ts";

/** Distances from each thing to each other, row by row. */
export interface DistanceMatrix {
  readonly n: number;
  readonly cells: Float64Array;
}

interface CodedColumn {
  readonly values: Float64Array;
  readonly distance: Distance;
}

/** Gower's distance between people by index: what `gower` says, with every trait encoded once. */
export function gowerPairs(rows: readonly (readonly Trait[])[]): Distance {
  const columns = scalesOf(rows).map(({ range }, at) =>
    codedColumn(
      rows.map((row) => row[at] ?? null),
      range,
    ),
  );
  return (a, b) => {
    let sum = 0;
    let compared = 0;
    for (const { values, distance } of columns) {
      const x = floatAt(values, a);
      const y = floatAt(values, b);
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      sum += distance(x, y);
      compared += 1;
    }
    return compared === 0 ? 1 : sum / compared;
  };
}

/** The distances among some of the people. */
export function matrixOf(indexes: Int32Array, distance: Distance): DistanceMatrix {
  const n = indexes.length;
  const cells = new Float64Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const d = distance(intAt(indexes, a), intAt(indexes, b));
      cells[a * n + b] = d;
      cells[b * n + a] = d;
    }
  }
  return { n, cells };
}

function codedColumn(traits: readonly Trait[], range: number): CodedColumn {
  if (traits.every((trait) => trait === null || typeof trait === "number")) {
    const values = Float64Array.from(traits, (trait) => (typeof trait === "number" ? trait : NaN));
    return { values, distance: (x, y) => (range === 0 ? 0 : Math.abs(x - y) / range) };
  }
  const codes = new Map<string, number>();
  const distinct: NonNullable<Trait>[] = [];
  const values = Float64Array.from(traits, (trait) => {
    if (trait === null) return NaN;
    const key = JSON.stringify(trait);
    const code = codes.get(key) ?? distinct.push(trait) - 1;
    codes.set(key, code);
    return code;
  });
  if (distinct.every((trait) => typeof trait === "string")) {
    return { values, distance: (x, y) => (x === y ? 0 : 1) };
  }
  const remembered = new Map<number, number>();
  return {
    values,
    distance: (x, y) => {
      if (x === y) return 0;
      const key = Math.min(x, y) * distinct.length + Math.max(x, y);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const fresh = traitDistance(itemAt(distinct, x), itemAt(distinct, y), range);
      remembered.set(key, fresh);
      return fresh;
    },
  };
}
