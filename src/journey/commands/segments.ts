import { byOrder, orderKeyBetween, orderKeysBetween } from "#kit/orderKey.ts";
import type { Write } from "#journey/change.ts";
import { asId, type MapId, type PersonaId, type SegmentId } from "#journey/ids.ts";
import { personaScope, segmentScope } from "#journey/scope.ts";
import { type Segment, SEGMENT_COLOURS } from "#journey/segment.ts";
import { depthOf, MAX_RULE_DEPTH, type SegmentRule, storedRule } from "#journey/segmentRule.ts";
import type { Workspace } from "#journey/workspace.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";
import { orderKeysAt } from "./reorder.ts";

/** The segments of a map in their order. */
export function segmentsOf(
  { segment }: Pick<Workspace, "segment">,
  mapId: MapId,
): readonly Segment[] {
  return [...segment].filter((one) => one.mapId === mapId).toSorted(byOrder);
}

/** The segments whose curves lie over that of everyone until a person chooses others: the first two. */
export function segmentsShownFirst(
  workspace: Pick<Workspace, "segment">,
  mapId: MapId,
): readonly Segment[] {
  return segmentsOf(workspace, mapId).slice(0, 2);
}

/** The segments of the map that a segment is of, in their order. */
export function segmentsBeside(
  workspace: Pick<Workspace, "segment">,
  id: string,
): readonly Segment[] {
  const segment = workspace.segment.get(id);
  return segment === undefined ? [] : segmentsOf(workspace, segment.mapId);
}

/** A new segment behind the others of its map, in the first colour that is free. `made`: its id. */
export function addSegment(
  context: Context,
  mapId: MapId,
  name: string,
  rule: SegmentRule,
): Outcome {
  if (!context.workspace.map.has(mapId)) return notDone("not-found", "That map is no longer here.");
  if (isTooDeep(rule)) return tooDeep();
  const others = segmentsOf(context.workspace, mapId);
  const id = asId<SegmentId>(context.mint("segment"));
  const order = orderKeyBetween(others.at(-1)?.order ?? null, null);
  const entity = { id, mapId, name, colour: freeColour(others), rule: storedRule(rule), order };
  return done("Add segment", [create("ws", "segment", entity)], [id]);
}

/** Several new segments at once, in this order behind the others. `made`: their ids. */
export function addSegments(
  context: Context,
  mapId: MapId,
  wanted: readonly Pick<Segment, "name" | "rule">[],
): Outcome {
  if (!context.workspace.map.has(mapId)) return notDone("not-found", "That map is no longer here.");
  const others = [...segmentsOf(context.workspace, mapId)];
  const orders = orderKeysBetween(others.at(-1)?.order ?? null, null, wanted.length);
  const made = wanted.map(({ name, rule }, index): Segment => {
    const id = asId<SegmentId>(context.mint("segment"));
    const segment = {
      id,
      mapId,
      name,
      colour: freeColour(others),
      rule,
      order: orders[index] ?? "a0",
    };
    others.push(segment);
    return segment;
  });
  return done(
    made.length === 1 ? "Add segment" : `Add ${made.length} segments`,
    made.map((segment) => create("ws", "segment", { ...segment, rule: storedRule(segment.rule) })),
    made.map(({ id }) => id),
  );
}

/** Gives a segment another name. */
export function renameSegment(context: Context, id: SegmentId, name: string): Outcome {
  return changed(context, id, "Rename segment", "name", name);
}

/** Gives a segment another colour, 0..7. */
export function recolourSegment(context: Context, id: SegmentId, colour: number): Outcome {
  if (!Number.isInteger(colour) || colour < 0 || colour >= SEGMENT_COLOURS) {
    return notDone("not-valid", `A colour is a number from 0 to ${SEGMENT_COLOURS - 1}.`);
  }
  return changed(context, id, "Colour segment", "colour", colour);
}

/** Gives a segment another rule. */
export function changeRule(context: Context, id: SegmentId, rule: SegmentRule): Outcome {
  if (isTooDeep(rule)) return tooDeep();
  return changed(context, id, "Change segment", "rule", storedRule(rule));
}

/** A copy of a segment right behind it, with what it says and nothing that was decided about it. `made`: its id. */
export function duplicateSegment(context: Context, id: SegmentId, name: string): Outcome {
  const segment = context.workspace.segment.get(id);
  if (segment === undefined) return gone();
  const others = segmentsOf(context.workspace, segment.mapId);
  const copy = context.mint("segment");
  const at = others.findIndex((one) => one.id === id) + 1;
  const orders = orderKeysAt(others, [copy], at);
  const entity = {
    ...segment,
    id: copy,
    name,
    colour: freeColour(others),
    rule: storedRule(segment.rule),
    order: orders.get(copy) ?? segment.order,
  };
  const moved = [...orders].filter(([other]) => other !== copy);
  return done(
    "Duplicate segment",
    [
      create("ws", "segment", entity),
      ...moved.map(([other, order]) => set("ws", "segment", other, "order", order)),
    ],
    [copy],
  );
}

/** Brings segments, in this order, to stand at an index among the others of their map. */
export function moveSegments(context: Context, ids: readonly SegmentId[], index: number): Outcome {
  const first = context.workspace.segment.get(ids[0] ?? "");
  if (first === undefined) return gone();
  const here = segmentsOf(context.workspace, first.mapId);
  const moving = ids.filter((id) => here.some((one) => one.id === id));
  const others = here.filter(({ id }) => !moving.includes(id));
  const writes = [...orderKeysAt(others, moving, index)].map(([id, order]) =>
    set("ws", "segment", id, "order", order),
  );
  return done("Move segment", writes);
}

/** Takes a segment away, with its personas and all that was decided about it. The people stay. */
export function removeSegment(context: Context, id: SegmentId): Outcome {
  const { workspace } = context;
  if (!workspace.segment.has(id)) return gone();
  const personas = [...workspace.persona].filter(({ scope }) => scope === segmentScope(id));
  const scopes = new Set<string>([
    segmentScope(id),
    ...personas.map((persona) => personaScope(asId<PersonaId>(persona.id))),
  ]);
  const writes: Write[] = [remove("ws", "segment", id)];
  for (const persona of personas) writes.push(remove("ws", "persona", persona.id));
  for (const kind of ["profileEntry", "insight", "profileVersion"] as const) {
    for (const row of workspace[kind]) {
      if (scopes.has(row.scope)) writes.push(remove("ws", kind, row.id));
    }
  }
  return done("Delete segment", writes);
}

function changed(
  context: Context,
  id: SegmentId,
  name: string,
  field: string,
  value: unknown,
): Outcome {
  if (!context.workspace.segment.has(id)) return gone();
  return done(name, [set("ws", "segment", id, field, value)]);
}

/** The colour that the fewest others have; of several the first. */
function freeColour(others: readonly Segment[]): number {
  const counts = Array.from(
    { length: SEGMENT_COLOURS },
    (_, colour) => others.filter((one) => one.colour === colour).length,
  );
  return counts.indexOf(Math.min(...counts));
}

function isTooDeep(rule: SegmentRule): boolean {
  return depthOf(rule) > MAX_RULE_DEPTH;
}

function tooDeep(): Outcome {
  return notDone("not-valid", `A rule nests at most ${MAX_RULE_DEPTH} levels deep.`);
}

function gone(): Outcome {
  return notDone("not-found", "That segment is no longer here.");
}
