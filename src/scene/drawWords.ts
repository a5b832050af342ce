import { bandOf } from "#journey/score.ts";
import type { SceneItem } from "./displayList.ts";
import { channelIcon } from "./icons.ts";
import type { BoardLayout } from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import type { SceneTheme } from "./theme.ts";

/** The quotes under their touchpoints, and the channels in their lane. */
export function drawQuotes(layout: BoardLayout, theme: SceneTheme): readonly SceneItem[] {
  const quotes = layout.quotes.map((quote): SceneItem => ({
    kind: "group",
    id: `quote-${quote.laneId}-${quote.touchpointId}`,
    label: quote.lines.join(" "),
    items: [
      {
        kind: "rect",
        x: quote.x,
        y: quote.y,
        width: 3,
        height: quote.height,
        fill: quote.score === null ? theme.faint : theme.sentiment[bandOf(quote.score)],
      },
      ...quote.lines.map((text, index): SceneItem => ({
        kind: "text",
        x: quote.x + 12,
        y: quote.y + 13 + index * METRICS.lineHeight,
        text,
        font: FONTS.quote,
        fill: theme.ink,
      })),
      {
        kind: "text",
        x: quote.x + 12,
        y: quote.y + 13 + quote.lines.length * METRICS.lineHeight,
        text: quote.who,
        font: FONTS.small,
        fill: theme.ink3,
      },
    ],
  }));
  const chips = layout.chips.flatMap((chip): SceneItem[] => [
    {
      kind: "path",
      d: channelIcon(chip.channelId),
      x: chip.x,
      y: chip.y + 2,
      scale: 14 / 24,
      stroke: theme.ink2,
      strokeWidth: 1.75,
    },
    {
      kind: "text",
      x: chip.x + 20,
      y: chip.y + 13,
      text: chip.label,
      font: FONTS.small,
      fill: theme.ink2,
    },
  ]);
  return [...quotes, ...chips];
}

/** The notes in their cells; opportunities with a dashed rim. */
export function drawNotes(layout: BoardLayout, theme: SceneTheme): readonly SceneItem[] {
  const dashed = new Set<string>(
    layout.lanes.filter(({ role }) => role === "opportunities").map(({ id }) => id),
  );
  return layout.notes.map((note) => ({
    kind: "group",
    id: `note-${note.noteId}`,
    label: note.lines.join(" "),
    items: [
      {
        kind: "rect",
        x: note.x + 0.5,
        y: note.y + 0.5,
        width: note.width - 1,
        height: note.height - 1,
        radius: 5,
        fill: theme.card,
        stroke: theme.lineStrong,
        ...(dashed.has(note.laneId) ? { dash: [3, 3] } : {}),
      },
      ...note.lines.map((text, index): SceneItem => ({
        kind: "text",
        x: note.x + METRICS.notePad,
        y: note.y + 19 + index * METRICS.lineHeight,
        text,
        font: FONTS.note,
        fill: theme.ink,
      })),
    ],
  }));
}
