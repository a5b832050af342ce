import type { MapId } from "#journey/ids.ts";
import type { MapState } from "#journey/mapInfo.ts";

/** What a card of home shows of a map. */
export interface HomeMap {
  readonly id: MapId;
  readonly title: string;
  readonly invented: boolean;
  readonly state: MapState;
  /** ISO times; null when unknown. */
  readonly createdAt: string | null;
  readonly changedAt: string | null;
  readonly trashedAt: string | null;
  /** Null until somebody has counted. */
  readonly facts: {
    readonly stages: number;
    readonly touchpoints: number;
    readonly stories: number;
  } | null;
  /** The text of an SVG; null when there is no picture yet. */
  readonly thumbnail: string | null;
}

export const HOME_ORDERS = ["recent", "title", "created"] as const;
export type HomeOrder = (typeof HOME_ORDERS)[number];

/** The maps whose title holds every word of the query, in the order asked for. */
export function mapsToShow(
  maps: readonly HomeMap[],
  query: string,
  order: HomeOrder,
): readonly HomeMap[] {
  const words = query.trim().toLocaleLowerCase().split(/\s+/);
  const found = maps.filter(({ title }) => {
    const text = title.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  return found.toSorted(COMPARE[order]);
}

const COMPARE: Readonly<Record<HomeOrder, (a: HomeMap, b: HomeMap) => number>> = {
  recent: (a, b) => later(a.changedAt ?? a.createdAt, b.changedAt ?? b.createdAt, a, b),
  created: (a, b) => later(a.createdAt, b.createdAt, a, b),
  title: (a, b) => byTitle(a, b),
};

/** The later one first; of the same time, by title. */
function later(timeA: string | null, timeB: string | null, a: HomeMap, b: HomeMap): number {
  const [left, right] = [timeA ?? "", timeB ?? ""];
  if (left === right) return byTitle(a, b);
  return left > right ? -1 : 1;
}

function byTitle(a: HomeMap, b: HomeMap): number {
  return a.title.localeCompare(b.title, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1);
}

/** An SVG as the address of an image: as an image its text can load and run nothing. */
export function imageOfSvg(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
