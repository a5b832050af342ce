import type { Strength } from "#evidence/stop.ts";
import { words } from "#journey/words/words.ts";
import type { BreakText } from "./breakLines.ts";
import { closedDirections } from "./direction.ts";
import type { Scene, SceneItem } from "./displayList.ts";
import { FONTS, type FontSpec } from "./measure.ts";
import { circle, grouped, stroked, textLines } from "./pen.ts";
import { PORTRAIT_SIZE, portraitShapes } from "./portrait.ts";
import type { SceneTheme } from "./theme.ts";

/** One line of the sheet. */
export interface SheetLine {
  readonly label: string;
  readonly says: string;
  readonly from: string;
  readonly isUnknown: boolean;
  readonly strength: Strength;
}

/** What a persona's sheet shows. Nobody who was interviewed is named in it. */
export interface SheetInput {
  readonly name: string;
  /** "stands for City, 22 people". */
  readonly standsFor: string;
  /** Drawn from initials and a seed; null where a picture is laid over it. */
  readonly face: { readonly initials: string; readonly seed: string } | null;
  readonly quotes: readonly { readonly text: string; readonly source: string }[];
  /** Who agrees with most of the sheet; null where nobody can be compared. */
  readonly agreement: { readonly share: number; readonly text: string } | null;
  readonly lines: readonly SheetLine[];
  /** What was accepted of the stories: "Pains", and the words. */
  readonly insights: readonly { readonly name: string; readonly texts: readonly string[] }[];
  readonly story: string;
  /** How the evidence came about. */
  readonly methods: string;
}

const WIDTH = 720;
const PAD = 40;
const INNER = WIDTH - 2 * PAD;
const LABEL = 150;
const TICKS = 24;
const VALUE_X = PAD + LABEL;
const VALUE_WIDTH = INNER - LABEL - TICKS - 12;

/** Where the portrait stands on the sheet, in its pixels: a picture is laid there. */
export const FACE = { x: PAD, y: PAD, size: 88 } as const;

const NAME: FontSpec = { size: 26, weight: 700 };
const QUOTE: FontSpec = { size: 17, weight: 400 };
const INITIALS: FontSpec = { size: 33, weight: 700 };
const VALUE: FontSpec = { size: 14, weight: 600 };
const UNKNOWN: FontSpec = { size: 14, weight: 400 };
const TEXT: FontSpec = { size: 13, weight: 400 };
/** Drawn faces are the one thing in the product's own colour. */
const VIOLET = { light: "#5145cd", dark: "#a79bff" } as const;

const ON: Readonly<Record<Strength, number>> = { none: 0, anecdote: 1, weak: 2, fair: 3, solid: 4 };

interface Sheet {
  readonly theme: SceneTheme;
  readonly breakText: BreakText;
}

/** A part of the sheet: what is drawn, and where the next one begins. */
interface Part {
  readonly items: readonly SceneItem[];
  readonly end: number;
}

/** A persona's sheet as a picture, as wide as a page and as high as it takes. */
export function layoutPersonaSheet(
  input: SheetInput,
  theme: SceneTheme,
  breakText: BreakText,
): Scene {
  const sheet = { theme, breakText };
  const parts: ((y: number) => Part)[] = [
    (y) => head(input, y, sheet),
    ...input.quotes.slice(0, 1).map((quote) => (y: number) => mainQuote(quote, y, sheet)),
    (y) => agreement(input, y, sheet),
    ...input.lines.map((line) => (y: number) => fieldLine(line, y, sheet)),
    ...input.insights.map(
      ({ name, texts }) =>
        (y: number) =>
          block(name, texts.join(" · "), y, sheet),
    ),
    ...(input.story === ""
      ? []
      : [(y: number) => block(words.personas.story, input.story, y, sheet)]),
    (y) => ({ items: [], end: y + 12 }),
    ...input.quotes.slice(1).map((quote) => (y: number) => smallQuote(quote, y, sheet)),
    (y) => foot(input.methods, y, sheet),
  ];
  const items: SceneItem[] = [];
  let y: number = PAD;
  for (const part of parts) {
    const drawn = part(y);
    items.push(...drawn.items);
    y = drawn.end;
  }
  return {
    width: WIDTH,
    height: Math.ceil(y + PAD - 12),
    background: theme.paper,
    title: input.name,
    items,
  };
}

function head({ name, standsFor, face }: SheetInput, y: number, sheet: Sheet): Part {
  const x = FACE.x + FACE.size + 20;
  const width = WIDTH - PAD - x;
  const { lines } = sheet.breakText(name, width, NAME, 3);
  const { ink, ink2 } = sheet.theme;
  const top = y + Math.max(34, 44 - (lines.length - 1) * 15);
  const stands = sheet.breakText(standsFor, width, TEXT, 3).lines;
  const below = top + (lines.length - 1) * 31 + 24;
  const end = Math.max(y + FACE.size, below + (stands.length - 1) * 18 + 8) + 22;
  return {
    items: [
      grouped("portrait", name, face === null ? [] : faceItems(face, y, sheet.theme)),
      ...textLines(lines, { x, width, y: top, step: 31, font: NAME, fill: ink }, name),
      ...textLines(stands, { x, width, y: below, step: 18, font: TEXT, fill: ink2 }),
    ],
    end,
  };
}

function faceItems(
  { initials, seed }: { readonly initials: string; readonly seed: string },
  y: number,
  theme: SceneTheme,
): readonly SceneItem[] {
  const scale = FACE.size / PORTRAIT_SIZE;
  const middle = FACE.size / 2;
  const colour = VIOLET[theme.name];
  const shapes = portraitShapes(seed).map(({ d, opacity }): SceneItem => ({
    kind: "path",
    d,
    x: FACE.x,
    y,
    scale,
    fill: colour,
    opacity,
  }));
  // A ring of paper around the face cuts the shapes round: a scene knows no clipping.
  const outside = FACE.size * 0.6;
  const ring = circle(FACE.x + middle, y + middle, middle + outside / 2);
  return [
    { kind: "path", d: circle(FACE.x + middle, y + middle, middle), fill: colour, opacity: 0.12 },
    ...shapes,
    { kind: "path", d: ring, stroke: theme.paper, strokeWidth: outside },
    {
      kind: "text",
      x: FACE.x + middle,
      y: y + middle + 12,
      text: initials,
      font: INITIALS,
      fill: colour,
      anchor: "middle",
    },
  ];
}

type Quoted = SheetInput["quotes"][number];

function mainQuote({ text, source }: Quoted, y: number, { theme, breakText }: Sheet): Part {
  const { lines } = breakText(`“${closedDirections(text)}”`, INNER, QUOTE);
  const top = y + 16;
  const below = top + (lines.length - 1) * 24 + 20;
  return {
    items: [
      ...textLines(lines, { x: PAD, width: INNER, y: top, step: 24, font: QUOTE, fill: theme.ink }),
      ...small(source, below, theme),
    ],
    end: below + 20,
  };
}

function smallQuote({ text, source }: Quoted, y: number, { theme, breakText }: Sheet): Part {
  const x = PAD + 14;
  const width = INNER - 14;
  const { lines } = breakText(`“${closedDirections(text)}”`, width, TEXT);
  const top = y + 20;
  const below = top + (lines.length - 1) * 18 + 17;
  return {
    items: [
      stroked(`M${PAD + 1},${y + 8}V${below + 3}`, theme.faint, 2),
      ...textLines(lines, { x, width, y: top, step: 18, font: TEXT, fill: theme.ink }),
      ...small(source, below, theme, x),
    ],
    end: below + 8,
  };
}

function agreement({ agreement: told }: SheetInput, y: number, { theme }: Sheet): Part {
  const rule = (at: number): SceneItem => stroked(`M${PAD},${at}H${WIDTH - PAD}`, theme.line);
  if (told === null) return { items: [rule(y)], end: y };
  const fill = Math.round(INNER * told.share * 10) / 10;
  const track = { kind: "rect", x: PAD, y: y + 20, height: 4, radius: 2 } as const;
  return {
    items: [
      {
        kind: "text",
        x: PAD,
        y: y + 12,
        text: told.text,
        font: FONTS.note,
        fill: theme.ink2,
      },
      { ...track, width: INNER, fill: theme.line },
      { ...track, width: fill, fill: theme.ink },
      rule(y + 38),
    ],
    end: y + 38,
  };
}

function fieldLine(line: SheetLine, y: number, { theme, breakText }: Sheet): Part {
  const font = line.isUnknown ? UNKNOWN : VALUE;
  const says = breakText(line.says, VALUE_WIDTH, font, 6).lines;
  const from = line.from === "" ? [] : breakText(line.from, VALUE_WIDTH, FONTS.small, 3).lines;
  const label = breakText(line.label, LABEL - 12, FONTS.rail, 3).lines;
  const top = y + 22;
  const below = top + (says.length - 1) * 18 + 16;
  const height = Math.max(below + (from.length - 1) * 14 - y + 12, label.length * 16 + 20, 44);
  const value = { x: VALUE_X, width: VALUE_WIDTH };
  return {
    items: [
      grouped(`field-${line.label}`, line.label, [
        ...textLines(label, {
          x: PAD,
          width: LABEL - 12,
          y: top - 1,
          step: 16,
          font: FONTS.rail,
          fill: theme.ink2,
        }),
        ...textLines(says, {
          ...value,
          y: top,
          step: 18,
          font,
          fill: line.isUnknown ? theme.ink3 : theme.ink,
        }),
        ...textLines(from, { ...value, y: below, step: 14, font: FONTS.small, fill: theme.ink3 }),
        ...ticks(line.strength, y + height / 2 - 5, theme),
        stroked(`M${PAD},${y + height}H${WIDTH - PAD}`, theme.line),
      ]),
    ],
    end: y + height,
  };
}

function ticks(strength: Strength, y: number, theme: SceneTheme): readonly SceneItem[] {
  return [0, 1, 2, 3].map((at) => ({
    kind: "rect",
    x: WIDTH - PAD - TICKS + at * 6,
    y,
    width: 4,
    height: 10,
    radius: 1,
    fill: at < ON[strength] ? theme.ink : theme.faint,
  }));
}

function block(name: string, text: string, y: number, { theme, breakText }: Sheet): Part {
  const { lines } = breakText(text, INNER, TEXT);
  const top = y + 44;
  const heading = { kind: "text", x: PAD, y: y + 24, text: name } as const;
  return {
    items: [
      { ...heading, font: FONTS.header, fill: theme.ink },
      ...textLines(
        lines,
        { x: PAD, width: INNER, y: top, step: 19, font: TEXT, fill: theme.ink },
        text,
      ),
    ],
    end: top + (lines.length - 1) * 19 + 10,
  };
}

function foot(methods: string, y: number, { theme, breakText }: Sheet): Part {
  const { lines } = breakText(methods, INNER, FONTS.small);
  const top = y + 36;
  return {
    items: textLines(lines, {
      x: PAD,
      width: INNER,
      y: top,
      step: 15,
      font: FONTS.small,
      fill: theme.ink3,
    }),
    end: top + (lines.length - 1) * 15,
  };
}

function small(text: string, y: number, theme: SceneTheme, x: number = PAD): readonly SceneItem[] {
  if (text === "") return [];
  return [{ kind: "text", x, y, text, font: FONTS.small, fill: theme.ink3 }];
}
