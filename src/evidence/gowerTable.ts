import { floatAt, intAt, itemAt, valueAt } from "#kit/itemAt.ts";
import { scalesOf, type Trait, traitDistance } from "./gower.ts";

interface CodedColumn {
  /** The number itself, how many choices, or a code for each distinct trait; NaN: unknown. */
  readonly values: Float64Array;
  /** Adds the distance from the value x of the person `from` to each of the others, and 1 to how many attributes were compared. */
  readonly addFrom: (
    x: number,
    others: Int32Array,
    sums: Float64Array,
    compared: Uint16Array,
    from: number,
  ) => void;
}

/**
 * Sums of Gower's distances between many people, by index: what `gower` says,
 * with every trait read and encoded once and compared attribute by attribute.
 *
 * @returns the summed distance from one person to others
 */
export function gowerSums(
  rows: readonly (readonly Trait[])[],
): (a: number, others: Int32Array) => number {
  const columns = scalesOf(rows).map(({ range }, at) =>
    codedColumn(
      rows.map((row) => row[at] ?? null),
      range,
    ),
  );
  return (a, others) => {
    const sums = new Float64Array(others.length);
    const compared = new Uint16Array(others.length);
    for (const { values, addFrom } of columns) {
      const x = floatAt(values, a);
      if (!Number.isNaN(x)) addFrom(x, others, sums, compared, a);
    }
    return sums.reduce((total, sum, index) => {
      const count = itemAt(compared, index);
      return total + (count === 0 ? 1 : sum / count);
    }, 0);
  };
}

function codedColumn(traits: readonly Trait[], range: number): CodedColumn {
  if (traits.every((trait) => trait === null || typeof trait === "number")) {
    const values = Float64Array.from(traits, (trait) => (typeof trait === "number" ? trait : NaN));
    return columnOf(values, (a, b) => (range === 0 ? 0 : Math.abs(a - b) / range));
  }
  if (traits.every(isListOrNull)) return listColumn(traits);
  const codes = new Map<string, number>();
  const distinct: NonNullable<Trait>[] = [];
  const values = Float64Array.from(traits, (trait) => {
    if (trait === null) return NaN;
    const key = JSON.stringify(trait);
    const known = codes.get(key) ?? distinct.length;
    if (known === distinct.length) distinct.push(trait);
    codes.set(key, known);
    return known;
  });
  const areLabels = distinct.every((trait) => typeof trait === "string");
  return columnOf(values, areLabels ? differs : rememberedDistances(distinct, range));
}

/** A loop of its own for each column, so that the engine can make each one fast. */
function columnOf(values: Float64Array, distance: (a: number, b: number) => number): CodedColumn {
  return {
    values,
    addFrom: (x, others, sums, compared) => {
      for (let at = 0; at < others.length; at += 1) {
        const y = floatAt(values, intAt(others, at));
        if (Number.isNaN(y)) continue;
        sums[at] = floatAt(sums, at) + distance(x, y);
        compared[at] = itemAt(compared, at) + 1;
      }
    },
  };
}

/**
 * Choices, compared by what they share. Who chose a thing is looked up, so that
 * one person is compared with everybody at the price of what is in fact shared.
 */
function listColumn(traits: readonly (readonly string[] | null)[]): CodedColumn {
  const sizes = Float64Array.from(traits, (list) => (list === null ? NaN : new Set(list).size));
  const choosers = choosersOf(traits);
  const shared = new Uint16Array(traits.length);
  return {
    values: sizes,
    addFrom: (size, others, sums, compared, from) => {
      countShared(shared, new Set(traits[from]), choosers);
      for (let at = 0; at < others.length; at += 1) {
        const other = intAt(others, at);
        const otherSize = floatAt(sizes, other);
        if (Number.isNaN(otherSize)) continue;
        const both = itemAt(shared, other);
        const union = size + otherSize - both;
        sums[at] = floatAt(sums, at) + (union === 0 ? 0 : 1 - both / union);
        compared[at] = itemAt(compared, at) + 1;
      }
    },
  };
}

/** Counts for everybody how many of these choices they made too. */
function countShared(
  shared: Uint16Array,
  choices: ReadonlySet<string>,
  choosers: ReadonlyMap<string, Int32Array>,
): void {
  shared.fill(0);
  for (const choice of choices) {
    for (const person of valueAt(choosers, choice)) shared[person] = itemAt(shared, person) + 1;
  }
}

/** Who chose what, by place in the list; each once. */
function choosersOf(
  traits: readonly (readonly string[] | null)[],
): ReadonlyMap<string, Int32Array> {
  const choosers = new Map<string, number[]>();
  for (const [person, list] of traits.entries()) {
    for (const choice of new Set(list)) {
      const known = choosers.get(choice);
      if (known === undefined) choosers.set(choice, [person]);
      else known.push(person);
    }
  }
  return new Map([...choosers].map(([choice, people]) => [choice, Int32Array.from(people)]));
}

function isListOrNull(trait: Trait): trait is readonly string[] | null {
  return trait === null || typeof trait === "object";
}

function differs(a: number, b: number): number {
  return a === b ? 0 : 1;
}

/** Distances between distinct lists, by code; each pair is compared once. */
function rememberedDistances(
  distinct: readonly NonNullable<Trait>[],
  range: number,
): (a: number, b: number) => number {
  const remembered = new Map<number, number>();
  return (a, b) => {
    if (a === b) return 0;
    const key = Math.min(a, b) * distinct.length + Math.max(a, b);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const distance = traitDistance(itemAt(distinct, a), itemAt(distinct, b), range);
    remembered.set(key, distance);
    return distance;
  };
}
