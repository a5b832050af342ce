import {
  guessPoints,
  removeGuess,
  renameGuess,
  revealGuess,
  sealGuess,
  startGuess,
} from "#journey/commands/guesses.ts";
import {
  acceptProposal,
  addInsight,
  confirmInsight,
  dismissProposal,
  editInsight,
  removeInsight,
  type Proposal,
} from "#journey/commands/insights.ts";
import { decidePersonaLine, duplicatePersona } from "#journey/commands/personaLines.ts";
import {
  addPersona,
  editPersonaLine,
  hideFields,
  namePersona,
  pinQuote,
  redrawPortrait,
  removePersona,
  setPortrait,
  tellPersona,
} from "#journey/commands/personas.ts";
import {
  clearLine,
  keepChange,
  linkInsights,
  type LineNow,
  pinLine,
  takeChange,
  writeLine,
} from "#journey/commands/profile.ts";
import { chooseWords, takeWordsNow } from "#journey/commands/quotes.ts";
import {
  addCriterion,
  addScorecard,
  editScorecard,
  mark,
  type Marked,
  removeScorecard,
  setCriteria,
  setIdeal,
  unmark,
} from "#journey/commands/scorecards.ts";
import {
  addSegment,
  addSegments,
  changeRule,
  duplicateSegment,
  moveSegments,
  recolourSegment,
  removeSegment,
  renameSegment,
} from "#journey/commands/segments.ts";
import {
  removeVersion,
  renameVersion,
  saveVersion,
  type Snapshot,
} from "#journey/commands/versions.ts";
import { INSIGHT_KINDS } from "#journey/insight.ts";
import { READY_SCORECARDS } from "#journey/readyScorecards.ts";
import { mapScope, type Scope, segmentScope, stageScope } from "#journey/scope.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import type { MapContext } from "#journey/commands/context.ts";
import { type Drawn, type Make, NOTHING_DRAWN, nth, pick, some } from "./drawnCommands.ts";

const AGE = standardAttributeId("age");
/** One pixel. */
const PICTURE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const A_VERSION: Snapshot = {
  people: 3,
  participants: 2,
  stories: 5,
  personaName: "Ada",
  lines: [
    {
      claim: "channels",
      label: "Channels",
      value: null,
      text: "Phone",
      n: 2,
      known: 3,
      basis: null,
    },
  ],
  quoteStoryIds: [],
};

function scopeIn({ mapId, board, workspace }: MapContext, { a, b }: Drawn): Scope {
  const segment = nth(workspace.segment, b);
  return pick([mapScope(mapId), stageScope(nth(board.stage, b)), segmentScope(segment)], a);
}

function lineIn(context: MapContext, drawn: Drawn): LineNow {
  const claim = pick([`attribute:${AGE}`, "channels", "how-to-speak"], drawn.c);
  const was = drawn.b % 4 === 0 ? null : { kind: "number", value: drawn.b };
  return { scope: scopeIn(context, drawn), claim, basis: was === null ? null : "b1", was };
}

function ruleIn(context: MapContext, drawn: Drawn): SegmentRule {
  const touchpointId = nth(context.board.touchpoint, drawn.a);
  const clauses: readonly [SegmentRule, ...SegmentRule[]] = [
    { kind: "attribute", attributeId: AGE, test: { op: "at-least", value: drawn.b % 90 } },
    { kind: "attribute", attributeId: AGE, test: { op: "is", value: drawn.text } },
    { kind: "told-at", touchpointIds: [touchpointId] },
    { kind: "score-at", touchpointId, bands: [-2, -1] },
    { kind: "study", studyIds: [nth(context.workspace.study, drawn.c)] },
  ];
  const one = pick(clauses, drawn.b);
  return pick<SegmentRule>(
    [one, { kind: "not", rule: one }, { kind: "any", rules: [one, pick(clauses, drawn.c)] }],
    drawn.c,
  );
}

function proposalIn(context: MapContext, drawn: Drawn): Proposal {
  return {
    kind: pick(INSIGHT_KINDS, drawn.b),
    phrase: pick(["no answer", "too dear"], drawn.c),
    storyIds: some(context.workspace.story, drawn),
    touchpointId: drawn.a % 2 === 0 ? null : nth(context.board.touchpoint, drawn.a),
    basis: "b2",
  };
}

function markedIn({ workspace }: MapContext, { b, text }: Drawn): Marked {
  return b % 2 === 0
    ? { kind: "participant", participantId: nth(workspace.participant, b) }
    : { kind: "company", company: text };
}

function criterionIn({ workspace }: MapContext, { a, c }: Drawn): string {
  const card = workspace.scorecard.get(nth(workspace.scorecard, a));
  return nth(card?.criteria ?? [], c);
}

const OF_PERSONAS: readonly Make[] = [
  (context, drawn) => addPersona(context, scopeIn(context, drawn)),
  (context, drawn) => namePersona(context, scopeIn(context, drawn), drawn.text),
  (context, drawn) => tellPersona(context, scopeIn(context, drawn), drawn.text),
  (context, drawn) =>
    setPortrait(context, scopeIn(context, drawn), drawn.c % 2 === 0 ? null : PICTURE),
  (context, drawn) => redrawPortrait(context, scopeIn(context, drawn)),
  (context, drawn) => hideFields(context, scopeIn(context, drawn), drawn.c % 2 === 0 ? [] : [AGE]),
  (context, drawn) =>
    pinQuote(
      context,
      scopeIn(context, drawn),
      nth(context.workspace.story, drawn.c),
      drawn.b % 3 > 0,
    ),
  (context, drawn) => {
    const storyId = nth(context.workspace.story, drawn.c);
    const told = context.workspace.story.get(storyId)?.text ?? "";
    return chooseWords(context, scopeIn(context, drawn), storyId, told.slice(0, drawn.b % 9));
  },
  (context, drawn) =>
    takeWordsNow(context, scopeIn(context, drawn), nth(context.workspace.story, drawn.c)),
  (context, drawn) =>
    editPersonaLine(context, scopeIn(context, drawn), lineIn(context, drawn), drawn.text, drawn.b),
  (context, drawn) =>
    decidePersonaLine(
      context,
      scopeIn(context, drawn),
      lineIn(context, drawn),
      pick(["pin", "clear", "take", "keep"] as const, drawn.c),
    ),
  (context, drawn) =>
    duplicatePersona(
      context,
      mapScope(context.mapId),
      segmentScope(nth(context.workspace.segment, drawn.b)),
    ),
  (context, drawn) => removePersona(context, scopeIn(context, drawn)),
];

const OF_PROFILES: readonly Make[] = [
  (context, drawn) => writeLine(context, lineIn(context, drawn), drawn.text),
  (context, drawn) => pinLine(context, lineIn(context, drawn)),
  (context, drawn) => clearLine(context, lineIn(context, drawn)),
  (context, drawn) => takeChange(context, lineIn(context, drawn)),
  (context, drawn) => keepChange(context, lineIn(context, drawn)),
  (context, drawn) =>
    linkInsights(context, lineIn(context, drawn), some(context.workspace.insight, drawn)),
  (context, drawn) => acceptProposal(context, scopeIn(context, drawn), proposalIn(context, drawn)),
  (context, drawn) => dismissProposal(context, scopeIn(context, drawn), proposalIn(context, drawn)),
  (context, drawn) =>
    addInsight(
      context,
      scopeIn(context, drawn),
      pick(INSIGHT_KINDS, drawn.c),
      drawn.text,
      some(context.workspace.story, drawn),
    ),
  ({ workspace, ...context }, { a, b, text }) =>
    editInsight({ workspace, ...context }, nth(workspace.insight, a), {
      text,
      kind: pick(INSIGHT_KINDS, b),
    }),
  (context, { a }) => confirmInsight(context, nth(context.workspace.insight, a)),
  (context, { a }) => removeInsight(context, nth(context.workspace.insight, a)),
  (context, drawn) =>
    saveVersion(context, scopeIn(context, drawn), drawn.text, {
      ...A_VERSION,
      quoteStoryIds: some(context.workspace.story, drawn),
    }),
  (context, { a, text }) => renameVersion(context, nth(context.workspace.profileVersion, a), text),
  (context, { a }) => removeVersion(context, nth(context.workspace.profileVersion, a)),
];

const OF_SEGMENTS: readonly Make[] = [
  (context, drawn) =>
    addSegments(context, context.mapId, [
      { name: drawn.text, rule: ruleIn(context, drawn) },
      { name: "Others", rule: { kind: "not", rule: ruleIn(context, drawn) } },
    ]),
  (context, { a, text }) => renameSegment(context, nth(context.workspace.segment, a), text),
  (context, { a, b }) => recolourSegment(context, nth(context.workspace.segment, a), b % 8),
  (context, drawn) =>
    changeRule(context, nth(context.workspace.segment, drawn.b), ruleIn(context, drawn)),
  (context, { a, text }) => duplicateSegment(context, nth(context.workspace.segment, a), text),
  (context, drawn) => moveSegments(context, some(context.workspace.segment, drawn), drawn.c % 4),
  (context, { a }) => removeSegment(context, nth(context.workspace.segment, a)),
];

const OF_SCORECARDS: readonly Make[] = [
  (context, { a }) => addScorecard(context, context.mapId, pick(READY_SCORECARDS, a)),
  (context, { a, b, text }) =>
    editScorecard(context, nth(context.workspace.scorecard, a), { name: text, threshold: b % 10 }),
  (context, { a, b }) => {
    const id = nth(context.workspace.scorecard, a);
    const criteria = context.workspace.scorecard.get(id)?.criteria ?? [];
    return setCriteria(context, id, criteria.slice(0, 1 + (b % 6)).toReversed());
  },
  (context, { a, text }) => addCriterion(context, nth(context.workspace.scorecard, a), text),
  (context, drawn) =>
    mark(
      context,
      nth(context.workspace.scorecard, drawn.a),
      criterionIn(context, drawn),
      markedIn(context, drawn),
      pick([0, 1, 2, null] as const, drawn.c),
      drawn.text,
    ),
  (context, drawn) =>
    unmark(
      context,
      nth(context.workspace.scorecard, drawn.a),
      criterionIn(context, drawn),
      markedIn(context, drawn),
    ),
  (context, { a }) => removeScorecard(context, nth(context.workspace.scorecard, a)),
  (context, { a, b }) =>
    setIdeal(
      context,
      a % 2 === 0 ? AGE : nth(context.workspace.attribute, a),
      b % 3 === 0 ? null : { op: "between", low: b % 40, high: 60 },
    ),
];

const OF_GUESSES: readonly Make[] = [
  (context, { text }) => startGuess(context, text),
  (context, { a, text }) => renameGuess(context, nth(context.workspace.guess, a), text),
  (context, { a, b, c }) => {
    const score = c % 5 === 0 ? null : (c % 201) - 100;
    const points = new Map([[nth(context.board.touchpoint, b), score]]);
    return guessPoints(context, nth(context.workspace.guess, a), points);
  },
  (context, { a }) => sealGuess(context, nth(context.workspace.guess, a)),
  (context, { a }) => revealGuess(context, nth(context.workspace.guess, a)),
  (context, { a }) => removeGuess(context, nth(context.workspace.guess, a)),
];

/** Every command by which something is decided about the people of a map. */
export const DECISIONS: readonly Make[] = [
  ...OF_PERSONAS,
  ...OF_PROFILES,
  ...OF_SEGMENTS,
  ...OF_SCORECARDS,
  ...OF_GUESSES,
];

/** A decision of each sort, to begin with. */
export const DECIDED: readonly Make[] = [
  (context) => addSegment(context, context.mapId, "All", { kind: "all", rules: [] }),
  (context) =>
    addSegments(context, context.mapId, [
      { name: "Old", rule: { kind: "attribute", attributeId: AGE, test: { op: "known" } } },
    ]),
  (context) => addScorecard(context, context.mapId, "ideal-customer"),
  (context) => tellPersona(context, mapScope(context.mapId), "She waits."),
  (context) =>
    chooseWords(context, mapScope(context.mapId), nth(context.workspace.story, 0), "I waited"),
  (context) => addInsight(context, mapScope(context.mapId), "pain", "Waiting"),
  (context) =>
    acceptProposal(context, mapScope(context.mapId), {
      kind: "pain",
      phrase: "days",
      storyIds: [nth(context.workspace.story, 1)],
      touchpointId: null,
      basis: null,
    }),
  (context) => writeLine(context, lineIn(context, NOTHING_DRAWN), "Sixty"),
  (context) => saveVersion(context, mapScope(context.mapId), "May", A_VERSION),
  (context) => {
    const card = nth(context.workspace.scorecard, 0);
    const person = {
      kind: "participant",
      participantId: nth(context.workspace.participant, 0),
    } as const;
    return mark(context, card, criterionIn(context, NOTHING_DRAWN), person, 2);
  },
  ...["We", "They"].map(
    (name): Make =>
      (context) =>
        startGuess(context, name),
  ),
  ...[0, 1].map((at): Make => (context) => {
    const points = new Map([[nth(context.board.touchpoint, 0), -40]]);
    return guessPoints(context, nth(context.workspace.guess, at), points);
  }),
  (context) => sealGuess(context, nth(context.workspace.guess, 0)),
];
