import type { Connection } from "#journey/connection.ts";
import type { LaneId, TouchpointId } from "#journey/ids.ts";
import type { BreakText } from "./breakLines.ts";
import { FONTS } from "./measure.ts";
import { METRICS } from "./metrics.ts";
import type { Slotted } from "./slots.ts";

/**
 * How a connection runs: straight to the next card of the lane; over the cards
 * of one lane; or to another lane, where it runs over the cards of the lower
 * one and up or down between two cards. No way crosses a card.
 */
export type RouteKind = "straight" | "over" | "down" | "up";

/** The way of a connection, planned before the lanes have their heights. */
export interface Route {
  readonly connection: Connection;
  readonly from: Slotted;
  readonly to: Slotted;
  readonly kind: RouteKind;
  /** The lane over whose cards it runs, and on which of the tracks there, from the cards upwards. */
  readonly laneId: LaneId;
  readonly track: number;
  /** The ends of its run along the track. */
  readonly startX: number;
  readonly endX: number;
  readonly labelText: string;
  /** Zero without a label. */
  readonly labelWidth: number;
}

const MAX_TRACKS = 8;
const MAX_LABEL = 150;
const LABEL_PAD = 5;
const APART = 8;

/** Plans the ways of all connections between touchpoints that stand on the board. */
export function planRoutes(
  connections: readonly Connection[],
  slotted: readonly Slotted[],
  breakText: BreakText,
): readonly Route[] {
  const places = new Map<TouchpointId, Place>();
  const lanes = new Map<LaneId, number>();
  for (const [index, slot] of slotted.entries()) {
    if (!lanes.has(slot.laneId)) lanes.set(slot.laneId, lanes.size);
    places.set(slot.touchpoint.id, { slot, index, lane: lanes.get(slot.laneId) ?? 0 });
  }
  const routes = connections.flatMap((connection) => {
    const from = places.get(connection.from);
    const to = places.get(connection.to);
    if (from === undefined || to === undefined || from === to) return [];
    return [routeBetween(connection, from, to, breakText)];
  });
  return onTracks(routes);
}

/** How many tracks run over the cards of each lane. */
export function tracksOfLanes(routes: readonly Route[]): ReadonlyMap<LaneId, number> {
  const tracks = new Map<LaneId, number>();
  for (const { kind, laneId, track } of routes) {
    if (kind === "straight") continue;
    tracks.set(laneId, Math.max(tracks.get(laneId) ?? 0, track + 1));
  }
  return tracks;
}

interface Place {
  readonly slot: Slotted;
  /** Among all touchpoints, lane by lane. */
  readonly index: number;
  readonly lane: number;
}

function routeBetween(connection: Connection, from: Place, to: Place, breakText: BreakText): Route {
  const kind = kindBetween(connection, from, to);
  const label = connection.label.replaceAll(/\s+/gu, " ").trim();
  const broken = breakText(label, MAX_LABEL, FONTS.small, 1);
  const [startX, endX] = runOf(kind, from.slot, to.slot);
  return {
    connection,
    from: from.slot,
    to: to.slot,
    kind,
    laneId: kind === "up" ? from.slot.laneId : to.slot.laneId,
    track: 0,
    startX,
    endX,
    labelText: broken.lines[0] ?? "",
    labelWidth: label === "" ? 0 : Math.ceil(broken.width) + 2 * LABEL_PAD,
  };
}

function kindBetween(connection: Connection, from: Place, to: Place): RouteKind {
  if (from.lane !== to.lane) return to.lane > from.lane ? "down" : "up";
  const isNext = to.index === from.index + 1;
  return isNext && connection.label.trim() === "" ? "straight" : "over";
}

/** Where the run along the track begins and ends: over the middle of a card, or in the gap beside it. */
function runOf(kind: RouteKind, from: Slotted, to: Slotted): readonly [number, number] {
  const middle = METRICS.slot / 2;
  const start = kind === "down" ? METRICS.slot - METRICS.gutter : middle + METRICS.portApart;
  const end = kind === "up" ? METRICS.gutter : middle - METRICS.portApart;
  return [from.x + start, to.x + end];
}

/** Gives each run a track of its own where it would lie on another; short runs lie nearest to the cards. */
function onTracks(routes: readonly Route[]): readonly Route[] {
  const taken = new Map<string, (readonly [number, number])[]>();
  const tracks = new Map<Route, number>();
  const length = ({ startX, endX }: Route): number => Math.abs(endX - startX);
  for (const route of routes.toSorted((a, b) => length(a) - length(b))) {
    if (route.kind === "straight") continue;
    const span = spanOf(route);
    let track = 0;
    while (track < MAX_TRACKS - 1 && isTaken(taken.get(`${track}|${route.laneId}`), span)) {
      track += 1;
    }
    const key = `${track}|${route.laneId}`;
    taken.set(key, [...(taken.get(key) ?? []), span]);
    tracks.set(route, track);
  }
  return routes.map((route) => ({ ...route, track: tracks.get(route) ?? 0 }));
}

/** What a run takes up of its track, its label included. */
function spanOf({ startX, endX, labelWidth }: Route): readonly [number, number] {
  const middle = (startX + endX) / 2;
  const half = Math.max(Math.abs(endX - startX), labelWidth) / 2 + APART;
  return [middle - half, middle + half];
}

function isTaken(
  spans: readonly (readonly [number, number])[] | undefined,
  [left, right]: readonly [number, number],
): boolean {
  return spans?.some(([from, to]) => left < to && from < right) ?? false;
}
