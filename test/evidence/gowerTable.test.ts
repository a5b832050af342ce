import fc from "fast-check";
import { expect, test } from "vitest";
import { gower, scalesOf, type Trait } from "#evidence/gower.ts";
import { gowerSums } from "#evidence/gowerTable.ts";

const choices = fc.array(fc.constantFrom("web", "phone", "store", "post"), { maxLength: 5 });
const person = fc.tuple(
  fc.option(fc.integer({ min: 0, max: 90 })),
  fc.option(fc.constantFrom("Porto", "Turku")),
  fc.option(choices),
  fc.option(fc.oneof(choices, fc.constantFrom("web", "phone"))),
);

test("sums by table are the sums of Gower's distances, pair by pair", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
      const rows: readonly (readonly Trait[])[] = people;
      const scales = scalesOf(rows);
      const sumFrom = gowerSums(rows);
      const everybody = Int32Array.from(rows.keys());
      for (const [at, row] of rows.entries()) {
        const expected = rows.reduce((sum, other) => sum + gower(row, other, scales), 0);
        expect(sumFrom(at, everybody)).toBeCloseTo(expected, 9);
      }
    }),
  );
});
