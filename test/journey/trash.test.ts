import { expect, test } from "vitest";
import type { Write } from "#journey/change.ts";
import { daysLeftInTrash, inTrashAnew } from "#journey/trash.ts";
import { aNew } from "./workshop.ts";

const SINCE = "2026-05-01T12:00:00Z";
const at = (iso: string): number | null => daysLeftInTrash({ trashedAt: SINCE }, Date.parse(iso));

test("a map has thirty days in the trash, a begun day counted whole", () => {
  expect(at("2026-05-01T12:00:00Z")).toBe(30);
  expect(at("2026-05-01T13:00:00Z")).toBe(30);
  expect(at("2026-05-03T12:00:00Z")).toBe(28);
  expect(at("2026-05-31T11:59:59Z")).toBe(1);
});

test("then its time is over", () => {
  expect(at("2026-05-31T12:00:00Z")).toBe(0);
  expect(at("2027-01-01T00:00:00Z")).toBe(0);
});

test("a clock that goes wrong takes nothing away: before that day all thirty are left", () =>
  expect(at("1970-01-01T00:00:00Z")).toBe(30));

test("what is not in the trash, or lies there since nobody knows when, is never overdue", () => {
  expect(daysLeftInTrash({ trashedAt: null }, Date.now())).toBeNull();
  expect(daysLeftInTrash({ trashedAt: "yesterday" }, Date.now())).toBeNull();
});

test("a map that comes back overdue waits in the trash from now on; all else comes back as it was", () => {
  const now = "2026-08-01T09:00:00.000Z";
  const trashedAt = (id: string, value: string | null): Write => ({
    op: "set",
    document: "ws",
    kind: "map",
    id,
    field: "trashedAt",
    value,
  });
  const others: readonly Write[] = [
    aNew("map", { id: "here", title: "Here" }),
    aNew("map", { id: "lately", title: "Lately", trashedAt: "2026-07-30T09:00:00.000Z" }),
    aNew("persona", { id: "persona", trashedAt: SINCE }),
    trashedAt("out", null),
    { op: "remove", document: "ws", kind: "map", id: "gone" },
  ];
  expect(inTrashAnew(others, now)).toEqual(others);
  expect(
    inTrashAnew(
      [aNew("map", { id: "long", title: "Long", trashedAt: SINCE }), trashedAt("set", SINCE)],
      now,
    ),
  ).toEqual([aNew("map", { id: "long", title: "Long", trashedAt: now }), trashedAt("set", now)]);
});
