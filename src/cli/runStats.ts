import { Cell } from "#evidence/cell.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import type { StopStatistics } from "#evidence/stop.ts";
import { stagesInOrder, touchpointsInOrder } from "#journey/workspace.ts";
import { readFlags } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { loadMap } from "./loadMap.ts";
import { readingsOf } from "./readings.ts";

/** What is told of one group: the map, a stage or a touchpoint. */
interface Figures {
  readonly id: string;
  readonly name: string;
  /** All stories, scored or not. */
  readonly stories: number;
  readonly n: number;
  readonly people: number;
  readonly mean: number | null;
  readonly interval: readonly [number, number] | null;
  readonly bands: readonly number[];
}

const NOBODY: StopStatistics = statisticsOf(new Cell());

/** `stats MAP.wayfelt.json --json`: n, people, mean, interval and bands of every stage and touchpoint. */
export function runStats(args: readonly string[], io: Io): void {
  const flags = readFlags(args, { json: "switch" });
  const [path, ...more] = flags.words;
  if (path === undefined || more.length > 0) throw new UsageError("Name one map file.");
  const map = loadMap(path, io);
  const { readings } = readingsOf(map);
  const byStage = new Map<string, StopStatistics>(readings.stages);
  const byStop = new Map<string, StopStatistics>(
    readings.stops.map(([id, { statistics }]) => [id, statistics]),
  );
  const stops = touchpointsInOrder(map.board);
  const stages = stagesInOrder(map.board).map((stage) => ({
    ...figures(stage.id, stage.name, byStage.get(stage.id)),
    touchpoints: stops
      .filter(({ stageId }) => stageId === stage.id)
      .map(({ id, title }) => figures(id, title, byStop.get(id))),
  }));
  const whole = figures(map.mapId, map.workspace.map.get(map.mapId)?.title ?? "", readings.map);
  if (flags.values.has("json")) {
    io.out(JSON.stringify({ map: whole, unplaced: readings.unplaced, stages }, null, 2));
    return;
  }
  io.out(line(whole, ""));
  for (const stage of stages) {
    io.out(line(stage, "  "));
    for (const stop of stage.touchpoints) io.out(line(stop, "    "));
  }
  if (readings.unplaced > 0) io.out(`  ${readings.unplaced} stories are unplaced`);
}

function figures(id: string, name: string, statistics = NOBODY): Figures {
  const { stories, n, people, mean, interval, bands } = statistics;
  const bounds = interval === null ? null : ([interval.low, interval.high] as const);
  return { id, name, stories, n, people, mean, interval: bounds, bands };
}

function line(group: Figures, indent: string): string {
  const name = `${indent}${group.name === "" ? "untitled" : group.name}`;
  if (group.mean === null || group.interval === null) return `${name}: nobody scored`;
  const [low, high] = group.interval;
  return `${name}: mean ${group.mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}), n ${group.n}, people ${group.people}, bands ${group.bands.join(" ")}`;
}
