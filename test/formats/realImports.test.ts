import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Cell } from "#evidence/cell.ts";
import { statisticsOf } from "#evidence/statistics.ts";
import { decodeText } from "#formats/csv/decode.ts";
import { guessMapping, type Mapping } from "#formats/csv/mapping.ts";
import { parseTable } from "#formats/csv/parse.ts";
import { type ImportPlan, planImport } from "#formats/csv/plan.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import type { Write } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";

const shared = new URL("../../../shared/data/", import.meta.url);
const isHere = existsSync(shared);
if (!isHere) console.warn("SKIPPED: the real interviews are not on this machine (../shared/data)");

function importOf(
  path: string,
  change: (mapping: Mapping) => Mapping = (m) => m,
): ImportPlan & { mapping: Mapping; header: readonly string[] } {
  const text = decodeText(readFileSync(new URL(path, shared)));
  if (!text.ok) throw new Error(text.problem.message);
  const table = parseTable(text.value.text);
  if (!table.ok) throw new Error(table.problem.message);
  const mapping = change(guessMapping(table.value));
  const plan = planImport(
    table.value,
    mapping,
    {
      mapId: asId<MapId>("map-1"),
      fileName: path,
      now: "2026-01-01T00:00:00.000Z",
      board: { stages: [], lanes: [], touchpoints: [] },
      attributes: STANDARD_ATTRIBUTES,
      people: [],
      channels: [],
    },
    mintFrom(seeded32(1)),
  );
  if (!plan.ok) throw new Error(plan.problem.message);
  return { ...plan.value, mapping, header: table.value.header };
}

function entities(writes: readonly Write[], kind: string): readonly Record<string, unknown>[] {
  return writes.flatMap((write) =>
    write.op === "create" && write.kind === kind ? [write.entity] : [],
  );
}

function statisticsByStop(plan: ImportPlan) {
  const { writes } = plan.command;
  const titles = new Map(
    entities(writes, "touchpoint").map((stop) => [stop["id"], String(stop["title"])]),
  );
  const cells = new Map<string, Cell>();
  for (const story of entities(writes, "story")) {
    const title = titles.get(story["@map-1"]) ?? "unplaced";
    const cell = cells.get(title) ?? new Cell();
    cells.set(title, cell);
    cell.add(
      String(story["participantId"] ?? story["id"]),
      (story["score"] ?? null) as number | null,
    );
  }
  return new Map([...cells].map(([title, cell]) => [title, statisticsOf(cell)]));
}

describe.runIf(isHere)("real interviews, as a person would drop them on the page", () => {
  it("telecom: every stage reads the mean that an independent count gives", () => {
    const plan = importOf("real/telecom-journey-nps.csv");
    const stops = statisticsByStop(plan);
    expect(stops.get("Order")?.mean).toBeCloseTo(14.449, 3);
    expect(stops.get("First Payment")?.mean).toBeCloseTo(-6.265, 3);
    expect(stops.get("Equipment Received")?.mean).toBeCloseTo(-34.719, 3);
    expect(stops.get("Service in Use")?.mean).toBeCloseTo(-58, 3);
    expect([...stops.values()].map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([
      30, 231, 962, 1130,
    ]);
  });

  it("airline: each rating column is a touchpoint, each row one person", () => {
    const answers = JSON.parse(readFileSync(new URL("known-answers.json", shared), "utf8"));
    const plan = importOf("real/airline-touchpoints-british-airways.csv");
    const stops = statisticsByStop(plan);
    for (const [name, expected] of Object.entries<{
      n: number;
      participants: number;
      mean: number;
    }>(answers["real-airline-touchpoints"].expected)) {
      expect(stops.get(name)?.n).toBe(expected.n);
      expect(stops.get(name)?.people).toBe(expected.participants);
      expect(stops.get(name)?.mean).toBeCloseTo(expected.mean, 8);
    }
    console.log(
      plan.mapping.map((role, i) => `${plan.header[i]}=${role.kind}`).join(" | "),
      plan.report.stories,
      plan.report.people,
      plan.report.repairsTotal,
    );
  });

  for (const file of [
    "real/airport-lounges-skytrax.csv",
    "real/womens-clothing-1000.csv",
    "real/telecom-journey-nps.csv",
  ]) {
    it(`${file} guesses`, () => {
      const plan = importOf(file);
      console.log(
        plan.mapping.map((role, i) => `${plan.header[i]}=${JSON.stringify(role)}`).join("\n"),
        { ...plan.report, repairs: plan.report.repairs.slice(0, 3) },
      );
    });
  }
});
