import { gzipSync, strToU8 } from "fflate";
import { doc, docText, folderOf, latin1, SCRIPT, story, utf16 } from "./case.ts";

const file = folderOf("json");

const LISTS =
  '"stages":[],"lanes":[],"touchpoints":[],"connections":[],"notes":[],"studies":[],"attributes":[],"channels":[],"personas":[],"participants":[],"stories":[]';

/** A map without anything in it, as text, so that it may hold what no writer of JSON writes. */
function bare(fields: string, root = ""): string {
  return `{"format":"wayfelt","version":1,${root}"map":{"id":"map-1",${fields}},${LISTS}}`;
}

/** JSON that is broken as a file. */
export const JSON_FILES = [
  file("01-empty.json", "zero bytes", ["refused", "empty", "backup"], ""),
  file("02-whitespace.json", "only whitespace", ["refused", "empty"], " \n\t"),
  file(
    "03-null.json",
    "valid JSON, not an object",
    ["refused", "not a Wayfelt file", "null"],
    "null",
  ),
  file("04-array.json", "valid JSON, wrong root", ["refused", "a list"], "[1,2,3]"),
  file(
    "05-string.json",
    "root is a string holding HTML",
    ["refused", "a text, not an object"],
    `"<img src=x onerror=${SCRIPT}>"`,
  ),
  file(
    "06-truncated.json",
    "download cut off",
    ["refused", "breaks off at line 1", "again"],
    docText().slice(0, -37),
  ),
  file(
    "07-trailing-comma.json",
    "hand edit",
    ["refused", "line 1, column 33"],
    '{"format":"wayfelt","version":1,}',
  ),
  file("08-bom.json", "UTF-8 BOM (Windows editors)", ["opened"], `\ufeff${docText()}`),
  file("09-utf16le.json", "UTF-16 with BOM", ["opened"], utf16(docText())),
  file(
    "10-invalid-utf8.json",
    "bytes that are no UTF-8",
    ["refused", "not UTF-8", "nothing was read"],
    latin1('{"format":"wayfelt","version":1,"map":{"id":"map-1","title":"caf\xe9 \xff\xfe"}}'),
  ),
  file(
    "11-lone-surrogate.json",
    "lone surrogate in a string",
    ["repaired", "map.title"],
    bare('"title":"\\ud800 lone"'),
  ),
  file(
    "12-deep-arrays.json",
    "nesting 100 000 deep",
    ["refused", "64 levels"],
    () => "[".repeat(100_000) + "]".repeat(100_000),
  ),
  file(
    "13-deep-object-in-title.json",
    "deep value where a string belongs",
    ["refused", "64 levels"],
    () => bare(`"title":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`),
  ),
  file(
    "14-infinity.json",
    "number that parses to Infinity",
    ["repaired", "stories[0].score", "not scored"],
    docText({ stories: [story("q1", "x", { score: "@@" })] }).replace('"@@"', "1e999"),
  ),
  file(
    "15-nan-literal.json",
    "NaN literal (Python dump)",
    ["refused", "line 1, column 37"],
    '{"format":"wayfelt","version":1,"x":NaN}',
  ),
  file(
    "16-duplicate-keys.json",
    "duplicate keys",
    ["opened"],
    bare('"title":"first","title":"second"'),
  ),
  file(
    "17-proto-key.json",
    "__proto__ as own key",
    ["repaired", "__proto__"],
    bare('"title":"p"', '"__proto__":{"polluted":1,"isAdmin":true},'),
  ),
  file(
    "18-constructor-prototype.json",
    "constructor.prototype path",
    ["opened"],
    bare('"title":"p"', '"constructor":{"prototype":{"polluted":1}},'),
  ),
  file(
    "19-proto-in-array.json",
    "__proto__ inside a record",
    ["repaired", "stages[0]", "__proto__"],
    bare('"title":"p"').replace(
      '"stages":[]',
      '"stages":[{"id":"s1","name":"a","__proto__":{"polluted":1}}]',
    ),
  ),
  file(
    "20-html-renamed.json",
    "an HTML error page saved as .json",
    ["refused", "web page"],
    `<!doctype html><script>${SCRIPT}</script><h1>404</h1>`,
  ),
  file("21-gzip.json", "gzip bytes with .json name", ["refused", "gzip", "Unpack"], () =>
    gzipSync(strToU8(docText()), { mtime: 0 }),
  ),
  file(
    "22-comments.json",
    "JSON with comments",
    ["refused", "line 1, column 1"],
    '// exported\n{"format":"wayfelt","version":1}',
  ),
  file(
    "23-big-int-ids.json",
    "numeric id past 2^53",
    ["refused", "touchpoints[0].id must be a text"],
    JSON.stringify(doc()).replace('"id":"t1"', '"id":9007199254740993'),
  ),
  file(
    "24-nul-bytes.bin.json",
    "zeroed file after a power cut",
    ["refused", "zeros", "backup"],
    new Uint8Array(2_048),
  ),
];
