import { generateNKeysBetween } from "fractional-indexing";

const CHANNELS = ["web", "app", "email", "phone", "chat", "store", "delivery", "social"];
const CITIES = ["Porto", "Turku", "Graz", "Ghent", "Bergen", "Leeds", "Lyon", "Gdansk"];
const SAID = (
  "the clerk asked again for a number I had given twice and then it simply worked " +
  "waiting without a word was worse than the delay itself although the letter arrived early " +
  "nobody could say when but the app showed it at once and I was glad of that"
).split(" ");

/** A stream of numbers in 0..1 that is the same for the same seed. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The text of a map file of a given size. Stages hold ten touchpoints each; the
 * first touchpoint is told of by every fortieth story, the others evenly.
 */
export function mapFile({ id, touchpoints, people, stories }, seed = 1) {
  const random = seeded(seed);
  const stages = listOf(Math.ceil(touchpoints / 10), (n, order) => ({
    id: `stage-${n}`,
    name: `Stage ${n + 1}`,
    order,
  }));
  const roles = ["touchpoints", "sentiment", "stories", "channels", "pains"];
  const lanes = listOf(roles.length, (n, order) => ({
    id: `lane-${roles[n]}`,
    role: roles[n],
    name: roles[n],
    order,
  }));
  const stops = listOf(touchpoints, (n, order) => ({
    id: `stop-${n}`,
    title: `Stop ${n + 1}: ${words(random, 3)}`,
    stageId: stages[Math.floor(n / 10)].id,
    laneId: lanes[0].id,
    order,
    channelIds: [pick(random, CHANNELS), pick(random, CHANNELS)].filter(isFirst),
  }));
  return JSON.stringify({
    format: "wayfelt",
    version: 1,
    map: { id, title: `Bench ${id}`, createdAt: "2026-01-01T00:00:00.000Z" },
    stages,
    lanes,
    touchpoints: stops,
    connections: stops.slice(1).map((stop, n) => ({
      id: `line-${n}`,
      from: stops[n].id,
      to: stop.id,
    })),
    studies: [{ id: "study-bench", name: "Bench", method: "interviews" }],
    participants: listOf(people, (n) => person(random, n)),
    stories: listOf(stories, (n) => story(random, n, stops, people)),
  });
}

/** The text of a CSV of stories: eight touchpoints in four stages, scored 0..10. */
export function storyCsv(rows, seed = 1) {
  const random = seeded(seed);
  const lines = listOf(rows, (n) => {
    const stop = Math.floor(random() * 8);
    const at = `Stage ${Math.floor(stop / 2) + 1},Stop ${stop + 1}`;
    const said = `"${words(random, 14)}, ${words(random, 6)}"`;
    const score = Math.floor(random() * 11);
    return `P${n % 4_000},${at},${said},${score},${day(random)},${pick(random, CITIES)}`;
  });
  return ["person,stage,touchpoint,story,score,date,city", ...lines].join("\n");
}

function person(random, n) {
  return {
    id: `person-${n}`,
    studyId: "study-bench",
    name: `Person ${n + 1}`,
    attributes: {
      "attribute-age": 18 + Math.floor(random() * 62),
      "attribute-city": pick(random, CITIES),
      "attribute-goals": [words(random, 2), words(random, 2)].filter(isFirst),
    },
  };
}

function story(random, n, stops, people) {
  const stop = n % 40 === 0 ? stops[0] : pick(random, stops);
  return {
    id: `story-${n}`,
    studyId: "study-bench",
    text: words(random, 12 + Math.floor(random() * 16)),
    touchpointId: stop.id,
    participantId: `person-${Math.floor(random() * people)}`,
    score: random() < 0.1 ? null : Math.round(random() * 200 - 100),
    toldAt: day(random),
    consent: "internal",
    channelId: pick(random, CHANNELS),
  };
}

function listOf(count, make) {
  const keys = generateNKeysBetween(null, null, count);
  return keys.map((key, n) => make(n, key));
}

function words(random, count) {
  return Array.from({ length: count }, () => pick(random, SAID)).join(" ");
}

function day(random) {
  const two = (most) => String(1 + Math.floor(random() * most)).padStart(2, "0");
  return `2026-${two(6)}-${two(28)}`;
}

function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

function isFirst(item, index, list) {
  return list.indexOf(item) === index;
}
