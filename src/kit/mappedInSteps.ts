/** So many things are made at one step. */
const AT_ONCE = 250;

/** What is made of each thing of a list, in steps, for a page that is to answer meanwhile. */
export function* mappedInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Generator<undefined, Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % AT_ONCE === 0) yield;
  }
  return made;
}
