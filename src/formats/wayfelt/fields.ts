import { AXIS_COLOURS, type AxisLook } from "#journey/axisLook.ts";
import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import type { Kind } from "#journey/change.ts";
import { INSIGHT_KINDS, INSIGHT_VERDICTS } from "#journey/insight.ts";
import { LANE_ROLES } from "#journey/lane.ts";
import { MAP_STATES, MAX_TITLE } from "#journey/mapInfo.ts";
import { OPPORTUNITY_STATUSES } from "#journey/opportunity.ts";
import { CONSENTS } from "#journey/story.ts";
import { TOUCHPOINT_KINDS } from "#journey/touchpoint.ts";
import {
  attributeValue,
  attributeValues,
  count,
  date,
  type FieldRule,
  flag,
  grade,
  level,
  number,
  object,
  objects,
  oneOf,
  oneOfOrNone,
  pixels,
  points,
  portrait,
  rating,
  score,
  text,
  texts,
  scoresByStop,
  states,
} from "./fieldRules.ts";

/** The longest name or title, and the longest text, in UTF-16 units. */
const TITLE = MAX_TITLE;
const LONG = 20_000;

/** A link to another entity by its id; an id of any length links. */
const link = text(Number.POSITIVE_INFINITY);
const maybeLink = text(Number.POSITIVE_INFINITY, null);

/** A fractional index; what is none is mended list by list: see `mendLinks.ts`. */
const order = text(Number.POSITIVE_INFINITY);

/** How a stage or lane looks, and its lock. */
const LOOK = {
  colour: oneOfOrNone(AXIS_COLOURS),
  collapsed: flag,
  hidden: flag,
  locked: flag,
  size: pixels,
} as const satisfies Readonly<Record<keyof AxisLook, FieldRule>>;

/**
 * What each field of each kind holds. A field that is not named here belongs to
 * another version: it is kept as it is.
 */
export const FIELDS: Readonly<Record<Kind, Readonly<Record<string, FieldRule>>>> = {
  map: {
    title: text(TITLE),
    goal: text(LONG),
    scenario: text(LONG),
    state: oneOf(MAP_STATES, "current"),
    invented: flag,
    createdAt: date,
    grewFrom: states,
  },
  stage: { name: text(TITLE), order, ...LOOK },
  lane: { role: oneOf(LANE_ROLES, "notes", true), name: text(TITLE), order, ...LOOK },
  touchpoint: {
    title: text(TITLE),
    stageId: link,
    laneId: link,
    order,
    channelIds: texts,
    kind: oneOf(TOUCHPOINT_KINDS, "action"),
    note: text(LONG),
    organisationImportance: level,
  },
  connection: { from: link, to: link, label: text(TITLE) },
  note: {
    text: text(LONG),
    stageId: link,
    laneId: link,
    order,
    touchpointId: maybeLink,
    effort: grade,
    impact: grade,
    owner: text(TITLE),
    status: oneOf(OPPORTUNITY_STATUSES, "idea"),
    solution: text(LONG),
    insightIds: texts,
  },
  study: { name: text(TITLE), method: text(TITLE), source: text(TITLE, null), createdAt: date },
  attribute: {
    name: text(TITLE),
    section: oneOf(PROFILE_SECTIONS, "demographics", true),
    type: oneOf(ATTRIBUTE_TYPES, "text", true),
    unit: text(TITLE),
    order,
    criterion: object,
  },
  channel: { name: text(TITLE) },
  persona: {
    scope: link,
    name: text(TITLE),
    portrait,
    portraitSeed: text(TITLE),
    story: text(LONG),
    pinnedQuotes: texts,
    quoteWords: objects,
    hiddenFields: texts,
  },
  segment: { mapId: link, name: text(TITLE), colour: number(0), rule: object, order },
  scorecard: { mapId: link, name: text(TITLE), criteria: objects, threshold: number(7), order },
  scoreMark: {
    scorecardId: link,
    criterionId: link,
    participantId: maybeLink,
    company: text(TITLE, null),
    points,
    note: text(LONG),
  },
  profileEntry: {
    scope: link,
    claim: link,
    text: text(LONG),
    value: attributeValue,
    pinned: flag,
    basis: maybeLink,
    was: object,
    insightIds: texts,
    editedAt: date,
  },
  insight: {
    scope: link,
    kind: oneOf(INSIGHT_KINDS, "other", true),
    verdict: oneOf(INSIGHT_VERDICTS, "accepted", true),
    text: text(LONG),
    phrase: text(LONG),
    storyIds: texts,
    storyPrints: texts,
    touchpointId: maybeLink,
    basis: maybeLink,
    order,
  },
  profileVersion: {
    scope: link,
    name: text(TITLE),
    savedAt: date,
    people: number(0),
    participants: count,
    stories: number(0),
    personaName: text(TITLE),
    lines: objects,
    quoteStoryIds: texts,
  },
  guess: {
    mapId: link,
    name: text(TITLE),
    points: scoresByStop,
    sealedAt: date,
    revealedAt: date,
    scoredThen: count,
  },
  participant: {
    studyId: link,
    name: text(TITLE),
    key: text(TITLE, null),
    attributes: attributeValues,
  },
  story: {
    studyId: link,
    text: text(LONG),
    touchpointId: maybeLink,
    participantId: maybeLink,
    score,
    rating,
    tellingId: maybeLink,
    toldAt: date,
    experiencedAt: date,
    channelId: maybeLink,
    tags: texts,
    consent: oneOf(CONSENTS, "unknown"),
    question: text(LONG, null),
    importance: level,
    lang: text(TITLE, null),
    sessionId: maybeLink,
    importedStop: text(TITLE, null),
  },
};
