import { expect, test } from "vitest";
import type { Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview, ToImport } from "#formats/csv/protocol.ts";
import { ImportReader } from "#formats/csv/reader.ts";
import { carriedMapping } from "#screens/exchange/carriedMapping.ts";
import { withRole } from "#screens/exchange/columnRoles.ts";

type Said = Partial<Extract<ToImport, { kind: "read" }>>;

function previewOf(file: string | Uint8Array, said: Said = {}): FilePreview {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  let preview: FilePreview | null = null;
  new ImportReader().answer({ kind: "read", bytes, ...said }, (message) => {
    if (message.kind === "preview" && message.result.ok) preview = message.result.value;
  });
  if (preview === null) throw new Error("not read");
  return preview;
}

function mapped(preview: FilePreview, mapping = preview.mapping) {
  return { preview, begun: preview.mapping, mapping, apart: new Map() };
}

function carried(
  was: FilePreview,
  mapping: Mapping,
  now: FilePreview,
  keepsPlaces: boolean,
): readonly string[] {
  return carriedMapping(mapped(was, mapping), mapped(now), keepsPlaces).mapping.map(
    ({ kind }) => kind,
  );
}

const FILE = "who;said;mood;plan\nAnn;It took three tries;bad;Pro\nBob;It went fine;good;Free\n";
/** `wer;Äußerung;Laune` with two rows, as Windows-1252 has it. */
const WESTERN = Uint8Array.from(
  "wer;\u00c4u\u00dferung;Laune\nAnn;Es ging gut so;1\nBob;Es ging nicht gut;2\n",
  (sign) => sign.charCodeAt(0),
);

test("in another encoding the columns stay as they were taken, also where their names read otherwise", () => {
  const was = previewOf(WESTERN, { encoding: "windows-1251" });
  const mapping = withRole(withRole(was.mapping, 1, { kind: "touchpoint" }), 0, { kind: "story" });
  const now = previewOf(WESTERN, { encoding: "windows-1252" });
  expect(now.header[1]).not.toBe(was.header[1]);
  expect(carried(was, mapping, now, true).slice(0, 2)).toEqual(["story", "touchpoint"]);
});

test("with another delimiter a column that is still there stays as it was taken, and the others are guessed", () => {
  const tabs = FILE.replaceAll(";", "\t").replaceAll("plan", "plan;since");
  const was = previewOf(tabs, { delimiter: "\t" });
  const mapping = withRole(withRole(was.mapping, 0, { kind: "touchpoint" }), 3, { kind: "tags" });
  const now = previewOf(tabs.replaceAll("plan;since", "plan"), { delimiter: "\t" });
  expect(carried(was, mapping, now, false)).toEqual([
    "touchpoint",
    ...now.mapping.slice(1).map(({ kind }) => kind),
  ]);
});

test("a column that nobody changed follows the new guess; a role that only one can have is one column's", () => {
  const was = previewOf("a,b\nx,y\nz,w\n");
  const now = previewOf("Story,a,b\nIt took three tries,x,y\nIt went fine,z,w\n");
  expect(carried(was, was.mapping, now, false)).toEqual(now.mapping.map(({ kind }) => kind));
  const mapping = withRole(was.mapping, 1, { kind: "story" });
  expect(carried(was, mapping, now, false)).toEqual(["ignore", now.mapping[1]?.kind, "story"]);
});

test("the scale, the order of a date and what an answer stands for stay, a score of nothing too", () => {
  const was = previewOf(FILE);
  const mood = was.offers[2]?.score;
  const answers = [
    ["bad", null],
    ["good", 9],
  ] as const;
  const chosen = { kind: "score", scale: { worst: 0, best: 10 }, notRated: [], answers } as const;
  expect(mood?.kind).toBe("score");
  const before = mapped(was, withRole(was.mapping, 2, chosen));
  const now = mapped(previewOf(FILE.replaceAll(";", ",")));
  expect(carriedMapping(before, now, false).mapping[2]).toEqual(chosen);
});

test("where two columns have the name, neither is taken for the one", () => {
  const was = previewOf("a,b\nx,y\nz,w\n");
  const mapping = withRole(was.mapping, 1, { kind: "tags" });
  const now = { ...was, header: ["b", "b"] };
  expect(carried(was, mapping, now, false)).toEqual(was.mapping.map(({ kind }) => kind));
});

test("what was chosen for columns that are gone is there again when they are", () => {
  const was = previewOf(FILE);
  const mapping = withRole(was.mapping, 0, { kind: "touchpoint" });
  const whole = mapped(previewOf(FILE, { delimiter: "\t" }));
  const gone = carriedMapping(mapped(was, mapping), whole, false);
  expect(gone.mapping).toEqual(whole.mapping);
  expect(carriedMapping({ ...whole, ...gone }, mapped(was), false)).toEqual({
    mapping,
    apart: new Map(),
  });
});
