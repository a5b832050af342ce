import fc from "fast-check";
import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import {
  boardDocument,
  type Command,
  type DocumentId,
  evidenceDocument,
  type Kind,
  type Write,
} from "#journey/change.ts";
import { asId, type MapId, type StudyId } from "#journey/ids.ts";
import { CONSENTS } from "#journey/story.ts";
import { LANE_ROLES } from "#journey/lane.ts";
import { orderKeysBetween } from "#kit/orderKey.ts";
import type { Json, JsonObject } from "#kit/json.ts";

const words = fc
  .string({ unit: "grapheme", maxLength: 24 })
  .map((text) =>
    text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2028\u2029\ufffe\uffff]/g, ""),
  );
const date = fc.constantFrom(null, "2026", "2026-04", "2026-04-11", "2026-04-11T20:09");
const score = fc.option(fc.integer({ min: -100, max: 100 }), { nil: null });
const count = fc.integer({ min: 0, max: 5 });

const clause: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({
    kind: fc.constant("attribute"),
    attributeId: fc.constantFrom("attribute-0", "attribute-age"),
    test: fc.oneof(
      fc.record({ op: fc.constant("is"), value: words }),
      fc.record({ op: fc.constant("between"), low: count, high: count }),
      fc.constant({ op: "known" }),
      fc.constant({ op: "of a later version", sigma: 3 }),
    ),
  }),
  fc.constant({ kind: "told-at", touchpointIds: ["touchpoint-0", "touchpoint-elsewhere"] }),
  fc.constant({ kind: "score-at", touchpointId: "touchpoint-1", bands: [-2, -1] }),
  fc.constant({ kind: "study", studyIds: ["study-x"] }),
  fc.constant({ kind: "of a later version", deep: { touchpointId: "touchpoint-0" } }),
);
const rule: fc.Arbitrary<JsonObject> = fc.oneof(
  clause,
  fc.record({ kind: fc.constantFrom("all", "any"), rules: fc.array(clause, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("not"), rule: clause }),
);

/** One workspace with one map in it, as the command that makes it; fields of later versions among the rest. */
export const arbitraryMap: fc.Arbitrary<{ readonly command: Command; readonly mapId: MapId }> = fc
  .record({
    title: words,
    goal: words,
    future: fc.option(fc.jsonValue({ maxDepth: 3 }), { nil: undefined }),
    stages: fc.array(words, { maxLength: 4 }),
    lanes: fc.array(fc.tuple(fc.constantFrom(...LANE_ROLES), words), { maxLength: 5 }),
    touchpoints: fc.array(
      fc.record({
        title: words,
        note: words,
        stage: count,
        lane: count,
        importance: fc.option(count),
      }),
      { maxLength: 8 },
    ),
    notes: fc.array(fc.record({ text: words, stage: count, lane: count }), { maxLength: 3 }),
    connections: fc.array(fc.tuple(count, count), { maxLength: 4 }),
    attributes: fc.array(
      fc.record({
        name: words,
        section: fc.constantFrom(...PROFILE_SECTIONS),
        type: fc.constantFrom(...ATTRIBUTE_TYPES),
      }),
      { maxLength: 3 },
    ),
    people: fc.array(
      fc.record({
        name: words,
        key: fc.option(
          words.filter((text) => text !== ""),
          { nil: null },
        ),
        age: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
        own: fc.oneof(fc.constant(null), words, fc.array(words, { maxLength: 2 })),
      }),
      { maxLength: 4 },
    ),
    stories: fc.array(
      fc.record({
        text: words,
        score,
        person: count,
        stop: count,
        toldAt: date,
        consent: fc.constantFrom(...CONSENTS),
        tags: fc.array(words, { maxLength: 2 }),
        rated: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    persona: words,
    segments: fc.array(fc.record({ name: words, rule }), { maxLength: 3 }),
    entries: fc.array(fc.record({ text: words, pinned: fc.boolean(), segment: count }), {
      maxLength: 3,
    }),
    criteria: fc.array(fc.record({ name: words, points: fc.constantFrom(0, 1, 2) }), {
      maxLength: 3,
    }),
  })
  .map((made) => {
    const orders = orderKeysBetween(null, null, 10);
    const at = (list: readonly unknown[], index: number, name: string) =>
      list.length === 0 ? "gone" : `${name}-${index % list.length}`;
    const board = boardDocument(MAP);
    const evidence = evidenceDocument(STUDY, 0);
    const writes = [
      create("ws", "map", {
        id: MAP,
        title: made.title,
        goal: made.goal,
        createdAt: "2026-01-01T00:00:00.000Z",
        ...(made.future === undefined ? {} : { future: made.future as Json }),
      }),
      create("ws", "study", { id: STUDY, name: "Study", method: "", createdAt: null }),
      ...rows(made.stages, "stage", board, (name, n) => ({ name, order: orders[n] ?? "a0" })),
      ...rows(made.lanes, "lane", board, ([role, name], n) => ({
        role,
        name,
        order: orders[n] ?? "a0",
      })),
      ...rows(made.touchpoints, "touchpoint", board, (row, n) => ({
        title: row.title,
        note: row.note,
        stageId: at(made.stages, row.stage, "stage"),
        laneId: at(made.lanes, row.lane, "lane"),
        order: orders[n] ?? "a0",
        organisationImportance: row.importance,
        channelIds: n % 2 === 0 ? ["web", "channel-0"] : [],
      })),
      ...rows(made.notes, "note", board, (row, n) => ({
        text: row.text,
        stageId: at(made.stages, row.stage, "stage"),
        laneId: at(made.lanes, row.lane, "lane"),
        order: orders[n] ?? "a0",
      })),
      ...rows(made.connections, "connection", board, ([from, to]) => ({
        from: at(made.touchpoints, from, "touchpoint"),
        to: at(made.touchpoints, to, "touchpoint"),
        label: "",
      })),
      ...rows(made.attributes, "attribute", "ws", (row, n) => ({
        ...row,
        unit: "",
        order: orders[n] ?? "a0",
      })),
      create("ws", "channel", { id: "channel-0", name: "Fax" }),
      create("ws", "persona", { id: "persona-0", scope: `map:${MAP}`, name: made.persona }),
      ...rows(made.segments, "segment", "ws", (row, n) => ({
        mapId: MAP,
        name: row.name,
        colour: n,
        rule: row.rule,
        order: orders[n] ?? "a0",
      })),
      ...rows(made.entries, "profileEntry", "ws", (row, n) => ({
        scope:
          row.segment === 5
            ? "persona:persona-0"
            : at(made.segments, row.segment, "segment:segment"),
        claim: n === 0 ? "attribute:attribute-0" : "channels",
        text: row.text,
        pinned: row.pinned,
        basis: "1abc",
        was: { kind: "unknown" },
      })),
      create("ws", "scorecard", {
        id: "scorecard-0",
        mapId: MAP,
        name: "Ideal",
        criteria: made.criteria.map(({ name, points }, n) => ({
          id: `c${n}`,
          name,
          attributeId: "attribute-0",
          rules: [{ test: { op: "known" }, points }],
        })),
        threshold: 3,
        order: "a0",
      }),
      ...rows(made.people, "scoreMark", "ws", (_, n) => ({
        scorecardId: "scorecard-0",
        criterionId: "c0",
        participantId: `participant-${n}`,
        points: 1,
      })),
      ...rows(made.stories, "insight", "ws", (row, n) => ({
        scope: `map:${MAP}`,
        kind: "pain",
        verdict: "accepted",
        text: row.text,
        phrase: row.text,
        storyIds: [`story-${n}`, "story-elsewhere"],
        touchpointId: null,
        order: orders[n] ?? "a0",
      })),
      create("ws", "profileVersion", {
        id: "version-0",
        scope: `map:${MAP}`,
        name: made.persona,
        lines: [{ claim: "attribute:attribute-0", label: "x", n: 3, known: 2 }],
      }),
      create("ws", "guess", {
        id: "guess-0",
        mapId: MAP,
        name: "Team",
        points: { "touchpoint-0": -40, "touchpoint-elsewhere": 10 },
        sealedAt: "2026-01-02T00:00:00.000Z",
        scoredThen: made.stories.length,
      }),
      ...rows(made.people, "participant", evidence, (row) => ({
        studyId: STUDY,
        name: row.name,
        key: row.key,
        "#attribute-age": row.age,
        "#attribute-0": row.own,
      })),
      ...rows(made.stories, "story", evidence, (row) => ({
        studyId: STUDY,
        text: row.text,
        score: row.score,
        rating: row.rated ? { value: 3, worst: 1, best: 5, wording: null } : null,
        participantId: row.person === 5 ? null : at(made.people, row.person, "participant"),
        toldAt: row.toldAt,
        consent: row.consent,
        tags: row.tags,
        channelId: row.rated ? "channel-0" : null,
        [`@${MAP}`]: row.stop === 5 ? null : at(made.touchpoints, row.stop, "touchpoint"),
        "@map-other": "touchpoint-elsewhere",
      })),
    ];
    return { command: { name: "Make a map", writes }, mapId: MAP };
  });

const MAP = asId<MapId>("map-x");
const STUDY = asId<StudyId>("study-x");

function create(
  document: DocumentId,
  kind: Kind,
  fields: JsonObject & { readonly id: string },
): Write {
  return { op: "create", document, kind, entity: fields };
}

function rows<T>(
  list: readonly T[],
  kind: Kind,
  document: DocumentId,
  fields: (row: T, index: number) => JsonObject,
): readonly Write[] {
  return list.map((row, n) => create(document, kind, { ...fields(row, n), id: `${kind}-${n}` }));
}
