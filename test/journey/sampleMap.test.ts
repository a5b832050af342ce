import { describe, expect, test } from "vitest";
import { EvidenceEngine } from "#evidence/engine.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import { contentWords, wordCount } from "#evidence/similarity.ts";
import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { AttributeType } from "#journey/attribute.ts";
import { attributeById, attributesOf } from "#journey/attributes.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import type { Change, Write } from "#journey/change.ts";
import { isBuiltInChannel } from "#journey/channel.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { holdsNotes } from "#journey/lane.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { sampleMap } from "#journey/sample/sampleMap.ts";
import { scoreOfRating } from "#journey/score.ts";
import { isOnMap, placementOf, type Story } from "#journey/story.ts";
import {
  emptyBoard,
  emptyWorkspace,
  lanesInOrder,
  stagesInOrder,
  strayTouchpoints,
  touchpointsInOrder,
} from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import { frameFacts, storyFacts } from "#session/feed.ts";

const NOW = "2026-06-01T09:00:00.000Z";
const made = (seed = 1) => sampleMap(mintFrom(seeded32(seed)), NOW);

const { command, mapId } = made();
const workspace = ["ws", "ev"].reduce(
  (state, room) => changesIn(room).reduce(workspaceAfter, state),
  emptyWorkspace(),
);
const board = changesIn("map:").reduce(boardAfter, emptyBoard());
const stories = [...workspace.story];
const people = [...workspace.participant];
const stops = touchpointsInOrder(board);
const engine = new EvidenceEngine();
const readings = engine.apply({
  ...frameFacts(workspace, board),
  stories: storyFacts(
    stories.map(({ id }) => id),
    workspace,
    mapId,
  ).stories,
});
const statistics = new Map(readings.stops.map(([id, reading]) => [id, reading.statistics]));

const front = stops.filter(({ laneId }) => board.lane.get(laneId)?.role === "touchpoints");
const readingOf = (title: string) => {
  const stop = stops.find((other) => other.title === title);
  const found = stop === undefined ? undefined : statistics.get(stop.id);
  if (stop === undefined || found === undefined) throw new Error(`no reading of ${title}`);
  return { stop, ...found };
};

describe("the sample map", () => {
  test("is one command that only makes things, marked as invented", () => {
    expect(command.name).toBe("Add the sample map");
    expect(command.writes.every(({ op }) => op === "create")).toBe(true);
    const info = workspace.map.get(mapId);
    expect(info).toMatchObject({ invented: true, createdAt: NOW, trashedAt: null });
    expect(info?.title).not.toBe("");
    expect(info?.goal).not.toBe("");
    expect(info?.scenario).not.toBe("");
  });

  test("is the same for the same mint, and shares no minted id with another copy", () => {
    expect(made()).toEqual({ command, mapId });
    const shared = new Set(idsOf(made(2).command.writes));
    const doubled = idsOf(command.writes).filter((id) => shared.has(id));
    expect(doubled.every((id) => /^(?:attribute|channel)-/.test(id))).toBe(true);
    expect(new Set(idsOf(command.writes)).size).toBe(command.writes.length);
  });

  test("parts its people into two segments, each of enough people for a persona of its own", () => {
    const segments = segmentsOf(workspace, mapId);
    expect(segments.map(({ name }) => name)).toEqual(["Children at home", "No children at home"]);
    const sizes = segments.map(
      ({ rule }) => segmentMembers(rule, engine.people(), attributesOf(workspace)).members.length,
    );
    expect(sizes.every((size) => size >= 5)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(people.length);
  });

  test("survives JSON as it is", () => {
    expect(JSON.parse(JSON.stringify(command))).toStrictEqual(command);
  });

  test("has the promised size", () => {
    expect(stagesInOrder(board)).toHaveLength(6);
    expect(front.length).toBeGreaterThanOrEqual(20);
    expect(stops.length - front.length).toBeGreaterThanOrEqual(3);
    expect(people.length).toBeGreaterThanOrEqual(14);
    expect(people.length).toBeLessThanOrEqual(18);
    expect(stories.length).toBeGreaterThanOrEqual(70);
    expect(stories.length).toBeLessThanOrEqual(90);
  });

  test("shows every main lane, with stages and lanes in their order", () => {
    expect(stagesInOrder(board).map(({ name }) => name)).toEqual([
      "It breaks down",
      "Compare",
      "Order",
      "Wait and delivery",
      "First washes",
      "Living with it",
    ]);
    expect(lanesInOrder(board).map(({ role }) => role)).toEqual([
      "touchpoints",
      "sentiment",
      "stories",
      "channels",
      "thoughts",
      "pains",
      "opportunities",
      "backstage",
      "notes",
    ]);
  });
});

describe("what stands on the sample map", () => {
  test("every touchpoint stands in a cell, with channels that exist", () => {
    expect(strayTouchpoints(board)).toEqual([]);
    for (const { channelIds } of stops) {
      expect(channelIds.length).toBeGreaterThan(0);
      expect(channelIds.every(isChannel)).toBe(true);
    }
  });

  test("every connection joins two touchpoints, and a branch carries a label", () => {
    const links = [...board.connection];
    for (const { from, to } of links) {
      expect(board.touchpoint.has(from) && board.touchpoint.has(to) && from !== to).toBe(true);
    }
    const branches = links.filter(
      (link) => links.filter(({ from }) => from === link.from).length > 1,
    );
    expect(branches.some(({ label }) => label !== "")).toBe(true);
  });

  test("one can walk from the first touchpoint to all that customers meet", () => {
    const reached = new Set([front[0]?.id]);
    for (const { id } of front) {
      for (const { from, to } of board.connection) if (reached.has(from)) reached.add(to);
      expect(reached.has(id)).toBe(true);
    }
  });

  test("every note stands in a stage and in a lane for notes; none is empty", () => {
    const roles = new Set([...board.note].map(({ laneId }) => board.lane.get(laneId)?.role));
    expect(roles).toEqual(new Set(["thoughts", "pains", "opportunities", "notes"]));
    for (const { laneId, stageId, text } of board.note) {
      const role = board.lane.get(laneId)?.role;
      expect(role !== undefined && holdsNotes(role) && board.stage.has(stageId)).toBe(true);
      expect(isTidy(text)).toBe(true);
    }
  });
});

describe("the people of the sample", () => {
  test("each has a name of their own and tells something", () => {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    for (const { id, name } of people) {
      expect(isTidy(name)).toBe(true);
      expect(stories.some(({ participantId }) => participantId === id)).toBe(true);
    }
  });

  test("every attribute is known to the workspace and its value is of its type", () => {
    for (const [id, value] of people.flatMap(knownOf)) {
      const attribute = attributeById(workspace, id);
      expect(attribute, id).toBeDefined();
      expect(
        attribute !== undefined && fits(attribute.type, value),
        `${id}: ${String(value)}`,
      ).toBe(true);
    }
  });

  test("the profile says much, and says where not enough is known", () => {
    const { profile, persona } = engine.derive({ kind: "map" });
    const said = profile.attributes.filter(({ value }) => value.kind !== "unknown");
    const open = profile.attributes.filter(({ value }) => value.kind === "unknown");
    expect(said.length).toBeGreaterThanOrEqual(15);
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(profile.quotes.length).toBeGreaterThanOrEqual(3);
    expect(persona?.agreeing).toBeGreaterThanOrEqual(1);
  });
});

describe("the stories of the sample", () => {
  test("every story refers to what exists and belongs to the map", () => {
    for (const story of stories) {
      expect(workspace.study.has(story.studyId)).toBe(true);
      expect(isOnMap(story, mapId)).toBe(true);
      const place = placementOf(story, mapId);
      expect(place === null || board.touchpoint.has(place)).toBe(true);
      const { participantId, channelId } = story;
      expect(participantId === null || workspace.participant.has(participantId)).toBe(true);
      expect(channelId === null || isChannel(channelId)).toBe(true);
    }
  });

  test("a story came through one of its stop's channels", () => {
    for (const story of stories) {
      const stop = board.touchpoint.get(placementOf(story, mapId) ?? "");
      if (stop === undefined) expect(story.channelId).toBeNull();
      else if (story.channelId !== null) expect(stop.channelIds).toContain(story.channelId);
    }
  });

  test("the words are whole, told once, of a length that people speak", () => {
    for (const { text } of stories) {
      expect(isTidy(text), text).toBe(true);
      expect(text, "straight quotes").not.toMatch(/["']/);
      expect(wordCount(text), text).toBeGreaterThanOrEqual(4);
    }
    const lengths = stories.map(({ text }) => wordCount(text));
    expect(lengths.filter((words) => words >= 8 && words <= 60).length).toBeGreaterThan(
      0.85 * stories.length,
    );
    expect(lengths.filter((words) => words > 100)).toHaveLength(1);
    expect(new Set(stories.map(({ text }) => text)).size).toBe(stories.length);
  });

  test("no two stories say the same in other words", () => {
    const english = stories.filter(({ lang }) => lang === "en").map(({ text }) => text);
    for (const [index, text] of english.entries()) {
      for (const other of english.slice(index + 1)) {
        expect(overlap(text, other), `${text} | ${other}`).toBeLessThan(0.2);
      }
    }
  });

  test("one is in German, one in Spanish, one has emoji", () => {
    expect(stories.filter(({ lang }) => lang === "de")).toHaveLength(1);
    expect(stories.filter(({ lang }) => lang === "es")).toHaveLength(1);
    expect(stories.filter(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toHaveLength(1);
  });

  test("a rating is on its scale, names its question, and is what the score says", () => {
    const rated = stories.flatMap(({ rating, score }) =>
      rating === null ? [] : { rating, score },
    );
    expect(rated.length).toBeGreaterThan(0.8 * stories.length);
    for (const { rating, score } of rated) {
      expect(rating.wording).not.toBeNull();
      expect(scoreOfRating(rating.value, rating)).toBe(score);
    }
    expect(new Set(rated.map(({ rating }) => rating.best))).toEqual(new Set([5, 10]));
    expect(stories.filter(({ score }) => score === null)).toHaveLength(6);
  });

  test("the interviews run from March to May, and consent differs", () => {
    const days = stories.map(({ toldAt }) => toldAt ?? "").toSorted();
    expect(days.every((day) => /^2026-0[345]-[0-3]\d$/.test(day))).toBe(true);
    for (const month of ["03", "04", "05"]) {
      expect(days.filter((day) => day.slice(5, 7) === month).length).toBeGreaterThan(5);
    }
    expect(new Set(stories.map(({ consent }) => consent))).toEqual(
      new Set(["quote", "internal", "unknown"]),
    );
  });

  test("what one person told on one day is one interview", () => {
    const interviews = new Set(
      stories.map(
        ({ sessionId, participantId, toldAt }) => `${sessionId} ${participantId} ${toldAt}`,
      ),
    );
    const sessions = new Set(stories.map(({ sessionId }) => sessionId));
    const cards = stories.filter(({ participantId }) => participantId === null);
    expect(cards.every(({ sessionId, toldAt }) => sessionId === null && toldAt !== null)).toBe(
      true,
    );
    expect(interviews.size - cards.length).toBe(sessions.size - 1);
  });
});

describe("the curve of the sample", () => {
  test("has one stop that customers meet without a story, and one with a single story", () => {
    const counts = front.map(({ id }) => storiesAt(id).length);
    expect(counts.filter((count) => count === 0)).toHaveLength(1);
    expect(counts.filter((count) => count === 1)).toHaveLength(1);
    expect(readings.unplaced).toBe(3);
  });

  test("is split at one stop, with eight stories or more", () => {
    const split = stops.filter(
      ({ id }) => (statistics.get(id)?.n ?? 0) >= 8 && statistics.get(id)?.split,
    );
    expect(split.map(({ title }) => title)).toEqual(["Pairing it with the app"]);
  });

  test("drops for good from the chosen day to the news about it", () => {
    const before = readingOf("Picking a delivery day");
    const after = readingOf("News about the delivery");
    expect(stops.indexOf(after.stop)).toBe(stops.indexOf(before.stop) + 1);
    expect(before.mean).toBeGreaterThan(50);
    expect(after.mean).toBeLessThan(-60);
    expect([before.strength, after.strength]).toEqual(["fair", "fair"]);
    expect(before.interval?.low).toBeGreaterThan(after.interval?.high ?? 100);
    expect(pairedT(storiesAt(before.stop.id), storiesAt(after.stop.id))).toBeLessThan(-5);
  });

  test("peaks where the crew comes in, with fair evidence", () => {
    const peak = readingOf("Carrying it in and connecting it");
    const means = [...statistics.values()].map(({ mean }) => mean ?? -100);
    expect(peak.mean).toBe(Math.max(...means));
    expect(peak.strength).toBe("fair");
  });
});

/** What the document rooms would say of the writes of the documents whose ids begin so. */
function changesIn(prefix: string): readonly Change[] {
  return command.writes.flatMap((write): Change[] => {
    if (write.op !== "create" || !write.document.startsWith(prefix)) return [];
    const { document, kind, entity } = write;
    return [{ document, put: [{ kind, entity }], removed: [] }];
  });
}

function idsOf(writes: readonly Write[]): readonly string[] {
  return writes.map((write) => (write.op === "create" ? write.entity.id : write.id));
}

function isChannel(id: string): boolean {
  return isBuiltInChannel(id) || workspace.channel.has(id);
}

function knownOf(person: object): readonly (readonly [AttributeId, AttributeValue])[] {
  return Object.entries(person).flatMap(([field, value]) =>
    field.startsWith("#") ? [[asId<AttributeId>(field.slice(1)), value] as const] : [],
  );
}

function fits(type: AttributeType, value: AttributeValue): boolean {
  if (type === "number") return typeof value === "number" && value >= 0;
  if (type === "choices") return Array.isArray(value) && value.every(isTidy);
  return typeof value === "string" && isTidy(value);
}

function isTidy(text: string): boolean {
  return text !== "" && text === text.trim() && !text.includes("  ") && text.isWellFormed();
}

function storiesAt(touchpointId: string): readonly Story[] {
  return stories.filter((story) => placementOf(story, mapId) === touchpointId);
}

/** Shared content words, as a part of all content words of both. */
function overlap(a: string, b: string): number {
  const [left, right] = [contentWords(a), contentWords(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}

/** Student's t of the differences of those who told both, each person's mean counting once. */
function pairedT(before: readonly Story[], after: readonly Story[]): number {
  const differences = people.flatMap(({ id }) => {
    const [a, b] = [meanOf(before, id), meanOf(after, id)];
    return a === null || b === null ? [] : [b - a];
  });
  const n = differences.length;
  const mean = differences.reduce((sum, x) => sum + x, 0) / n;
  const variance = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  expect(n).toBeGreaterThanOrEqual(5);
  return mean / Math.sqrt(variance / n);
}

function meanOf(told: readonly Story[], person: string): number | null {
  const own = told.flatMap(({ participantId, score }) =>
    participantId === person && score !== null ? [score] : [],
  );
  return own.length === 0 ? null : own.reduce((sum, x) => sum + x, 0) / own.length;
}
