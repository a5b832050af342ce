import type { Kind } from "#journey/change.ts";
import { scopeParts } from "#journey/scope.ts";
import { listIn, textIn } from "#journey/read.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";
import { linkFieldsOf } from "./links.ts";
import type { Side } from "./mergeFields.ts";
import type { Paired } from "./mergePairs.ts";
import type { PastMap } from "./pastMap.ts";

/**
 * What a row cannot stand without, or is of, each as its kind and id. An opportunity
 * stays an opportunity where its touchpoint was taken away.
 */
export function linkedFrom(kind: Kind, row: FileEntity, mapId: string): readonly string[] {
  const fields = Object.entries(linkFieldsOf(kind))
    .filter(([field]) => !(kind === "note" && field === "touchpointId"))
    .map(([field, target]) => ({ field, target }));
  const place = kind === "story" ? [{ field: `@${mapId}`, target: "touchpoint" as const }] : [];
  const direct = [...fields, ...place].flatMap(({ field, target }) => {
    const id = row[field];
    return typeof id === "string" ? [`${target}/${id}`] : [];
  });
  const scope = scopeParts(textIn(row, "scope"));
  return scope === null ? direct : [...direct, `${scope.kind}/${scope.id}`];
}

/** What a row stands in, joins or speaks of: it goes with any of these. */
export function hungOn(kind: Kind, row: FileEntity): readonly string[] {
  const scope = scopeParts(textIn(row, "scope"));
  const fields = Object.entries(HOLDERS[kind] ?? {}).flatMap(([field, target]) => {
    const id = row[field];
    return typeof id === "string" ? [`${target}/${id}`] : [];
  });
  return scope === null || scope.kind === "map" ? fields : [...fields, `${scope.kind}/${scope.id}`];
}

const HOLDERS: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  touchpoint: { stageId: "stage", laneId: "lane" },
  note: { stageId: "stage", laneId: "lane" },
  connection: { from: "touchpoint", to: "touchpoint" },
  scoreMark: { scorecardId: "scorecard", participantId: "participant" },
};

/** Is something missing on the same side as something else? */
export function isMissingWith(one: Paired | undefined, other: Paired | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    (one.mine === null && other.mine === null) || (one.theirs === null && other.theirs === null)
  );
}

/**
 * Links that one side lost only because what they lead to was taken away there lead to it
 * again where it stays: that was no wish of anybody's. A story stands at its stop and
 * has its teller again, a quote is pinned, an insight rests on its stories.
 *
 * @param sides the rows of all that stays, by kind and id
 * @param past what both sides grew from; null: nobody knows
 */
export function withoutLostLinks(
  kind: Kind,
  row: FileEntity,
  sides: ReadonlyMap<string, Paired>,
  past: PastMap | null,
): FileEntity {
  const pair = sides.get(`${kind}/${row.id}`);
  if (pair === undefined) return row;
  if (pair.mine === null || pair.theirs === null)
    return withPastLinks(kind, row, pair, sides, past);
  const { mine, theirs } = pair;
  const isLost = (target: Kind, id: Json, missing: Side): boolean =>
    typeof id === "string" && sides.get(`${target}/${id}`)?.[missing] === null;
  const fixes = Object.entries(linksIn(kind, { ...mine, ...theirs })).flatMap(
    ([field, target]): readonly [string, Json][] => {
      const [a = null, b = null] = [mine[field], theirs[field]];
      if (Array.isArray(a) || Array.isArray(b)) {
        const list = relinkedList(listIn(row, field), listIn(mine, field), listIn(theirs, field), {
          isLostThere: (id) => isLost(target, id, "theirs"),
          isLostHere: (id) => isLost(target, id, "mine"),
        });
        return list === null ? [] : [[field, list]];
      }
      if (a === null && isLost(target, b, "mine")) return [[field, b]];
      return b === null && isLost(target, a, "theirs") ? [[field, a]] : [];
    },
  );
  return fixes.length === 0 ? row : { ...row, ...Object.fromEntries(fixes), id: row.id };
}

/** The same of a row that one side alone has: what it was linked to before, where the past knows. */
function withPastLinks(
  kind: Kind,
  row: FileEntity,
  { name, mine, theirs }: Paired,
  sides: ReadonlyMap<string, Paired>,
  past: PastMap | null,
): FileEntity {
  const side: Side = mine === null ? "theirs" : "mine";
  const had = mine ?? theirs;
  if (past === null || had === null || !past.has(kind, name)) return row;
  const fixes = Object.entries(linksIn(kind, had)).flatMap(
    ([field, target]): readonly [string, Json][] => {
      if ((row[field] ?? null) !== null || past.held(kind, name, field, had[field])) return [];
      const before = [...sides]
        .filter(([key, pair]) => key.startsWith(`${target}/`) && pair[side] === null)
        .map(([key]) => key.slice(target.length + 1))
        .find((id) => past.held(kind, name, field, id));
      return before === undefined ? [] : [[field, before]];
    },
  );
  return fixes.length === 0 ? row : { ...row, ...Object.fromEntries(fixes), id: row.id };
}

/** The fields that link to other things, and to what kind. */
function linksIn(kind: Kind, row: JsonObject): Readonly<Record<string, Kind>> {
  const links = linkFieldsOf(kind);
  if (kind !== "story") return links;
  const places = Object.keys(row).filter((field) => field.startsWith("@"));
  return {
    ...links,
    ...Object.fromEntries(places.map((field) => [field, "touchpoint" as const])),
  };
}

/** A list of links with those put back that a side lost, in the order in which the other has them; null: none was. */
function relinkedList(
  merged: readonly Json[],
  mine: readonly Json[],
  theirs: readonly Json[],
  lost: {
    readonly isLostThere: (id: Json) => boolean;
    readonly isLostHere: (id: Json) => boolean;
  },
): readonly Json[] | null {
  const isLeft = (id: Json, other: readonly Json[]): boolean =>
    !merged.includes(id) && !other.includes(id);
  const back = [
    ...mine.filter((id) => isLeft(id, theirs) && lost.isLostThere(id)),
    ...theirs.filter((id) => isLeft(id, mine) && lost.isLostHere(id)),
  ];
  if (back.length === 0) return null;
  const all = new Set([...merged, ...back]);
  const [first, second] = canonical(mine) < canonical(theirs) ? [theirs, mine] : [mine, theirs];
  const [fuller, other] =
    first.filter((id) => all.has(id)).length >= second.filter((id) => all.has(id)).length
      ? [first, second]
      : [second, first];
  return [...new Set([...fuller, ...other, ...merged])].filter((id) => all.has(id));
}
