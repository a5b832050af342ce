import type { Scored } from "#evidence/scorecardReading.ts";

const texts = new Intl.Collator(undefined, { numeric: true });

/** A ranking in which those who stand equal stand by name. */
export function byNameAmongEquals(
  ranked: readonly Scored[],
  nameOf: (scored: Scored) => string,
): readonly Scored[] {
  const groups: Scored[][] = [];
  for (const scored of ranked) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && isEqual(group[0], scored)) group.push(scored);
    else groups.push([scored]);
  }
  return groups.flatMap((group) => group.toSorted((a, b) => texts.compare(nameOf(a), nameOf(b))));
}

/** The same in the order of some keys; whoever is new stands behind. */
export function inOrder(
  ranked: readonly Scored[],
  keys: readonly string[],
  keyOf: (scored: Scored) => string,
): readonly Scored[] {
  const places = new Map(keys.map((key, index) => [key, index]));
  const placeOf = (scored: Scored): number => places.get(keyOf(scored)) ?? keys.length;
  return ranked.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function isEqual(a: Scored, b: Scored): boolean {
  return a.verdict === b.verdict && a.min === b.min && a.max === b.max;
}
