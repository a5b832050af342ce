import { byOrder } from "#kit/orderKey.ts";
import { holdsTouchpoints, type Lane } from "#journey/lane.ts";
import type { Touchpoint } from "#journey/touchpoint.ts";
import type { BreakText } from "./breakLines.ts";
import type { SceneInput } from "./input.ts";
import type { CardLayout, ChipLayout, NoteLayout, QuoteLayout, StageLayout } from "./layout.ts";
import { type Cells, cellKey } from "./cells.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";

/** What stands in one lane, and how high it must be. */
export interface LaneContent {
  readonly height: number;
  readonly cards: readonly CardLayout[];
  readonly notes: readonly NoteLayout[];
  readonly quotes: readonly QuoteLayout[];
  readonly chips: readonly ChipLayout[];
}

const MAX_QUOTE_LINES = 4;

/** Lays out what stands in a lane, by its role. */
export function contentOfLane(
  lane: Lane,
  y: number,
  stages: readonly StageLayout[],
  cells: Cells,
  input: SceneInput,
  breakText: BreakText,
): LaneContent {
  if (holdsTouchpoints(lane.role)) return cardsOf(lane, y, stages, cells, input, breakText);
  switch (lane.role) {
    case "sentiment":
      return { ...EMPTY, height: METRICS.sentimentHeight };
    case "stories":
      return quotesOf(lane, y, stages, cells, input, breakText);
    case "channels":
      return chipsOf(lane, y, stages, cells, input, breakText);
    default:
      return notesOf(lane, y, stages, input, breakText);
  }
}

const EMPTY: LaneContent = {
  height: METRICS.minLane,
  cards: [],
  notes: [],
  quotes: [],
  chips: [],
};

function cardsOf(
  lane: Lane,
  y: number,
  stages: readonly StageLayout[],
  cells: Cells,
  input: SceneInput,
  breakText: BreakText,
): LaneContent {
  const cards = stages.flatMap((stage) =>
    (cells.get(cellKey(stage.id, lane.id)) ?? []).map((touchpoint, slot): CardLayout => {
      const title =
        touchpoint.title.trim() === "" ? input.words.untitledTouchpoint : touchpoint.title;
      return {
        touchpointId: touchpoint.id,
        stageId: stage.id,
        laneId: lane.id,
        slot,
        x: stage.x + slot * METRICS.slot + METRICS.pad,
        y: y + METRICS.pad,
        width: METRICS.cardWidth,
        height: METRICS.cardHeight,
        titleLines: breakText(title, METRICS.cardWidth - 24, FONTS.title, 2).lines,
      };
    }),
  );
  return { ...EMPTY, height: METRICS.cardHeight + 2 * METRICS.pad, cards };
}

function notesOf(
  lane: Lane,
  y: number,
  stages: readonly StageLayout[],
  input: SceneInput,
  breakText: BreakText,
): LaneContent {
  const notes: NoteLayout[] = [];
  let bottom = y;
  for (const stage of stages) {
    const own = [...input.board.note].filter(
      (note) => note.laneId === lane.id && note.stageId === stage.id,
    );
    let top = y + METRICS.pad;
    const width = Math.min(stage.width, 2 * METRICS.slot) - 2 * METRICS.pad;
    for (const note of own.toSorted(byOrder)) {
      const { lines } = breakText(note.text, width - 2 * METRICS.notePad, FONTS.note);
      const height = lines.length * METRICS.lineHeight + 2 * METRICS.notePad - 2;
      const place = { noteId: note.id, stageId: stage.id, laneId: lane.id };
      notes.push({ ...place, x: stage.x + METRICS.pad, y: top, width, height, lines });
      top += height + METRICS.noteGap;
    }
    bottom = Math.max(bottom, top - METRICS.noteGap + METRICS.pad);
  }
  return { ...EMPTY, height: Math.max(METRICS.minLane, bottom - y), notes };
}

function quotesOf(
  lane: Lane,
  y: number,
  stages: readonly StageLayout[],
  cells: Cells,
  input: SceneInput,
  breakText: BreakText,
): LaneContent {
  const quotes: QuoteLayout[] = [];
  let height: number = METRICS.minLane;
  for (const { touchpoint, x, row } of inSlots(stages, cells, input)) {
    const quote = input.quotes.get(touchpoint.id)?.[0];
    if (quote === undefined) continue;
    const width = METRICS.cardWidth;
    const words = `“${quote.text.replaceAll(/\s+/gu, " ").trim()}”`;
    const { lines } = breakText(words, width - 12, FONTS.quote, MAX_QUOTE_LINES);
    const own = lines.length * METRICS.lineHeight + (quote.who === "" ? 0 : METRICS.lineHeight);
    const top = y + METRICS.pad + row * ((MAX_QUOTE_LINES + 1) * METRICS.lineHeight + METRICS.pad);
    quotes.push({
      storyId: quote.storyId,
      touchpointId: touchpoint.id,
      laneId: lane.id,
      x: x + METRICS.pad,
      y: top,
      width,
      height: own,
      lines,
      who: quote.who,
      score: quote.score,
    });
    height = Math.max(height, top + own + METRICS.pad - y);
  }
  return { ...EMPTY, height, quotes };
}

function chipsOf(
  lane: Lane,
  y: number,
  stages: readonly StageLayout[],
  cells: Cells,
  input: SceneInput,
  breakText: BreakText,
): LaneContent {
  const chips: ChipLayout[] = [];
  const filled = new Map<number, number>();
  for (const { touchpoint, x } of inSlots(stages, cells, input)) {
    for (const channelId of touchpoint.channelIds) {
      const row = filled.get(x) ?? 0;
      filled.set(x, row + 1);
      const name = input.channelNames.get(channelId) ?? channelId;
      const { lines } = breakText(name, METRICS.cardWidth - 24, FONTS.small, 1);
      chips.push({
        touchpointId: touchpoint.id,
        laneId: lane.id,
        channelId,
        x: x + METRICS.pad,
        y: y + METRICS.pad + row * 22,
        width: METRICS.cardWidth,
        height: 18,
        label: lines[0] ?? name,
      });
    }
  }
  const rows = Math.max(0, ...filled.values());
  const height = rows === 0 ? METRICS.minLane : 2 * METRICS.pad + rows * 22 - 4;
  return { ...EMPTY, height: Math.max(METRICS.minLane, height), chips };
}

interface Slotted {
  readonly touchpoint: Touchpoint;
  /** Left edge of its slot. */
  readonly x: number;
  /** Which of the lanes for touchpoints it stands in, from the top. */
  readonly row: number;
}

/** Every touchpoint of every stage with the left edge of its slot. */
function inSlots(
  stages: readonly StageLayout[],
  cells: Cells,
  input: SceneInput,
): readonly Slotted[] {
  const lanes = [...input.board.lane]
    .filter(({ role }) => holdsTouchpoints(role))
    .toSorted(byOrder);
  return stages.flatMap((stage) =>
    lanes.flatMap((lane, row) =>
      (cells.get(cellKey(stage.id, lane.id)) ?? []).map((touchpoint, slot) => ({
        touchpoint,
        x: stage.x + slot * METRICS.slot,
        row,
      })),
    ),
  );
}
