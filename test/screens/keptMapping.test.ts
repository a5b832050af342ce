// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { ImportReader } from "#formats/csv/reader.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { keepMapping, mappingKept } from "#screens/exchange/keptMapping.ts";

const FILE =
  "Participant,Story,Score,Told on,Plan\nP1,It took three tries,bad,3/4/2026,Pro\nP2,It went fine,good,4/5/2026,Free\n";

function previewOf(file: string, hasHeader?: boolean): FilePreview {
  let preview: FilePreview | null = null;
  const bytes = new TextEncoder().encode(file);
  const request = {
    kind: "read",
    bytes,
    ...(hasHeader === undefined ? {} : { hasHeader }),
  } as const;
  new ImportReader().answer(request, (message) => {
    if (message.kind === "preview" && message.result.ok) preview = message.result.value;
  });
  if (preview === null) throw new Error("not read");
  return preview;
}

function taken(preview: FilePreview) {
  return preview.mapping.map((role) => {
    if (role.kind === "score") return { ...role, scale: { worst: 5, best: 1 } };
    if (role.kind === "date") return { ...role, order: "mdy", isAmbiguous: false } as const;
    return role.kind === "attribute" ? ({ kind: "ignore" } as const) : role;
  });
}

beforeEach(() => localStorage.clear());

test("what was chosen comes back for the same columns, with the answers of the new file on its scale", () => {
  const preview = previewOf(FILE);
  keepMapping(preview, taken(preview));
  const next = previewOf(FILE.replaceAll("bad", "excellent"));
  const [person, story, score, date, plan] = mappingKept(next) ?? [];
  expect([person?.kind, story?.kind, plan?.kind]).toEqual(["person", "story", "ignore"]);
  expect(date).toMatchObject({ order: "mdy", isAmbiguous: false });
  expect(score).toMatchObject({
    scale: { worst: 5, best: 1 },
    answers: [
      ["excellent", 1],
      ["good", 2],
    ],
  });
  expect(mappingKept(previewOf(FILE.replace("Plan", "Country")))).toBeNull();
});

test("no word of the file is kept, and a guess that was right is not kept at all", () => {
  const preview = previewOf(FILE);
  keepMapping(preview, taken(preview));
  expect(
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(),
  ).not.toMatch(/Participant|tries|bad|Pro/);
  keepMapping(preview, preview.mapping);
  expect(mappingKept(preview)).toBeNull();
});

test("columns without names are known by nothing", () => {
  const preview = previewOf(FILE, false);
  keepMapping(preview, taken(preview));
  expect(mappingKept(preview)).toBeNull();
});

test("of what is kept only what is sound is taken", () => {
  const preview = previewOf(FILE);
  keepMapping(preview, taken(preview));
  const [key = ""] = Object.keys(localStorage);
  const kept = localStorage.getItem(key) ?? "";
  for (const broken of [
    "no json",
    "{}",
    "[1]",
    '[["a",[null]]]',
    kept.replaceAll('"score"', '"x"'),
  ]) {
    localStorage.setItem(key, broken);
    expect(() => mappingKept(preview)).not.toThrow();
  }
  localStorage.setItem(key, kept.replaceAll('"worst":5', '"worst":"5"'));
  expect(mappingKept(preview)?.[2]).toMatchObject({ scale: { worst: 1, best: 5 } });
});
