/** The files into which the bundled font is cut, by the letters they hold (`unicode.json` of the package). */
const RANGES = {
  latin:
    "0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 304 308 329 2000-206F 20AC 2122 2191 2193 2212 2215 FEFF FFFD",
  "latin-ext":
    "100-2BA 2BD-2C5 2C7-2CC 2CE-2D7 2DD-2FF 1D00-1DBF 1E00-1E9F 1EF2-1EFF 2020 20A0-20AB 20AD-20C0 2113 2C60-2C7F A720-A7FF",
  vietnamese: "300-301 303 309 323 1EA0-1EF9",
  cyrillic: "400-45F 490-491 4B0-4B1 2116",
  "cyrillic-ext": "460-52F 1C80-1C8A 20B4 2DE0-2DFF A640-A69F FE2E-FE2F",
  greek: "370-377 37A-37F 384-38A 38C 38E-3A1 3A3-3FF",
  "greek-ext": "1F00-1FFF",
} as const;

/** One file of the font. */
export type Subset = keyof typeof RANGES;

/** The weights in which the font is bundled. */
export const WEIGHTS = [400, 500, 600, 700] as const;
export type Weight = (typeof WEIGHTS)[number];

const TABLE = Object.entries(RANGES).flatMap(([subset, ranges]) =>
  ranges.split(" ").map((range) => {
    const [from = "0", to = from] = range.split("-");
    return { subset: subset as Subset, from: parseInt(from, 16), to: parseInt(to, 16) };
  }),
);

/** The file that should hold a letter; null: the font does not have it. */
export function subsetOf(codePoint: number): Subset | null {
  if (codePoint < 0x100) return "latin";
  return TABLE.find(({ from, to }) => codePoint >= from && codePoint <= to)?.subset ?? null;
}

/** The letters of a file, as a style sheet names them. */
export function unicodeRange(subset: Subset): string {
  return RANGES[subset]
    .split(" ")
    .map((range) => `U+${range}`)
    .join(",");
}

/** The files that a text needs. */
export function subsetsIn(text: string): ReadonlySet<Subset> {
  const found = new Set<Subset>();
  for (const letter of text) {
    const subset = subsetOf(letter.codePointAt(0) ?? 0);
    if (subset !== null) found.add(subset);
  }
  return found;
}
