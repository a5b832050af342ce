import type { TouchpointId } from "#journey/ids.ts";
import type { CardLayout, ConnectionLayout } from "./layout.ts";
import { METRICS } from "./metrics.ts";
import type { Route } from "./routes.ts";

type Point = readonly [x: number, y: number];

const CORNER = 5;
const LABEL_HEIGHT = 15;

/** Px between an end of a line and the place where a hand takes it. */
const GRIP = 8;

/** Draws the planned ways between the cards where they stand now. */
export function layoutConnections(
  routes: readonly Route[],
  cards: readonly CardLayout[],
): readonly ConnectionLayout[] {
  const byId = new Map<TouchpointId, CardLayout>(cards.map((card) => [card.touchpointId, card]));
  return routes.flatMap((route) => {
    const from = byId.get(route.from.touchpoint.id);
    const to = byId.get(route.to.touchpoint.id);
    return from === undefined || to === undefined ? [] : [lineOf(route, from, to)];
  });
}

function lineOf(route: Route, from: CardLayout, to: CardLayout): ConnectionLayout {
  const trackY = trackHeight(route.kind === "up" ? from : to, route.track);
  const points = pointsOf(route, from, to, trackY);
  const labelX = (route.startX + route.endX) / 2;
  const { connection, labelText, labelWidth } = route;
  return {
    connectionId: connection.id,
    from: connection.from,
    to: connection.to,
    path: roundedPath(points),
    arrow: arrowAt(points),
    grips: { from: gripAt(points), to: gripAt(points.toReversed()) },
    label: connection.label,
    labelText,
    labelX,
    labelY: trackY,
    labelBox:
      labelWidth === 0
        ? null
        : {
            x: labelX - labelWidth / 2,
            y: trackY - LABEL_HEIGHT / 2,
            width: labelWidth,
            height: LABEL_HEIGHT,
          },
  };
}

/** The height of a track over the cards of a lane. */
function trackHeight(card: CardLayout, track: number): number {
  return card.y - METRICS.track * (track + 0.5) - 3;
}

function pointsOf(
  { kind, startX, endX }: Route,
  from: CardLayout,
  to: CardLayout,
  trackY: number,
): readonly Point[] {
  const outY = sideY(from);
  const inY = sideY(to);
  switch (kind) {
    case "straight":
      return [
        [from.x + from.width, outY],
        [to.x - 1, inY],
      ];
    case "over":
      return [
        [startX, from.y],
        [startX, trackY],
        [endX, trackY],
        [endX, to.y - 1],
      ];
    case "down":
      return [
        [from.x + from.width, outY],
        [startX, outY],
        [startX, trackY],
        [endX, trackY],
        [endX, to.y - 1],
      ];
    case "up":
      return [
        [startX, from.y],
        [startX, trackY],
        [endX, trackY],
        [endX, inY],
        [to.x - 1, inY],
      ];
    default:
      return kind satisfies never;
  }
}

/** Where a hand takes the line by its first point: a little on along it, beside the card. */
function gripAt([end, next]: readonly Point[]): { readonly x: number; readonly y: number } {
  const [x, y] = end === undefined || next === undefined ? [0, 0] : towards(end, next, GRIP);
  return { x, y };
}

/** Where lines leave and enter a card at its sides. */
function sideY(card: CardLayout): number {
  return card.y + Math.round(card.height * 0.42);
}

/** A line along points, round at its corners. */
function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (before === undefined) return `M${at(point)}`;
      if (after === undefined) return `L${at(point)}`;
      return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join("");
}

/** A point so many px away from another, on the way to a third; half the way where that is nearer. */
function towards([x, y]: Point, [toX, toY]: Point, px = CORNER): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(px, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}

/** The arrow head at the end of a line, the way its last piece points. */
function arrowAt(points: readonly Point[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [beforeX] = points.at(-2) ?? [x];
  return beforeX === x
    ? `M${at([x - 4, y - 5])}L${at([x, y])}L${at([x + 4, y - 5])}`
    : `M${at([x - 5, y - 4])}L${at([x, y])}L${at([x - 5, y + 4])}`;
}

function at([x, y]: Point): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
