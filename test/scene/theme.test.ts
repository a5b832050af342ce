import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AXIS_COLOURS } from "#journey/axisLook.ts";
import { BANDS } from "#journey/score.ts";
import { DARK, LIGHT, type SceneTheme } from "#scene/theme.ts";

const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");

/** The scene's name of each colour and the page's. */
const TOKENS = {
  paper: "paper",
  canvas: "canvas",
  card: "card",
  ink: "ink",
  ink2: "ink-2",
  ink3: "ink-3",
  faint: "ink-faint",
  line: "line",
  lineStrong: "line-strong",
} as const satisfies Partial<Record<keyof SceneTheme, string>>;
const SENTIMENT_TOKENS = {
  [-2]: "very-negative",
  [-1]: "negative",
  0: "neutral",
  1: "positive",
  2: "very-positive",
} as const;

describe.each([LIGHT, DARK])("the $name pictures", (theme) => {
  const token = (name: string): string | undefined =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`, "u").exec(css)?.[
      theme.name === "light" ? 1 : 2
    ];

  test("have the colours of the page", () => {
    for (const [own, page] of Object.entries(TOKENS)) {
      expect(theme[own as keyof typeof TOKENS], page).toBe(token(page));
    }
    for (const band of BANDS) {
      expect(theme.sentiment[band]).toBe(token(`sentiment-${SENTIMENT_TOKENS[band]}`));
    }
    for (const colour of AXIS_COLOURS) {
      expect(theme.axis[colour].mark).toBe(token(`axis-${colour}`));
      expect(theme.axis[colour].soft).toBe(token(`axis-${colour}-soft`));
    }
  });

  test("show every band of sentiment at 3.26 : 1 or more on paper", () => {
    for (const band of BANDS) {
      expect(contrast(theme.sentiment[band], theme.paper)).toBeGreaterThanOrEqual(3.26);
    }
  });

  test("write a score in its band's colour, 72 % of it in ink, as the page does", () => {
    for (const band of BANDS) {
      const mixed = oklab(linear(theme.sentiment[band])).map(
        (part, at) => 0.72 * part + 0.28 * (oklab(linear(theme.ink))[at] ?? 0),
      );
      const own = oklab(linear(theme.score[band]));
      expect(Math.hypot(...own.map((part, at) => part - (mixed[at] ?? 0)))).toBeLessThan(0.3);
      for (const ground of [theme.paper, theme.canvas, theme.card]) {
        expect(contrast(theme.score[band], ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("write every word readably on paper, canvas and cards", () => {
    for (const ground of [theme.paper, theme.canvas, theme.card]) {
      for (const ink of [theme.ink, theme.ink2, theme.ink3]) {
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("mark stages and lanes visibly, and keep every word on their tints readable", () => {
    for (const { mark, soft } of Object.values(theme.axis)) {
      expect(contrast(mark, theme.paper)).toBeGreaterThanOrEqual(3);
      for (const ink of [theme.ink, theme.ink2, theme.ink3]) {
        expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
      }
      for (const band of BANDS) {
        expect(contrast(theme.sentiment[band], soft)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test("keep any two bands apart also for eyes that see two of the three primaries", () => {
    for (const matrix of Object.values(SIGHT)) {
      const seen = BANDS.map((band) => oklab(times(matrix, linear(theme.sentiment[band]))));
      for (const [index, a] of seen.entries()) {
        for (const b of seen.slice(index + 1)) {
          expect(Math.hypot(...a.map((part, at) => part - (b[at] ?? 0)))).toBeGreaterThanOrEqual(
            11,
          );
        }
      }
    }
  });
});

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function times(matrix: Matrix, colour: Triple): Triple {
  return [dot(matrix[0], colour), dot(matrix[1], colour), dot(matrix[2], colour)];
}

function contrast(a: string, b: string): number {
  const [left, right] = [a, b].map((hex) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05);
  return Math.max(left ?? 0, right ?? 0) / Math.min(left ?? 1, right ?? 1);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const SIGHT: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab x 100 (Ottosson 2020), from linear RGB. */
function oklab(rgb: Triple): readonly number[] {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((part) => Math.cbrt(Math.max(0, part))) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  ).map((part) => part * 100);
}
