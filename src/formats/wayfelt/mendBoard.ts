import { itemAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";
import { holdsNotes, holdsTouchpoints, LANE_ROLES, type LaneRole } from "#journey/lane.ts";
import { orderKeyBetween } from "#kit/orderKey.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";
import { freeId } from "./mendIds.ts";
import { wordsOf } from "./wordsOf.ts";
import { textIn } from "#journey/read.ts";

/**
 * The file with every touchpoint and note in a cell that exists, and with
 * connections that join two touchpoints once. A missing stage or lane is made
 * where something needs it.
 */
export function withSoundBoard(file: MapFile, repairs: Repair[]): MapFile {
  const frame = framed(file, repairs);
  const stops = new Set(frame.touchpoints.map(({ id }) => id));
  return { ...frame, connections: soundConnections(frame.connections, stops, repairs) };
}

function framed(file: MapFile, repairs: Repair[]): MapFile {
  const needsStage = file.touchpoints.length + file.notes.length > 0;
  const stages =
    file.stages.length > 0 || !needsStage
      ? file.stages
      : [madeRow("stages", { id: "stage-1", name: "Journey", order: "a0" }, repairs)];
  const lanes = withLanes(file, repairs);
  const put = { stages, lanes, repairs };
  return {
    ...file,
    stages,
    lanes,
    touchpoints: inCells(file.touchpoints, "touchpoints", holdsTouchpoints, put),
    notes: inCells(file.notes, "notes", holdsNotes, put),
  };
}

/** The lanes, joined by one for touchpoints or notes where these have none to stand in. */
function withLanes(file: MapFile, repairs: Repair[]): readonly FileEntity[] {
  const lanes = [...file.lanes];
  const needed = [
    [file.touchpoints, holdsTouchpoints, "touchpoints", "Touchpoints"],
    [file.notes, holdsNotes, "notes", "Notes"],
  ] as const;
  for (const [rows, holds, role, name] of needed) {
    if (rows.length === 0 || lanes.some((lane) => holds(roleOf(lane)))) continue;
    const ids = new Set(lanes.map(({ id }) => id));
    const id = ids.has(`lane-${role}`)
      ? freeId(`lane-${role}`, (one) => ids.has(one))
      : `lane-${role}`;
    const last =
      lanes
        .map((lane) => textIn(lane, "order"))
        .toSorted()
        .at(-1) ?? null;
    lanes.push(madeRow("lanes", { id, role, name, order: orderKeyBetween(last, null) }, repairs));
  }
  return lanes;
}

function madeRow(list: string, row: FileEntity, repairs: Repair[]): FileEntity {
  repairs.push({
    row: null,
    message: `${list}: “${textIn(row, "name")}” was made, as none was there`,
  });
  return row;
}

interface Cells {
  readonly stages: readonly FileEntity[];
  readonly lanes: readonly FileEntity[];
  readonly repairs: Repair[];
}

function inCells(
  rows: readonly FileEntity[],
  list: string,
  holds: (role: LaneRole) => boolean,
  { stages, lanes, repairs }: Cells,
): readonly FileEntity[] {
  const stageIds = new Set<unknown>(stages.map(({ id }) => id));
  const fitting = lanes.filter((lane) => holds(roleOf(lane)));
  const laneIds = new Set<unknown>(fitting.map(({ id }) => id));
  if (rows.length === 0) return rows;
  const [stageId, laneId] = [firstOf(stages), firstOf(fitting)];
  return rows.map((row) => {
    const hasStage = stageIds.has(row["stageId"]);
    const hasLane = laneIds.has(row["laneId"]);
    if (hasStage && hasLane) return row;
    const missing = [hasStage ? "" : "stage", hasLane ? "" : "lane"].filter((one) => one !== "");
    repairs.push({
      row: null,
      message: `${list}: the ${missing.join(" and ")} of ${row.id} ${missing.length > 1 ? "are" : "is"} not in the file; it stands in the first`,
    });
    return {
      ...row,
      ...(hasStage ? {} : { stageId }),
      ...(hasLane ? {} : { laneId }),
    };
  });
}

function firstOf(rows: readonly FileEntity[]): string {
  const sorted = rows.toSorted((a, b) => (textIn(a, "order") < textIn(b, "order") ? -1 : 1));
  return itemAt(sorted, 0).id;
}

function roleOf(lane: FileEntity): LaneRole {
  return LANE_ROLES.find((role) => role === lane["role"]) ?? "notes";
}

function soundConnections(
  rows: readonly FileEntity[],
  stops: ReadonlySet<string>,
  repairs: Repair[],
): readonly FileEntity[] {
  const kept = new Map<string, FileEntity>();
  for (const row of rows) {
    const from = textIn(row, "from");
    const to = textIn(row, "to");
    const way = JSON.stringify([from, to]);
    const twin = kept.get(way);
    const isSound = from !== to && stops.has(from) && stops.has(to);
    if (isSound && twin === undefined) {
      kept.set(way, row);
      continue;
    }
    const isWorded = twin !== undefined && textIn(twin, "label").trim() !== "";
    const label = isWorded ? "" : textIn(row, "label");
    if (twin !== undefined && label !== "") kept.set(way, { ...twin, label });
    repairs.push({ row: null, message: `connections: ${leftOut(row, twin, label)}` });
  }
  return [...kept.values()];
}

/** Why a connection does not stay, and where its words are. */
function leftOut(row: FileEntity, twin: FileEntity | undefined, given: string): string {
  const { id } = row;
  if (twin === undefined) {
    const fault = row["from"] === row["to"] ? "leads to itself" : "leads to nothing";
    return `${id}${wordsOf(row)} ${fault}; it was left out`;
  }
  return given === ""
    ? `${id}${wordsOf(row)} stood twice; it was left out`
    : `${id} stood twice; its words stand on the other`;
}
