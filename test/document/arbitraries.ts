import * as fc from "fast-check";
import type { Command, DocumentId, Kind, Write } from "#journey/change.ts";
import type { Json } from "#kit/json.ts";

const PLACES: readonly (readonly [DocumentId, Kind])[] = [
  ["ws", "map"],
  ["map:a", "stage"],
  ["map:a", "touchpoint"],
  ["map:b", "touchpoint"],
  ["ev:s:0", "story"],
  ["ev:s:0", "participant"],
];

/** Ids that look like other ids' keys, or like parts of JavaScript. */
const IDS = ["t1", "t2", "a/b", "a", "1:a", "__proto__", "constructor", "", "é\u{1f600}", "\ud800"];
const FIELDS = ["title", "order", "/@map", "b/title", "__proto__", "toString", "", "2:x"];

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 4 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
);

const anyPlace = fc.constantFrom(...PLACES);
const anyId = fc.constantFrom(...IDS);

/** A write into one of a few documents, on one of a few entities, so that writes meet. */
export const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyPlace, anyId, fc.dictionary(fc.constantFrom("title", "note"), anyValue))
      .map(([[document, kind], id, more]): Write => {
        return { op: "create", document, kind, entity: { ...more, id } };
      }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        anyPlace,
        anyId,
        fc.constantFrom(...FIELDS),
        fc.option(anyValue, { nil: undefined, freq: 6 }),
      )
      .map(([[document, kind], id, field, value]): Write => {
        return { op: "set", document, kind, id, field, value };
      }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyPlace, anyId).map(([[document, kind], id]): Write => {
      return { op: "remove", document, kind, id };
    }),
  },
);

/** A command of a few writes. */
export const anyCommand: fc.Arbitrary<Command> = fc
  .array(anyWrite, { minLength: 1, maxLength: 5 })
  .map((writes) => ({ name: "a step", writes }));
