import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

type Triple = readonly [number, number, number];
const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** A token's colour in one theme, from the file itself. */
function hexOf(token: string, theme: Theme): string {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(css);
  const hex = theme === "light" ? found?.[1] : found?.[2];
  if (hex === undefined) throw new Error(`no token --${token}`);
  return hex;
}

function colour(token: string, theme: Theme): Triple {
  const hex = hexOf(token, theme);
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

const each = (v: Triple, f: (c: number) => number): Triple => [f(v[0]), f(v[1]), f(v[2])];
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const linear = (rgb: Triple): Triple =>
  each(rgb, (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (rgb: Triple): number => dot([0.2126, 0.7152, 0.0722], linear(rgb));

function contrast(a: Triple, b: Triple): number {
  const [left, right] = [luminance(a), luminance(b)];
  return (Math.max(left, right) + 0.05) / (Math.min(left, right) + 0.05);
}

type Matrix = readonly [Triple, Triple, Triple];
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const SIGHT: readonly (readonly [string, Matrix])[] = [
  [
    "usual",
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    "protan",
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    "deutan",
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    "tritan",
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

/** OKLab x 100 (Ottosson 2020), from linear RGB. */
function oklab(rgb: Triple): Triple {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const lab = times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(lms, (c) => Math.cbrt(Math.max(0, c))),
  );
  return each(lab, (c) => c * 100);
}

const distance = (a: Triple, b: Triple): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const BANDS = ["very-negative", "negative", "neutral", "positive", "very-positive"];
const GROUNDS = ["paper", "canvas", "card", "raised"];

describe.each(THEMES)("colours in the %s theme", (theme) => {
  const between = (a: string, b: string): number => contrast(colour(a, theme), colour(b, theme));

  test("every ink that carries words is AA on every ground", () => {
    for (const ink of ["ink", "ink-2", "ink-3", "violet", "danger"])
      for (const ground of [...GROUNDS, "hover"])
        expect(between(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["on-ink", "ink"],
    ["on-violet", "violet"],
    ["on-danger", "danger"],
    ["ink", "violet-soft"],
    ["violet", "violet-soft"],
    ["ink", "danger-soft"],
    ["danger", "danger-soft"],
    ["ink", "pressed"],
    ["ink-2", "pressed"],
  ])("%s on %s is AA", (ink, ground) => expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5));

  test("the edge of a field can be seen against what is around it", () => {
    for (const ground of GROUNDS)
      expect(between("line-field", ground), ground).toBeGreaterThanOrEqual(3);
  });

  test("the five bands of sentiment stand out from paper and card", () => {
    for (const band of BANDS)
      for (const ground of ["paper", "canvas", "card"])
        expect(between(`sentiment-${band}`, ground), band).toBeGreaterThanOrEqual(3);
  });

  test.each(SIGHT)("no two bands look alike to %s eyes", (_, matrix) => {
    const seen = BANDS.map((band) =>
      oklab(times(matrix, linear(colour(`sentiment-${band}`, theme)))),
    );
    const distances = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(11);
  });
});

test("the sentiment scale is the one that was measured", () => {
  expect(BANDS.map((band) => hexOf(`sentiment-${band}`, "light"))).toEqual([
    "#8c2d04",
    "#d9600a",
    "#767676",
    "#2f8fd0",
    "#08478c",
  ]);
  expect(BANDS.map((band) => hexOf(`sentiment-${band}`, "dark"))).toEqual([
    "#ffb088",
    "#e0702a",
    "#8a8a8a",
    "#3f93d6",
    "#a5d8ff",
  ]);
});
