import { type Edge, type Node, Position } from "@xyflow/react";
import type { StoryId, TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import type { BoardGround, Box, ConnectionLayout } from "#scene/layout.ts";
import { locksOf } from "#scene/target.ts";
import type { Selection } from "#session/state.ts";
import { isInSpan, type Span } from "./useSpanInSight.ts";

/** What a node of the canvas carries: enough to draw it without looking anything up twice. */
export interface NodeData extends Record<string, unknown> {
  readonly lines: readonly string[];
  /** Under the words of an opportunity. */
  readonly foot?: string;
  readonly who?: string;
  readonly score?: number | null;
  readonly channelId?: string;
  /** Of a quote: its story, the touchpoint at which it stands, and whether words were left out. */
  readonly told?: {
    readonly storyId: StoryId;
    readonly at: TouchpointId;
    readonly isAbridged: boolean;
  };
}
export type MapNode = Node<NodeData, "touchpoint" | "note" | "quote" | "chip">;
export type MapEdge = Edge<
  {
    readonly path: string;
    readonly arrow: string;
    readonly grips: ConnectionLayout["grips"];
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
  },
  "connection"
>;

/**
 * The nodes of a layout. A node that did not change stays the very object it
 * was, so that nothing but what changed renders again.
 */
export function nodesOf(
  layout: BoardGround,
  selection: Selection,
  before: ReadonlyMap<string, MapNode>,
): readonly MapNode[] {
  const chosen = new Set(selection.ids);
  const isLocked = locksOf(layout);
  const isChosen = (kind: Selection["kind"], id: string): boolean =>
    selection.kind === kind && chosen.has(id);
  const fresh: MapNode[] = [
    ...layout.cards.map((card) => ({
      ...nodeAt(
        "touchpoint",
        card.touchpointId,
        card,
        { lines: card.titleLines },
        {
          selected: isChosen("touchpoint", card.touchpointId),
          isPlaced: true,
          isLocked: isLocked(card),
        },
      ),
      handles: handlesOf(card),
    })),
    ...layout.notes.map((note) =>
      nodeAt(
        "note",
        note.noteId,
        note,
        { lines: note.lines, foot: note.foot },
        {
          selected: isChosen("note", note.noteId),
          isPlaced: true,
          isLocked: isLocked(note),
        },
      ),
    ),
    ...layout.quotes.map((quote) =>
      nodeAt("quote", `quote:${quote.laneId}:${quote.storyId}`, quote, quoteData(quote), {
        selected: false,
        isPlaced: false,
        isLocked: false,
      }),
    ),
    ...layout.chips.map((chip) =>
      nodeAt(
        "chip",
        `chip:${chip.laneId}:${chip.touchpointId}:${chip.channelId}`,
        chip,
        { lines: [chip.label], channelId: chip.channelId },
        { selected: false, isPlaced: false, isLocked: false },
      ),
    ),
  ];
  return fresh.map((node) => {
    const known = before.get(node.id);
    return known !== undefined && isSame(known, node) ? known : node;
  });
}

function quoteData({
  lines,
  who,
  score,
  storyId,
  shortened,
  touchpointId,
}: BoardGround["quotes"][number]): NodeData {
  return { lines, who, score, told: { storyId, at: touchpointId, isAbridged: shortened } };
}

/** On a map of more touchpoints than this the canvas is only told of what is near. */
const FEW_CARDS = 300;

/**
 * A large layout with only what is near a stretch of it: its cards, notes,
 * quotes and chips, and the connections that cross it with the cards at their
 * ends. A small layout is left whole.
 *
 * @param span null: everything is wanted
 */
export function layoutNear(layout: BoardGround, span: Span | null): BoardGround {
  if (span === null || layout.cards.length <= FEW_CARDS) return layout;
  const isNear = ({ x, width }: Box): boolean => isInSpan(span, x, x + width);
  const boxes = new Map<string, Box>(layout.cards.map((card) => [card.touchpointId, card]));
  const connections = layout.connections.filter(({ from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a === undefined || b === undefined) return false;
    return isInSpan(span, Math.min(a.x, b.x), Math.max(a.x + a.width, b.x + b.width));
  });
  const ends = new Set<string>(connections.flatMap(({ from, to }) => [from, to]));
  return {
    ...layout,
    connections,
    cards: layout.cards.filter((card) => isNear(card) || ends.has(card.touchpointId)),
    notes: layout.notes.filter(isNear),
    quotes: layout.quotes.filter(isNear),
    chips: layout.chips.filter(isNear),
  };
}

/** The edges of a layout's connections. */
export function edgesOf(layout: BoardGround, selection: Selection): readonly MapEdge[] {
  const chosen = new Set(selection.kind === "connection" ? selection.ids : []);
  const titles = new Map<string, string>(
    layout.cards.map(({ touchpointId, titleLines }) => [touchpointId, titleLines.join(" ")]),
  );
  return layout.connections.map((line) => ({
    id: line.connectionId,
    type: "connection",
    ariaLabel: words.map.connectionBetween(titles.get(line.from) ?? "", titles.get(line.to) ?? ""),
    source: line.from,
    target: line.to,
    selected: chosen.has(line.connectionId),
    data: {
      path: line.path,
      arrow: line.arrow,
      grips: line.grips,
      label: line.label,
      labelX: line.labelX,
      labelY: line.labelY,
    },
  }));
}

/** Where connections meet a card; said outright, so that it need not be measured. */
function handlesOf(card: Box): NonNullable<MapNode["handles"]> {
  const y = card.height * 0.42;
  return [
    { type: "target", position: Position.Left, x: 0, y, width: 1, height: 1 },
    { type: "source", position: Position.Right, x: card.width, y, width: 1, height: 1 },
  ];
}

function nodeAt(
  type: "touchpoint" | "note" | "quote" | "chip",
  id: string,
  box: Box,
  data: NodeData,
  state: { readonly selected: boolean; readonly isPlaced: boolean; readonly isLocked: boolean },
): MapNode {
  return {
    id,
    type,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    data,
    selected: state.selected,
    selectable: state.isPlaced,
    // Where fingers point the map decides from moment to moment: see `useTouchHold`.
    ...(state.isPlaced && !state.isLocked ? {} : { draggable: false }),
  };
}

function isSame(a: MapNode, b: MapNode): boolean {
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.selected === b.selected &&
    a.draggable === b.draggable &&
    isSameData(a.data, b.data)
  );
}

function isSameData(a: NodeData, b: NodeData): boolean {
  return (
    a.who === b.who &&
    a.foot === b.foot &&
    a.score === b.score &&
    a.told?.at === b.told?.at &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index])
  );
}
