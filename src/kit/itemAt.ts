/*
 * What is known to be there: the item at a place of a list, the value of a key. All throw
 * RangeError where nothing is: a wrong place must not become a number that looks right. The
 * engine reads fastest where a function meets lists of one type: hence one for each.
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

/** The value of a key of a map. */
export function valueAt<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is no ${String(key)} in the map.`);
  return value;
}

function fail(list: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`There is nothing at ${index} in a list of ${list.length}.`);
}
