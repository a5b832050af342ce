import fc from "fast-check";
import { expect, test } from "vitest";
import { FollowingMap } from "#kit/followingMap.ts";

const inATask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("A map that follows another comes there some entries at a time", async () => {
  const wanted = new Map([1, 2, 3, 4, 5].map((n) => [n, `at ${n}`]));
  const map = new FollowingMap<number, string>(new Map(), 2, inATask);
  const sizes: number[] = [];
  map.subscribe(() => sizes.push(map.now().size));

  await map.follow(wanted);

  expect(sizes).toEqual([2, 4, 5]);
  expect(map.now()).toBe(wanted);
});

test("On its way it turns to what is wanted since, and tells nobody who left", async () => {
  const map = new FollowingMap<number, string>(new Map([[9, "gone"]]), 1, inATask);
  let told = 0;
  const leave = map.subscribe(() => (told += 1));
  const first = map.follow(new Map([1, 2, 3].map((n) => [n, "first"])));
  const second = new Map([[1, "second"]]);

  void map.follow(second);
  await first;
  leave();
  await map.follow(new Map());

  expect(told).toBe(1);
  expect(map.now()).toEqual(new Map());
});

test("Property: whatever it follows, it ends as the last map that was wanted", async () => {
  const maps = fc.array(fc.uniqueArray(fc.nat(12)), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(maps, fc.integer({ min: 1, max: 4 }), async (lists, some) => {
      const wanted = lists.map((keys, of) => new Map(keys.map((key) => [key, `${of % 2}`])));
      const map = new FollowingMap<number, string>(new Map(), some, () => Promise.resolve());
      await Promise.all(wanted.map((one) => map.follow(one)));
      expect(map.now()).toBe(wanted.at(-1));
    }),
  );
});
