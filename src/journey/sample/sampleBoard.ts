import { orderKeysBetween } from "#kit/orderKey.ts";
import type { Mint } from "#kit/mint.ts";
import { boardDocument, type Kind, type Write } from "#journey/change.ts";
import { create } from "#journey/commands/context.ts";
import { SAMPLE_LANES, SAMPLE_STAGES } from "./sampleFrame.ts";
import type { SampleIds } from "./sampleIds.ts";
import { SAMPLE_LINKS } from "./sampleLinks.ts";
import { SAMPLE_ESTIMATES, SAMPLE_NOTES } from "./sampleNotes.ts";
import { SAMPLE_STOPS } from "./sampleStops.ts";

/** The writes of the sample's board: stages, lanes, touchpoints, connections, notes. */
export function boardWrites(ids: SampleIds, mint: Mint): readonly Write[] {
  const document = boardDocument(ids.map);
  const made = (kind: Kind, entities: readonly { readonly id: string }[]): readonly Write[] =>
    entities.map((entity) => create(document, kind, entity));
  return [
    ...made("stage", stages(ids)),
    ...made("lane", lanes(ids)),
    ...made("touchpoint", touchpoints(ids)),
    ...made("connection", connections(ids, mint)),
    ...made("note", notes(ids, mint)),
  ];
}

function stages(ids: SampleIds) {
  const orders = ordersOf(SAMPLE_STAGES.length);
  return SAMPLE_STAGES.map((name, index) => ({ id: ids.stage(name), name, order: orders(index) }));
}

function lanes(ids: SampleIds) {
  const orders = ordersOf(SAMPLE_LANES.length);
  return SAMPLE_LANES.map(([role, name], index) => ({
    id: ids.lane(role),
    role,
    name,
    order: orders(index),
  }));
}

function touchpoints(ids: SampleIds) {
  return SAMPLE_STOPS.map((stop) => {
    const cell = SAMPLE_STOPS.filter(
      ({ stage, role }) => stage === stop.stage && role === stop.role,
    );
    return {
      id: ids.stop(stop.key),
      title: stop.title,
      stageId: ids.stage(stop.stage),
      laneId: ids.lane(stop.role),
      order: ordersOf(cell.length)(cell.indexOf(stop)),
      channelIds: stop.channels,
      kind: stop.kind,
      note: stop.note,
      organisationImportance: stop.matters,
    };
  });
}

function connections(ids: SampleIds, mint: Mint) {
  return SAMPLE_LINKS.map(([from, to, label]) => ({
    id: mint("connection"),
    from: ids.stop(from),
    to: ids.stop(to),
    label: label ?? "",
  }));
}

function notes(ids: SampleIds, mint: Mint) {
  return SAMPLE_NOTES.flatMap(([role, stage, texts]) => {
    const orders = ordersOf(texts.length);
    return texts.map((text, index) => ({
      id: mint("note"),
      text,
      stageId: ids.stage(stage),
      laneId: ids.lane(role),
      order: orders(index),
      ...estimate(text, ids),
    }));
  });
}

function estimate(text: string, ids: SampleIds) {
  const said = SAMPLE_ESTIMATES.get(text);
  if (said === undefined) return {};
  const [at, impact, effort, owner, status] = said;
  return { touchpointId: ids.stop(at), impact, effort, owner, status };
}

function ordersOf(count: number): (index: number) => string {
  const orders = orderKeysBetween(null, null, count);
  return (index) => orders[index] ?? "a0";
}
