/*
 * The item at a place of a list that is known to be there. All throw RangeError where
 * nothing is: a wrong place must not become a number that looks right. The engine
 * reads fastest where a function meets lists of one type: hence one for each.
 */

/** The item of a list. */
export function itemAt<Item>(list: ArrayLike<Item>, index: number): Item {
  const item = list[index];
  return item === undefined ? fail(list, index) : item;
}

/** The number in a list of 32-bit integers. */
export function intAt(list: Int32Array, index: number): number {
  const item = list[index];
  return item === undefined ? fail(list, index) : item;
}

/** The number in a list of floating-point numbers. */
export function floatAt(list: Float64Array, index: number): number {
  const item = list[index];
  return item === undefined ? fail(list, index) : item;
}

function fail(list: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`There is nothing at ${index} in a list of ${list.length}.`);
}
