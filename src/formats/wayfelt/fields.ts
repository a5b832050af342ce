import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import type { Kind } from "#journey/change.ts";
import { LANE_ROLES } from "#journey/lane.ts";
import { MAP_STATES } from "#journey/mapInfo.ts";
import { CONSENTS } from "#journey/story.ts";
import { TOUCHPOINT_KINDS } from "#journey/touchpoint.ts";
import {
  attributeValues,
  date,
  type FieldRule,
  flag,
  level,
  oneOf,
  rating,
  score,
  text,
  texts,
} from "./fieldRules.ts";

/** The longest name or title, and the longest text, in UTF-16 units. */
const TITLE = 500;
const LONG = 20_000;

/** A link to another entity by its id; an id of any length links. */
const link = text(Number.POSITIVE_INFINITY);
const maybeLink = text(Number.POSITIVE_INFINITY, null);

/** A fractional index; what is none is mended list by list: see `mendLinks.ts`. */
const order = text(Number.POSITIVE_INFINITY);

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
  },
  stage: { name: text(TITLE), order },
  lane: { role: oneOf(LANE_ROLES, "notes", true), name: text(TITLE), order },
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
  note: { text: text(LONG), stageId: link, laneId: link, order },
  study: { name: text(TITLE), method: text(TITLE), source: text(TITLE, null), createdAt: date },
  attribute: {
    name: text(TITLE),
    section: oneOf(PROFILE_SECTIONS, "demographics", true),
    type: oneOf(ATTRIBUTE_TYPES, "text", true),
    unit: text(TITLE),
    order,
  },
  channel: { name: text(TITLE) },
  persona: { scope: link, name: text(TITLE) },
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
