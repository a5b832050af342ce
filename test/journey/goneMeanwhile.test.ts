import { describe, expect, it } from "vitest";
import { deleteOnAxis, duplicateOnAxis, moveOnAxis, renameOnAxis } from "#journey/commands/axis.ts";
import { labelConnection } from "#journey/commands/connections.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { duplicateItems, pasteClipping } from "#journey/commands/copies.ts";
import { forgetPeople } from "#journey/commands/forget.ts";
import * as guesses from "#journey/commands/guesses.ts";
import * as insights from "#journey/commands/insights.ts";
import * as maps from "#journey/commands/maps.ts";
import { moveNotesWith } from "#journey/commands/notes.ts";
import * as people from "#journey/commands/people.ts";
import { duplicatePersona } from "#journey/commands/personaLines.ts";
import { pinQuote, removePersona } from "#journey/commands/personas.ts";
import { chooseWords, takeWordsNow } from "#journey/commands/quotes.ts";
import * as scorecards from "#journey/commands/scorecards.ts";
import * as segments from "#journey/commands/segments.ts";
import { editStories, scoreStories } from "#journey/commands/stories.ts";
import { moveTouchpointsWith } from "#journey/commands/touchpoints.ts";
import { removeVersion, renameVersion } from "#journey/commands/versions.ts";
import { clippingOfRows } from "#journey/clipping.ts";
import { asId } from "#journey/ids.ts";
import { READY_SCORECARDS } from "#journey/readyScorecards.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { emptyBoard } from "#journey/workspace.ts";
import { Workshop } from "./workshop.ts";

const none = <Id extends string>(): Id => asId<never>("gone");
const RULE: SegmentRule = { kind: "study", studyIds: [] };
const [READY] = READY_SCORECARDS;
const scope = "map:gone";
const place = { stageId: none<never>(), laneId: none<never>() };

/** Every command on something that another tab took away in the same moment. */
const COMMANDS: Readonly<Record<string, (context: MapContext) => Outcome>> = {
  renameOnAxis: (c) => renameOnAxis(c, "stage", none(), "x"),
  moveOnAxis: (c) => moveOnAxis(c, "lane", none(), 0),
  duplicateOnAxis: (c) => duplicateOnAxis(c, "stage", none()),
  deleteOnAxis: (c) => deleteOnAxis(c, "stage", [none()]),
  labelConnection: (c) => labelConnection(c, none(), "x"),
  duplicateItems: (c) => duplicateItems(c, ["gone"]),
  pasteClipping: (c) => pasteClipping(c, clippingOfRows([["x"]], "pains"), place),
  renameGuess: (c) => guesses.renameGuess(c, none(), "x"),
  guessPoints: (c) => guesses.guessPoints(c, none(), new Map()),
  sealGuess: (c) => guesses.sealGuess(c, none()),
  revealGuess: (c) => guesses.revealGuess(c, none()),
  removeGuess: (c) => guesses.removeGuess(c, none()),
  editInsight: (c) => insights.editInsight(c, none(), { text: "x" }),
  confirmInsight: (c) => insights.confirmInsight(c, none()),
  removeInsight: (c) => insights.removeInsight(c, none()),
  editMap: (c) => maps.editMap(c, none(), { title: "x" }),
  trashMap: (c) => maps.trashMap(c, none()),
  restoreMap: (c) => maps.restoreMap(c, none()),
  deleteMaps: (c) => maps.deleteMaps(c, new Map([[none(), emptyBoard()]])),
  duplicateMap: (c) => maps.duplicateMap(c, none(), emptyBoard(), "x"),
  moveNotesWith: (c) => moveNotesWith(c, none(), [], place),
  moveTouchpointsWith: (c) => moveTouchpointsWith(c, none(), [], place),
  renameParticipant: (c) => people.renameParticipant(c, none(), "x"),
  setAttribute: (c) => people.setAttribute(c, none(), none(), "x"),
  rewriteAttribute: (c) => people.rewriteAttribute(c, none(), none(), "x"),
  deleteParticipants: (c) => people.deleteParticipants(c, [none()]),
  editAttribute: (c) => people.editAttribute(c, none(), { name: "x" }),
  deleteAttribute: (c) => people.deleteAttribute(c, none()),
  duplicatePersona: (c) => duplicatePersona(c, scope, "map:x"),
  pinQuote: (c) => pinQuote(c, scope, none(), true),
  removePersona: (c) => removePersona(c, scope),
  chooseWords: (c) => chooseWords(c, scope, none(), "x"),
  takeWordsNow: (c) => takeWordsNow(c, scope, none()),
  addScorecard: (c) => scorecards.addScorecard(c, none(), READY),
  editScorecard: (c) => scorecards.editScorecard(c, none(), { name: "x" }),
  setCriteria: (c) => scorecards.setCriteria(c, none(), []),
  addCriterion: (c) => scorecards.addCriterion(c, none(), "x"),
  mark: (c) => scorecards.mark(c, none(), "x", { kind: "company", company: "x" }, 2),
  unmark: (c) => scorecards.unmark(c, none(), "x", { kind: "company", company: "x" }),
  removeScorecard: (c) => scorecards.removeScorecard(c, none()),
  setIdeal: (c) => scorecards.setIdeal(c, none(), null),
  addSegment: (c) => segments.addSegment(c, none(), "x", RULE),
  addSegments: (c) => segments.addSegments(c, none(), []),
  renameSegment: (c) => segments.renameSegment(c, none(), "x"),
  duplicateSegment: (c) => segments.duplicateSegment(c, none(), "x"),
  moveSegments: (c) => segments.moveSegments(c, [none()], 0),
  moveNoSegments: (c) => segments.moveSegments(c, [], 0),
  removeSegment: (c) => segments.removeSegment(c, none()),
  editStories: (c) => editStories(c, [none()], { text: "x" }),
  scoreStories: (c) => scoreStories(c, [none()], 3),
  renameVersion: (c) => renameVersion(c, none(), "x"),
  removeVersion: (c) => removeVersion(c, none()),
};

describe("what another tab took away in the same moment", () => {
  it.each(Object.entries(COMMANDS))(
    "is not written to by %s: that is refused in words",
    (_, run) => {
      const outcome = new Workshop().attempt(run);
      expect(outcome).toMatchObject({ ok: false });
      if (!outcome.ok) expect(outcome.problem.message).toMatch(/^[A-Z].{10,}\.$/);
    },
  );

  it("cannot be forgotten twice", () => {
    const workshop = new Workshop();
    workshop.run((context) => {
      expect(forgetPeople(context, new Map(), [none()])).toBeNull();
      return { ok: true, value: { name: "", writes: [], made: [] } };
    });
  });
});
