import {
  addLane,
  addStage,
  deleteOnAxis,
  duplicateOnAxis,
  moveOnAxis,
  renameOnAxis,
} from "#journey/commands/axis.ts";
import { writeRows } from "#journey/commands/rows.ts";
import {
  collapseOnAxis,
  colourOnAxis,
  hideOnAxis,
  lockOnAxis,
  resizeOnAxis,
} from "#journey/commands/axisLooks.ts";
import {
  connect,
  deleteConnections,
  labelConnection,
  redirectConnection,
} from "#journey/commands/connections.ts";
import { duplicateItems, pasteClipping } from "#journey/commands/copies.ts";
import {
  createMap,
  deleteMaps,
  duplicateMap,
  editMap,
  restoreMap,
  trashMap,
} from "#journey/commands/maps.ts";
import {
  addNote,
  deleteNotes,
  editNote,
  moveNotes,
  moveNotesToStage,
  moveNotesWith,
} from "#journey/commands/notes.ts";
import { addOpportunity, editOpportunities } from "#journey/commands/opportunities.ts";
import {
  addAttribute,
  addChannel,
  addParticipant,
  deleteAttribute,
  deleteParticipants,
  editAttribute,
  renameParticipant,
  rewriteAttribute,
  setAttribute,
} from "#journey/commands/people.ts";
import { addSegment } from "#journey/commands/segments.ts";
import {
  addStories,
  deleteStories,
  editStories,
  placeStories,
  scoreStories,
  setConsent,
} from "#journey/commands/stories.ts";
import {
  addTouchpoint,
  deleteTouchpoints,
  editTouchpoint,
  moveTouchpoints,
  moveTouchpointsToStage,
  moveTouchpointsWith,
} from "#journey/commands/touchpoints.ts";
import { AXIS_COLOURS, type AxisColour } from "#journey/axisLook.ts";
import { ATTRIBUTE_TYPES } from "#journey/attribute.ts";
import { clippingOf } from "#journey/clipping.ts";
import { holdsNotes, holdsTouchpoints, LANE_ROLES } from "#journey/lane.ts";
import { gradeOf, OPPORTUNITY_STATUSES } from "#journey/opportunity.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { CONSENTS } from "#journey/story.ts";
import { TOUCHPOINT_KINDS } from "#journey/touchpoint.ts";
import { emptyBoard } from "#journey/workspace.ts";
import { type Drawn, type Make, nth, pick, placeFor, placeIn, some } from "./drawnCommands.ts";
import { DECIDED, DECISIONS } from "./everyDecision.ts";

/** Those that there were when the pinned seeds failed: they lead to what they found while these stay as they are. */
const FIRST: readonly Make[] = [
  (context, { text, a }) => addStage(context, text, a % 5),
  (context, { text, a }) => addLane(context, LANE_ROLES[a % LANE_ROLES.length] ?? "notes", text),
  (context, { text, a }) => renameOnAxis(context, "stage", nth(context.board.stage, a), text),
  (context, { a, b }) => moveOnAxis(context, "stage", nth(context.board.stage, a), b % 6),
  (context, { a, b }) => moveOnAxis(context, "lane", nth(context.board.lane, a), b % 9),
  (context, { a }) => duplicateOnAxis(context, "stage", nth(context.board.stage, a)),
  (context, { a }) => deleteOnAxis(context, "stage", [nth(context.board.stage, a)]),
  (context, { a }) => deleteOnAxis(context, "lane", [nth(context.board.lane, a)]),
  (context, drawn) => addTouchpoint(context, drawn.text, placeIn(context, drawn)),
  (context, drawn) => addTouchpoint(context, drawn.text, placeIn(context, drawn)),
  (context, { a, text }) =>
    editTouchpoint(context, nth(context.board.touchpoint, a), { title: text, note: text }),
  (context, drawn) =>
    moveTouchpoints(context, [nth(context.board.touchpoint, drawn.a)], placeIn(context, drawn)),
  (context, { a }) => deleteTouchpoints(context, [nth(context.board.touchpoint, a)]),
  (context, { a, b }) =>
    connect(context, nth(context.board.touchpoint, a), nth(context.board.touchpoint, b)),
  (context, { a, b }) =>
    redirectConnection(context, nth(context.board.connection, a), {
      to: nth(context.board.touchpoint, b),
    }),
  (context, { a }) => deleteConnections(context, [nth(context.board.connection, a)]),
  (context, drawn) => addNote(context, drawn.text, placeIn(context, drawn)),
  (context, { a, text }) => editNote(context, nth(context.board.note, a), text),
  (context, drawn) =>
    moveNotes(context, [nth(context.board.note, drawn.a)], placeIn(context, drawn)),
  (context, { a }) => deleteNotes(context, [nth(context.board.note, a)]),
  (context, { text }) => addParticipant(context, text),
  (context, { a, text }) => renameParticipant(context, nth(context.workspace.participant, a), text),
  (context, { a, b }) =>
    setAttribute(
      context,
      nth(context.workspace.participant, a),
      standardAttributeId("age"),
      b % 90,
    ),
  (context, { a }) => deleteParticipants(context, [nth(context.workspace.participant, a)]),
  (context, { text }) => addAttribute(context, text, "behaviour", "text"),
  (context, { text }) => addChannel(context, text),
  (context, { text }) => addSegment(context, context.mapId, text, { kind: "all", rules: [] }),
  (context, { a, b, c, text }) =>
    addStories(context, a % 3 === 0 ? null : nth(context.board.touchpoint, a), [
      {
        text,
        participantId: b % 2 === 0 ? null : nth(context.workspace.participant, b),
        score: (c % 201) - 100,
      },
    ]),
  (context, { a, text }) => editStories(context, [nth(context.workspace.story, a)], { text }),
  (context, { a, b }) =>
    scoreStories(context, [nth(context.workspace.story, a)], b % 4 === 0 ? null : (b % 201) - 100),
  (context, { a, b }) =>
    placeStories(context, [nth(context.workspace.story, a)], nth(context.board.touchpoint, b)),
  (context, { a, b }) =>
    setConsent(
      context,
      [nth(context.workspace.story, a)],
      CONSENTS[b % CONSENTS.length] ?? "unknown",
    ),
  (context, { a }) => deleteStories(context, [nth(context.workspace.story, a)]),
  (context, { text }) => editMap(context, context.mapId, { title: text, goal: text }),
];

function nameOf(
  rows: Iterable<{ readonly id: string; readonly name: string }>,
  at: number,
): string {
  const id = nth(rows, at);
  return [...rows].find((row) => row.id === id)?.name ?? "";
}

function colourOf({ c }: Drawn): AxisColour | null {
  return AXIS_COLOURS[c % (AXIS_COLOURS.length + 1)] ?? null;
}

const OF_MAP: readonly Make[] = [
  ...[1, 2].map(
    (): Make => (context, drawn) =>
      addTouchpoint(context, drawn.text, placeFor(context, drawn, holdsTouchpoints)),
  ),
  (context, drawn) =>
    moveTouchpoints(
      context,
      some(context.board.touchpoint, drawn),
      placeFor(context, drawn, holdsTouchpoints),
    ),
  (context, drawn) => addNote(context, drawn.text, placeFor(context, drawn, holdsNotes)),
  (context, drawn) =>
    moveNotes(context, some(context.board.note, drawn), placeFor(context, drawn, holdsNotes)),
  (context, { a, text }) => labelConnection(context, nth(context.board.connection, a), text),
  (context, { a, text }) => renameOnAxis(context, "lane", nth(context.board.lane, a), text),
  (context, { a }) => duplicateOnAxis(context, "lane", nth(context.board.lane, a)),
  (context, drawn) => deleteOnAxis(context, "stage", some(context.board.stage, drawn)),
  (context, drawn) =>
    colourOnAxis(context, "lane", some(context.board.lane, drawn), colourOf(drawn)),
  (context, drawn) =>
    colourOnAxis(context, "stage", some(context.board.stage, drawn), colourOf(drawn)),
  (context, drawn) =>
    collapseOnAxis(context, "lane", some(context.board.lane, drawn), drawn.c % 3 > 0),
  (context, drawn) => hideOnAxis(context, "lane", some(context.board.lane, drawn), drawn.c % 3 > 0),
  (context, drawn) =>
    hideOnAxis(context, "stage", some(context.board.stage, drawn), drawn.c % 3 > 0),
  (context, { a, b, c, text }) =>
    writeRows(
      context,
      [{ id: nth(context.board.touchpoint, a), text, stage: nameOf(context.board.stage, b) }],
      [
        { text, stage: c % 4 === 0 ? text : nameOf(context.board.stage, c), channels: [text] },
        { text, lane: nameOf(context.board.lane, b), importance: c % 11, note: text },
      ],
    ),
  (context, { a, c }) => lockOnAxis(context, "lane", [nth(context.board.lane, a)], c % 3 === 1),
  (context, { a, c }) => lockOnAxis(context, "stage", [nth(context.board.stage, a)], c % 3 === 1),
  (context, { a, b }) => resizeOnAxis(context, "lane", nth(context.board.lane, a), b * 7),
  (context, { a, b }) =>
    resizeOnAxis(context, "stage", nth(context.board.stage, a), b % 5 === 0 ? null : b * 90),
  (context, drawn) =>
    moveNotesWith(
      context,
      nth(context.board.note, drawn.a),
      some(context.board.note, drawn),
      placeFor(context, drawn, holdsNotes),
    ),
  (context, drawn) =>
    moveNotesToStage(context, some(context.board.note, drawn), nth(context.board.stage, drawn.c)),
  (context, drawn) =>
    moveTouchpointsWith(
      context,
      nth(context.board.touchpoint, drawn.a),
      some(context.board.touchpoint, drawn),
      placeFor(context, drawn, holdsTouchpoints),
    ),
  (context, drawn) =>
    moveTouchpointsToStage(
      context,
      some(context.board.touchpoint, drawn),
      nth(context.board.stage, drawn.c),
    ),
  (context, { a, b, c }) =>
    editTouchpoint(context, nth(context.board.touchpoint, a), {
      kind: pick(TOUCHPOINT_KINDS, b),
      channelIds: [nth(context.workspace.channel, c)],
      organisationImportance: b % 6 === 0 ? null : b % 6,
    }),
  (context, drawn) =>
    duplicateItems(context, [
      ...some(context.board.touchpoint, drawn),
      ...some(context.board.note, drawn),
    ]),
  (context, { a, b, text }) =>
    addOpportunity(context, text, b % 3 === 0 ? null : nth(context.board.touchpoint, a)),
  (context, { a, b, c, text }) =>
    editOpportunities(context, [
      {
        id: nth(context.board.note, a),
        impact: gradeOf(b % 6),
        effort: gradeOf(c % 6),
        status: pick(OPPORTUNITY_STATUSES, c),
        owner: text,
        insightIds: some(context.workspace.insight, { which: 0, a, b, c, text }),
      },
      {
        id: nth(context.board.note, b),
        solution: text,
        touchpointId: c % 4 === 0 ? null : nth(context.board.touchpoint, c),
      },
    ]),
  (context, drawn) => {
    const chosen = [...some(context.board.touchpoint, drawn), ...some(context.board.note, drawn)];
    return pasteClipping(context, clippingOf(context.board, chosen), placeIn(context, drawn));
  },
];

const OF_WORKSPACE: readonly Make[] = [
  (context, { text }) => createMap(context, text),
  (context, { text }) => duplicateMap(context, context.mapId, context.board, text),
  (context, { a }) => trashMap(context, nth(otherMaps(context), a)),
  (context, { a }) => restoreMap(context, nth(otherMaps(context), a)),
  (context, { a }) => deleteMaps(context, new Map([[nth(otherMaps(context), a), emptyBoard()]])),
  (context, { a, b, text }) =>
    setAttribute(
      context,
      nth(context.workspace.participant, a),
      nth(context.workspace.attribute, b),
      text === "" ? null : text,
    ),
  (context, { a, b, text }) =>
    rewriteAttribute(
      context,
      nth(context.workspace.participant, a),
      nth(context.workspace.attribute, b),
      [text, "Phone"],
    ),
  (context, { a, b, c, text }) =>
    editAttribute(
      context,
      a % 2 === 0 ? standardAttributeId("age") : nth(context.workspace.attribute, b),
      { name: text, type: pick(ATTRIBUTE_TYPES, c), unit: text },
    ),
  (context, { a }) => deleteAttribute(context, nth(context.workspace.attribute, a)),
  (context, drawn) =>
    editStories(context, some(context.workspace.story, drawn), {
      participantId: drawn.c % 3 === 0 ? null : nth(context.workspace.participant, drawn.c),
      experiencedAt: pick([null, "2026", "2026-04-11"] as const, drawn.b),
      channelId: drawn.c % 2 === 0 ? null : nth(context.workspace.channel, drawn.b),
      tags: [drawn.text],
      question: drawn.text,
      importance: drawn.b % 6 === 0 ? null : drawn.b % 6,
    }),
  (context, drawn) => placeStories(context, some(context.workspace.story, drawn), null),
];

function otherMaps({
  workspace,
  mapId,
}: Parameters<Make>[0]): readonly { readonly id: typeof mapId }[] {
  return [...workspace.map].filter(({ id }) => id !== mapId);
}

/** How many of the commands there were when the pinned seeds failed. */
export const AT_FIRST = FIRST.length;

/** With which a sequence begins, so that there is something to edit, connect, decide about and take away. */
export const BEGINNING: readonly Make[] = [
  ...Array.from({ length: 5 }, (_, at): Make => (context) => {
    const laneId = [...context.board.lane].find(({ role }) => role === "touchpoints")?.id;
    const stageId = nth(context.board.stage, at % 3);
    return addTouchpoint(context, `Stop ${at}`, { stageId, laneId: laneId ?? nth([], 0) });
  }),
  (context) => connect(context, nth(context.board.touchpoint, 0), nth(context.board.touchpoint, 1)),
  (context) => connect(context, nth(context.board.touchpoint, 1), nth(context.board.touchpoint, 2)),
  ...Array.from(
    { length: 3 },
    (_, at): Make =>
      (context) =>
        addParticipant(context, `P${at}`),
  ),
  (context) => addAttribute(context, "Plan", "behaviour", "text"),
  (context) => addChannel(context, "Kiosk"),
  ...Array.from(
    { length: 6 },
    (_, at): Make =>
      (context) =>
        addStories(context, nth(context.board.touchpoint, at % 4), [
          {
            text: `I waited ${at} days for it`,
            participantId: nth(context.workspace.participant, at),
            score: at * 20 - 50,
          },
        ]),
  ),
  (context) => {
    const pains = [...context.board.lane].find(({ role }) => role === "pains")?.id ?? nth([], 0);
    return addNote(context, "Nobody calls", {
      stageId: nth(context.board.stage, 0),
      laneId: pains,
    });
  },
  (context) => createMap(context, "Another map", ["Only"]),
  (context) => createMap(context, "A map in the trash", ["Only"]),
  (context) => trashMap(context, nth(otherMaps(context), 1)),
  ...DECIDED,
];

/** Every command that a hand can give while a map is open. */
export const COMMANDS: readonly Make[] = [...FIRST, ...OF_MAP, ...OF_WORKSPACE, ...DECISIONS];
