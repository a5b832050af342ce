/**
 * The later of two plain values (objects, arrays and primitives, without
 * cycles), with every part that did not change being the very part of the
 * earlier one, down from the whole. So what is compared by identity stays the
 * same where its content does.
 */
export function sharing<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (typeof after !== "object" || after === null) return after;
  if (typeof before !== "object" || before === null) return after;
  return Array.isArray(after) ? sharedArray(before, after) : sharedObject(before, after);
}

function sharedArray<T>(before: object, after: T & readonly unknown[]): T {
  if (!Array.isArray(before)) return after;
  const earlier: readonly unknown[] = before;
  const items = after.map((item, index) => sharing(earlier[index], item));
  const isSame =
    earlier.length === items.length && items.every((item, at) => Object.is(item, earlier[at]));
  return (isSame ? before : items) as T;
}

function sharedObject<T extends object>(before: object, after: T): T {
  if (Array.isArray(before)) return after;
  const earlier = before as Readonly<Record<string, unknown>>;
  const keys = Object.keys(after);
  const fields = keys.map((key) => {
    const known = Object.hasOwn(before, key) ? earlier[key] : undefined;
    return [key, sharing(known, (after as Fields)[key])] as const;
  });
  const isSame =
    Object.keys(before).length === keys.length &&
    fields.every(([key, value]) => Object.hasOwn(before, key) && Object.is(value, earlier[key]));
  return (isSame ? before : Object.fromEntries(fields)) as T;
}

type Fields = Readonly<Record<string, unknown>>;

/** Remembers the last value that went through, so that the next one shares its unchanged parts. */
export function sharingWithLast<T>(): (value: T) => T {
  let last: T | undefined;
  return (value) => {
    last = sharing(last, value);
    return last;
  };
}
