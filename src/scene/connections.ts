import type { TouchpointId } from "#journey/ids.ts";
import type { Connection } from "#journey/connection.ts";
import type { CardLayout, ConnectionLayout } from "./layout.ts";

/** Lays lines between cards: straight to the next one, around by the lane's edge where cards stand between. */
export function layoutConnections(
  connections: readonly Connection[],
  cards: readonly CardLayout[],
): readonly ConnectionLayout[] {
  const byId = new Map<TouchpointId, CardLayout>(cards.map((card) => [card.touchpointId, card]));
  return connections.flatMap((connection): ConnectionLayout[] => {
    const from = byId.get(connection.from);
    const to = byId.get(connection.to);
    if (from === undefined || to === undefined || from === to) return [];
    const line = lineBetween(from, to);
    return [
      {
        connectionId: connection.id,
        from: connection.from,
        to: connection.to,
        label: connection.label,
        ...line,
      },
    ];
  });
}

type Line = Pick<ConnectionLayout, "path" | "arrow" | "labelX" | "labelY">;

function lineBetween(from: CardLayout, to: CardLayout): Line {
  const startY = from.y + Math.round(from.height * 0.42);
  const endY = to.y + Math.round(to.height * 0.42);
  const startX = from.x + from.width;
  const isNext = to.x > from.x && from.y === to.y && to.x - startX < 40;
  if (isNext) {
    const path = `M${startX},${startY}L${to.x - 2},${endY}`;
    return {
      path,
      arrow: arrowRight(to.x - 1, endY),
      labelX: (startX + to.x) / 2,
      labelY: startY - 8,
    };
  }
  if (to.x > from.x && from.y !== to.y) return acrossLanes(from, to, startX, startY, endY);
  return around(from, to);
}

function acrossLanes(
  from: CardLayout,
  to: CardLayout,
  startX: number,
  startY: number,
  endY: number,
): Line {
  const middle = Math.max(startX + 8, to.x - 14);
  const path = `M${startX},${startY}L${middle - 4},${startY}Q${middle},${startY} ${middle},${startY + Math.sign(endY - startY) * 4}L${middle},${endY - Math.sign(endY - startY) * 4}Q${middle},${endY} ${middle + 4},${endY}L${to.x - 2},${endY}`;
  return {
    path,
    arrow: arrowRight(to.x - 1, endY),
    labelX: middle,
    labelY: (Math.max(from.y, to.y) + Math.min(from.y + from.height, to.y + to.height)) / 2,
  };
}

/** Over the tops of the cards: forwards past others, or back to an earlier one. */
function around(from: CardLayout, to: CardLayout): Line {
  const top = Math.min(from.y, to.y) - 7;
  const startX = from.x + from.width / 2 + 10;
  const endX = to.x + to.width / 2 - 10;
  const sign = Math.sign(endX - startX) || 1;
  const path = `M${startX},${from.y}L${startX},${top + 4}Q${startX},${top} ${startX + 4 * sign},${top}L${endX - 4 * sign},${top}Q${endX},${top} ${endX},${top + 4}L${endX},${to.y - 2}`;
  const arrow = `M${endX - 4},${to.y - 6}L${endX},${to.y - 1}L${endX + 4},${to.y - 6}`;
  return { path, arrow, labelX: (startX + endX) / 2, labelY: top + 3 };
}

function arrowRight(x: number, y: number): string {
  return `M${x - 5},${y - 4}L${x},${y}L${x - 5},${y + 4}`;
}
