import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copiesToDrop,
  type CopyReason,
  type NewCopy,
  oldestFor,
  type StoredCopy,
} from "#storage/copies.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import type { Disk } from "#storage/disk.ts";
import { aBrowser, aDeviceDisk, bytes } from "./makers.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;
const FACTS = { maps: 1, people: 2, stories: 3 };

/** A copy that so many others came after. */
function aCopy(place: number, at: number, kind: CopyReason["kind"] = "regular"): StoredCopy {
  return { id: 10_000 - place, at, reason: { kind, of: "" }, facts: FACTS, parts: [] };
}

function placeOf({ id }: StoredCopy): number {
  return 10_000 - id;
}

function kept(copies: readonly StoredCopy[]): readonly number[] {
  const dropped = new Set(copiesToDrop(copies, NOW));
  return copies.filter((copy) => !dropped.has(copy)).map(placeOf);
}

describe("which copies have had their time", () => {
  it("none, while there are ten or fewer", () => {
    expect(
      copiesToDrop(
        Array.from({ length: 10 }, (_, id) => aCopy(id, NOW - id)),
        NOW,
      ),
    ).toEqual([]);
  });

  it("of an hour of copies every minute the last ten stay, and the last of the hour before", () => {
    const copies = Array.from({ length: 60 }, (_, id) =>
      aCopy(id, NOW + 30 * MINUTE - id * MINUTE),
    );
    expect(kept(copies)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 31]);
  });

  it("one an hour stays for the last 24 hours on which there was one, and then one a day", () => {
    const copies = Array.from({ length: 30 }, (_, id) => aCopy(id, NOW - id * HOUR));
    // The 25th is the last of the day before yesterday.
    expect(kept(copies)).toEqual([...Array.from({ length: 24 }, (_, id) => id), 25]);
  });

  it("of several that were taken at once the later made stay", () => {
    const copies = [3, 12, 7, 1, 9, 5, 11, 2, 8, 4, 10, 6].map((id) => aCopy(id, NOW));
    expect(kept(copies).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("one a day stays for the last fourteen days on which there was one", () => {
    const copies = Array.from({ length: 100 }, (_, id) => aCopy(id, NOW - id * 3 * DAY));
    expect(kept(copies)).toHaveLength(24);
  });

  it.each(["import", "asked"] as const)("those of the kind “%s” stay two weeks", (kind) => {
    const hourly = Array.from({ length: 480 }, (_, id) => aCopy(id, NOW - id * HOUR));
    const within = aCopy(998, NOW - 13 * DAY - MINUTE, kind);
    const over = aCopy(999, NOW - 15 * DAY - MINUTE, kind);
    const stay = kept([...hourly, within, over].map((copy) => ({ ...copy, at: copy.at - 1 })));
    expect(stay).toContain(998);
    expect(stay).not.toContain(999);
  });

  it("the newest stay whatever the clock said when older ones were taken", () => {
    const ahead = Array.from({ length: 40 }, (_, at) => aCopy(at + 3, NOW + 900 * DAY - at * DAY));
    const since = [0, 1, 2].map((place) => aCopy(place, NOW - place * MINUTE));
    expect(kept([...ahead, ...since])).toEqual(expect.arrayContaining([0, 1, 2]));
  });

  it("those taken before an update stay thirty days, however many came since", () => {
    const since = Array.from({ length: 400 }, (_, id) => aCopy(id, NOW - id * HOUR, "import"));
    const within = aCopy(998, NOW - 29 * DAY, "upgrade");
    const over = aCopy(999, NOW - 31 * DAY, "upgrade");
    expect(kept([...since, within])).toContain(998);
    expect(kept([...since, over])).not.toContain(999);
  });

  it("those taken by hand, and from before an import, stay though maps are deleted one by one", () => {
    const deletions = Array.from({ length: 100 }, (_, id) =>
      aCopy(id, NOW - id * MINUTE, "delete"),
    );
    const others = [
      aCopy(996, NOW - 2 * DAY, "asked"),
      aCopy(997, NOW - 2 * DAY - MINUTE, "import"),
      aCopy(998, NOW - 2 * DAY - 2 * MINUTE),
    ];
    const stay = kept([...deletions, ...others]);
    expect(stay).toEqual(expect.arrayContaining([996, 997]));
    expect(stay).not.toContain(99);
  });

  it("whatever there is, the newest stays, and no more than 138 do", () => {
    const anyCopy = fc.record({
      at: fc.integer({ min: NOW - 60 * DAY, max: NOW }),
      kind: fc.constantFrom<CopyReason["kind"]>("regular", "import", "delete", "asked"),
    });
    fc.assert(
      fc.property(fc.array(anyCopy, { minLength: 1, maxLength: 300 }), (rows) => {
        const copies = rows.map(({ at, kind }, id) => aCopy(id, at, kind));
        const stay = kept(copies);
        expect(stay).toContain(0);
        expect(stay.length).toBeLessThanOrEqual(138);
      }),
    );
  });
});

const DISKS: readonly (readonly [string, () => Promise<Disk>])[] = [
  ["in memory", () => Promise.resolve(new MemoryDisk())],
  [
    "of the device",
    () => {
      aBrowser();
      return aDeviceDisk();
    },
  ],
];

describe.each(DISKS)("the copies on a disk %s", (_name, aDisk) => {
  const copyOf = (at: number, ...hashes: readonly string[]) => ({
    at,
    reason: { kind: "regular", of: "" } as const,
    facts: FACTS,
    parts: hashes.map((hash) => ({ documentId: `map:${hash}`, hash })),
  });

  it("are listed, each with what it was told", async () => {
    const disk = await aDisk();
    await disk.keepCopy(copyOf(5, "a"), new Map([["a", bytes(1)]]), []);
    expect(await disk.copies()).toEqual([{ ...copyOf(5, "a"), id: expect.any(Number) }]);
    expect(await disk.copied("a")).toEqual(bytes(1));
  });

  it("share equal documents; bytes go with the last copy that needs them", async () => {
    const disk = await aDisk();
    await disk.keepCopy(
      copyOf(1, "a", "b"),
      new Map([
        ["a", bytes(1)],
        ["b", bytes(2)],
      ]),
      [],
    );
    await disk.keepCopy(copyOf(2, "b", "c"), new Map([["c", bytes(3)]]), []);
    const first = (await disk.copies()).find(({ at }) => at === 1);
    await disk.keepCopy(copyOf(3, "c"), new Map(), [first?.id ?? -1]);
    expect(await disk.copied("a")).toBeNull();
    expect(await disk.copied("b")).toEqual(bytes(2));
    expect((await disk.copies()).map(({ at }) => at).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  it("do not mind a row that is none: others are kept, and make room, beside it", async () => {
    const disk = await aDisk();
    const odd = { ...copyOf(1), parts: null } as unknown as NewCopy;
    await disk.keepCopy(odd, new Map(), []);
    await disk.keepCopy(copyOf(2, "a"), new Map([["a", bytes(1)]]), []);
    await disk.keepCopy(copyOf(3, "b"), new Map([["b", bytes(2)]]), []);
    expect(await disk.copied("a")).toEqual(bytes(1));
    expect(await disk.giveUpCopies(1)).toBe(2);
    expect(await disk.copied("a")).toBeNull();
    expect(await disk.copied("b")).toEqual(bytes(2));
  });

  it("can all be let go of", async () => {
    const disk = await aDisk();
    await disk.keepCopy(copyOf(1, "a"), new Map([["a", bytes(1)]]), []);
    await disk.dropCopies();
    expect(await disk.copies()).toEqual([]);
    expect(await disk.copied("a")).toBeNull();
  });
});

describe("when there is no room", () => {
  const of = (id: number, ...hashes: readonly string[]): StoredCopy => ({
    ...aCopy(0, NOW + id),
    id,
    parts: hashes.map((hash) => ({ documentId: `map:${hash}`, hash })),
  });
  const given = (bytes: number, ...copies: readonly StoredCopy[]): readonly number[] =>
    oldestFor(copies, () => 100, bytes).map(({ id }) => id);

  it("the oldest copies go first, and no more of them than have to", () => {
    expect(given(100, of(3, "c"), of(1, "a"), of(2, "b"))).toEqual([1]);
    expect(given(150, of(3, "c"), of(1, "a"), of(2, "b"))).toEqual([1, 2]);
  });

  it("a copy from before an update goes last, however old it is", () => {
    const before = { ...of(1, "a"), reason: { kind: "upgrade", of: "" } } as const;
    expect(given(100, before, of(2, "b"), of(3, "c"))).toEqual([2]);
  });

  it("bytes that a younger copy needs too are not counted as freed", () =>
    expect(given(100, of(1, "a"), of(2, "a"), of(3, "b"))).toEqual([1, 2]));

  it("all go when that is not enough, and none where there are none", () => {
    expect(given(1_000, of(1, "a"), of(2, "b"))).toEqual([1, 2]);
    expect(given(1_000)).toEqual([]);
  });

  it.each<readonly [string, () => Promise<Disk>]>([
    ["in the browser", async () => (aBrowser(), aDeviceDisk())],
    ["in memory", () => Promise.resolve(new MemoryDisk())],
  ])("%s the bytes go with them, and what the others need stays", async (_, open) => {
    const disk = await open();
    const reason = { kind: "regular", of: "" } as const;
    const parts = (hash: string) => [
      { documentId: "ws", hash: "shared" },
      { documentId: "map:a", hash },
    ];
    const shared = ["shared", bytes(1)] as const;
    await disk.keepCopy(
      { at: 1, reason, facts: FACTS, parts: parts("old") },
      new Map([shared, ["old", bytes(2, 2)]]),
      [],
    );
    await disk.keepCopy(
      { at: 2, reason, facts: FACTS, parts: parts("new") },
      new Map([["new", bytes(3, 3)]]),
      [],
    );
    expect(await disk.giveUpCopies(2)).toBe(1);
    expect((await disk.copies()).map(({ at }) => at)).toEqual([2]);
    expect(await disk.copied("old")).toBeNull();
    expect(await disk.copied("shared")).not.toBeNull();
    expect(await disk.giveUpCopies(1_000)).toBe(1);
    expect(await disk.giveUpCopies(1_000)).toBe(0);
    disk.close();
  });
});

it("of copies that were taken at once the first made goes first for room, one before an update last", () => {
  const holding = (id: number, kind: CopyReason["kind"] = "regular"): StoredCopy => ({
    ...aCopy(0, NOW, kind),
    id,
    parts: [{ documentId: "ws", hash: `${id}` }],
  });
  const copies = [holding(3), holding(1, "upgrade"), holding(4), holding(2)];
  const going = [10, 11, 30, 31, 99].map((size) =>
    oldestFor(copies, () => 10, size).map(({ id }) => id),
  );
  expect(going).toEqual([[2], [2, 3], [2, 3, 4], [2, 3, 4, 1], [2, 3, 4, 1]]);
});
