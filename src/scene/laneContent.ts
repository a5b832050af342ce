import { holdsTouchpoints, type Lane } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import type { BreakText } from "./breakLines.ts";
import { type Cells, cellKey } from "./cells.ts";
import type { SceneInput } from "./input.ts";
import type {
  CardLayout,
  ChipLayout,
  FoldedCell,
  NoteLayout,
  QuoteLayout,
  StageLayout,
} from "./layout.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import { linesOfQuote } from "./quoteLines.ts";
import type { Slotted } from "./slots.ts";

/** What stands in one lane, and how high it must be. */
export interface LaneContent {
  readonly height: number;
  readonly cards: readonly CardLayout[];
  readonly notes: readonly NoteLayout[];
  readonly quotes: readonly QuoteLayout[];
  readonly chips: readonly ChipLayout[];
  readonly folded: readonly FoldedCell[];
}

/** What decides where things stand on a map; its scores only draw the curves. */
export type GroundInput = Pick<SceneInput, "board" | "quotes" | "channelNames" | "words">;

/** What the content of every lane is laid out from. */
export interface Ground {
  readonly input: GroundInput;
  readonly stages: readonly StageLayout[];
  /** All touchpoints, lane by lane. */
  readonly slotted: readonly Slotted[];
  readonly notes: Cells<Note>;
  /** How many connections run over the cards of each lane. */
  readonly tracks: ReadonlyMap<string, number>;
  readonly breakText: BreakText;
}

const CHIP_STEP = 22;
const CHIP_HEIGHT = 18;
const QUOTE_GAP = 12;

/** Lays out what stands in a lane whose top is at `y`, by its role. */
export function contentOfLane(lane: Lane, y: number, ground: Ground): LaneContent {
  if (lane.collapsed) return foldedOf(lane, y, ground);
  if (holdsTouchpoints(lane.role)) return cardsOf(lane, y, ground);
  switch (lane.role) {
    case "sentiment":
      return { ...EMPTY, height: METRICS.sentimentHeight };
    case "stories":
      return quotesOf(lane, y, ground);
    case "channels":
      return chipsOf(lane, y, ground);
    default:
      return notesOf(lane, y, ground);
  }
}

const EMPTY: LaneContent = {
  height: METRICS.minLane,
  cards: [],
  notes: [],
  quotes: [],
  chips: [],
  folded: [],
};

/** How much stands in each cell of a collapsed lane that people fill. */
function foldedOf(lane: Lane, y: number, { input, stages, slotted, notes }: Ground): LaneContent {
  const { words } = input;
  const cards = new Map<string, number>();
  for (const { stageId, laneId } of slotted) {
    if (laneId === lane.id) cards.set(stageId, (cards.get(stageId) ?? 0) + 1);
  }
  const folded = stages.flatMap(({ id, x }): FoldedCell[] => {
    const stops = cards.get(id) ?? 0;
    const written = notes.get(cellKey(id, lane.id))?.length ?? 0;
    const label = stops > 0 ? words.touchpoints(stops) : written > 0 ? words.notes(written) : "";
    const at = { x: x + METRICS.pad, y: y + METRICS.collapsedLane / 2 + 4 };
    return label === "" ? [] : [{ stageId: id, laneId: lane.id, ...at, label }];
  });
  return { ...EMPTY, height: METRICS.collapsedLane, folded };
}

function cardsOf(lane: Lane, y: number, { input, slotted, tracks, breakText }: Ground) {
  const top = METRICS.pad + (tracks.get(lane.id) ?? 0) * METRICS.track;
  const cards = slotted
    .filter(({ laneId }) => laneId === lane.id)
    .map(({ touchpoint, stageId, laneId, slot, x }): CardLayout => {
      const title =
        touchpoint.title.trim() === "" ? input.words.untitledTouchpoint : touchpoint.title;
      return {
        touchpointId: touchpoint.id,
        stageId,
        laneId,
        slot,
        x: x + METRICS.pad,
        y: y + top,
        width: METRICS.cardWidth,
        height: METRICS.cardHeight,
        titleLines: breakText(title, METRICS.cardWidth - 2 * METRICS.cardPad, FONTS.title, 2).lines,
      };
    });
  return { ...EMPTY, height: top + METRICS.cardHeight + METRICS.pad, cards };
}

function notesOf(lane: Lane, y: number, ground: Ground): LaneContent {
  const { stages, notes, breakText, input } = ground;
  const laid: NoteLayout[] = [];
  let bottom = y + METRICS.minLane;
  for (const stage of stages) {
    const room = Math.min(stage.width - 2 * METRICS.pad, METRICS.noteMax);
    let top = y + METRICS.pad;
    for (const note of notes.get(cellKey(stage.id, lane.id)) ?? []) {
      const broken = breakText(note.text, room - 2 * METRICS.notePad, FONTS.note);
      const foot = lane.role === "opportunities" ? input.words.opportunity(note) : "";
      const under = breakText(foot, room - 2 * METRICS.notePad, FONTS.small, 1);
      const width = Math.ceil(Math.max(broken.width, under.width)) + 2 * METRICS.notePad;
      const height =
        broken.lines.length * METRICS.lineHeight +
        (foot === "" ? 0 : METRICS.noteFoot) +
        2 * METRICS.notePad -
        2;
      laid.push({
        noteId: note.id,
        stageId: stage.id,
        laneId: lane.id,
        x: stage.x + METRICS.pad,
        y: top,
        width: Math.min(room, Math.max(METRICS.noteMin, width)),
        height,
        lines: broken.lines,
        foot: foot === "" ? "" : (under.lines[0] ?? ""),
      });
      bottom = Math.max(bottom, top + height + METRICS.pad);
      top += height + METRICS.noteGap;
    }
  }
  return { ...EMPTY, height: bottom - y, notes: laid };
}

function quotesOf(lane: Lane, y: number, { input, slotted, breakText }: Ground): LaneContent {
  const tops = new Map<number, number>();
  let bottom = y + METRICS.minLane;
  const told = slotted.flatMap(({ touchpoint, stageId, x }) =>
    (input.quotes.get(touchpoint.id) ?? []).map((quote) => ({ quote, touchpoint, stageId, x })),
  );
  const quotes = told.map(({ quote, touchpoint, stageId, x }): QuoteLayout => {
    const { lines, shortened, who } = linesOfQuote(quote, input.words, breakText);
    const height = (lines.length + (who === "" ? 0 : 1)) * METRICS.lineHeight;
    const top = tops.get(x) ?? y + METRICS.pad;
    tops.set(x, top + height + QUOTE_GAP);
    bottom = Math.max(bottom, top + height + METRICS.pad);
    return {
      storyId: quote.storyId,
      touchpointId: touchpoint.id,
      stageId,
      laneId: lane.id,
      x: x + METRICS.pad,
      y: top,
      width: METRICS.cardWidth,
      height,
      lines,
      shortened,
      who,
      score: quote.score,
    };
  });
  return { ...EMPTY, height: bottom - y, quotes };
}

function chipsOf(lane: Lane, y: number, { input, slotted, breakText }: Ground): LaneContent {
  const rows = new Map<number, number>();
  let bottom = y + METRICS.minLane;
  const chips = slotted.flatMap(({ touchpoint, x }) =>
    [...new Set(touchpoint.channelIds)].map((channelId): ChipLayout => {
      const row = rows.get(x) ?? 0;
      rows.set(x, row + 1);
      const top = y + METRICS.pad + row * CHIP_STEP;
      bottom = Math.max(bottom, top + CHIP_HEIGHT + METRICS.pad);
      const name = input.channelNames.get(channelId) ?? channelId;
      const { lines } = breakText(name, METRICS.cardWidth - METRICS.chipPad, FONTS.small, 1);
      return {
        touchpointId: touchpoint.id,
        laneId: lane.id,
        channelId,
        x: x + METRICS.pad,
        y: top,
        width: METRICS.cardWidth,
        height: CHIP_HEIGHT,
        label: lines[0] ?? "",
      };
    }),
  );
  return { ...EMPTY, height: bottom - y, chips };
}
