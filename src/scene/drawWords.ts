import { bandOf } from "#journey/score.ts";
import { isRightToLeft, steadyScore } from "./direction.ts";
import type { SceneItem } from "./displayList.ts";
import { channelIcon, ICON_BOX } from "./icons.ts";
import type { BoardLayout, ChipLayout, NoteLayout, QuoteLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { grouped, type Pen, textLines } from "./pen.ts";

const BAR = 3;
const ICON = 14;

/** The quotes under their touchpoints, with a bar in the colour of the score. */
export function drawQuotes(layout: BoardLayout, pen: Pen): readonly SceneItem[] {
  return layout.quotes.map((quote) => drawQuote(quote, pen));
}

function drawQuote(quote: QuoteLayout, { theme }: Pen): SceneItem {
  const whole = quote.lines.join(" ");
  const isRtl = isRightToLeft(whole);
  const block = {
    x: isRtl ? quote.x : quote.x + METRICS.quotePad,
    width: quote.width - METRICS.quotePad,
    step: METRICS.lineHeight,
  };
  return grouped(`quote-${quote.laneId}-${quote.storyId}`, whole, [
    {
      kind: "rect",
      x: isRtl ? quote.x + quote.width - BAR : quote.x,
      y: quote.y,
      width: BAR,
      height: quote.height,
      radius: 1,
      fill: quote.score === null ? theme.faint : theme.sentiment[bandOf(quote.score)],
    },
    ...textLines(quote.lines, {
      ...block,
      y: quote.y + 13,
      font: FONTS.quote,
      fill: theme.ink,
    }),
    ...drawSource(quote, isRtl ? block.x + block.width : block.x, isRtl, theme),
  ]);
}

/** "−100 · Dee, 41": on the side on which its quote begins, but running its own way. */
function drawSource(
  { who, y, lines }: QuoteLayout,
  x: number,
  isRight: boolean,
  theme: Pen["theme"],
): readonly SceneItem[] {
  if (who === "") return [];
  const isRtl = isRightToLeft(who);
  return [
    {
      kind: "text",
      x,
      y: y + 13 + lines.length * METRICS.lineHeight,
      text: isRtl ? steadyScore(who) : who,
      font: FONTS.small,
      fill: theme.ink3,
      ...(isRtl === isRight ? {} : { anchor: "end" as const }),
      ...(isRtl ? { direction: "rtl" as const } : {}),
    },
  ];
}

/** The channels of each touchpoint in their lane. */
export function drawChips(layout: BoardLayout, pen: Pen): readonly SceneItem[] {
  return layout.chips.map((chip) => drawChip(chip, pen));
}

function drawChip(chip: ChipLayout, { theme }: Pen): SceneItem {
  const id = `channel-${chip.laneId}-${chip.touchpointId}-${chip.channelId}`;
  return grouped(id, chip.label, [
    {
      kind: "path",
      d: channelIcon(chip.channelId),
      x: chip.x,
      y: chip.y + 2,
      scale: ICON / ICON_BOX,
      stroke: theme.ink2,
      strokeWidth: 1.75,
    },
    {
      kind: "text",
      x: chip.x + METRICS.chipPad,
      y: chip.y + 13,
      text: chip.label,
      font: FONTS.small,
      fill: theme.ink2,
    },
  ]);
}

/** The notes in their cells; opportunities with a dashed rim. */
export function drawNotes(layout: BoardLayout, pen: Pen): readonly SceneItem[] {
  const dashed = new Set<string>(
    layout.lanes.filter(({ role }) => role === "opportunities").map(({ id }) => id),
  );
  return layout.notes.map((note) => drawNote(note, dashed.has(note.laneId), pen));
}

function drawNote(note: NoteLayout, isDashed: boolean, { theme }: Pen): SceneItem {
  const words = [...note.lines, ...(note.foot === "" ? [] : [note.foot])].join(" ");
  return grouped(`note-${note.noteId}`, words, [
    {
      kind: "rect",
      x: note.x + 0.5,
      y: note.y + 0.5,
      width: note.width - 1,
      height: note.height - 1,
      radius: 5,
      fill: theme.card,
      stroke: theme.lineStrong,
      ...(isDashed ? { dash: [3, 3] } : {}),
    },
    ...textLines(note.lines, {
      x: note.x + METRICS.notePad,
      width: note.width - 2 * METRICS.notePad,
      y: note.y + 19,
      step: METRICS.lineHeight,
      font: FONTS.note,
      fill: theme.ink,
    }),
    ...(note.foot === ""
      ? []
      : textLines([note.foot], {
          x: note.x + METRICS.notePad,
          width: note.width - 2 * METRICS.notePad,
          y: note.y + note.height - 8,
          step: METRICS.noteFoot,
          font: FONTS.small,
          fill: theme.ink2,
        })),
  ]);
}
