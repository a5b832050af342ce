import type { Repair } from "#formats/problem.ts";
import type { FileEntity, MapFile, MapList } from "./mapFile.ts";
import { MAP_LISTS } from "./mapFile.ts";

/**
 * The file with an id for every entity of a list that no other has: the first
 * of two keeps it, and links go to that one.
 */
export function withOwnIds(file: MapFile, repairs: Repair[]): MapFile {
  const taken = new Set<string>();
  const lists = MAP_LISTS.map((list) => {
    // People and stories share one record of where they are kept.
    const seen = list === "participants" || list === "stories" ? taken : new Set<string>();
    return [list, rekeyed(file[list], list, seen, repairs)] as const;
  });
  return { ...file, ...(Object.fromEntries(lists) as Record<MapList, readonly FileEntity[]>) };
}

function rekeyed(
  rows: readonly FileEntity[],
  list: MapList,
  seen: Set<string>,
  repairs: Repair[],
): readonly FileEntity[] {
  const all = new Set(rows.map(({ id }) => id));
  const next = new Map<string, number>();
  return rows.map((row) => {
    if (!seen.has(row.id)) {
      seen.add(row.id);
      return row;
    }
    const isTaken = (candidate: string): boolean => all.has(candidate) || seen.has(candidate);
    const id = freeId(row.id, isTaken, next);
    seen.add(id);
    repairs.push({
      row: null,
      message: `${list}: the id ${row.id} stood twice; the second is now ${id}`,
    });
    return { ...row, id };
  });
}

/**
 * The first of `id-2`, `id-3` … that is not taken.
 *
 * @param next from where to look on for each id, so that thousands of one id take no time
 */
export function freeId(
  id: string,
  isTaken: (candidate: string) => boolean,
  next: Map<string, number> = new Map(),
): string {
  let count = next.get(id) ?? 2;
  while (isTaken(`${id}-${count}`)) count += 1;
  next.set(id, count + 1);
  return `${id}-${count}`;
}
