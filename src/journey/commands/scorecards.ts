import { byOrder, orderKeyBetween } from "#kit/orderKey.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeTest } from "#journey/attributeTest.ts";
import { attributeById } from "#journey/attributes.ts";
import type { AttributeId, MapId, ParticipantId, ScorecardId } from "#journey/ids.ts";
import { type ReadyScorecard, readyScorecard } from "#journey/readyScorecards.ts";
import {
  type Criterion,
  isPoints,
  MAX_CRITERIA,
  type Points,
  type Scorecard,
} from "#journey/scorecard.ts";
import type { ScoreMark } from "#journey/scoreMark.ts";
import type { Workspace } from "#journey/workspace.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

/** Who is marked: a participant, or a company by its name. */
export type Marked =
  | { readonly kind: "participant"; readonly participantId: ParticipantId }
  | { readonly kind: "company"; readonly company: string };

/** The scorecards of a map in their order. */
export function scorecardsOf(
  { scorecard }: Pick<Workspace, "scorecard">,
  mapId: MapId,
): readonly Scorecard[] {
  return [...scorecard].filter((one) => one.mapId === mapId).toSorted(byOrder);
}

/** A new scorecard from a ready set. `made`: its id. */
export function addScorecard(context: Context, mapId: MapId, ready: ReadyScorecard): Outcome {
  if (!context.workspace.map.has(mapId)) return notDone("not-found", "That map is no longer here.");
  const id = context.mint("scorecard");
  const last = scorecardsOf(context.workspace, mapId).at(-1);
  const order = orderKeyBetween(last?.order ?? null, null);
  const entity = { id, mapId, order, ...readyScorecard(ready) };
  return done("Add scorecard", [create("ws", "scorecard", entity)], [id]);
}

/** Gives a scorecard another name or threshold. */
export function editScorecard(
  context: Context,
  id: ScorecardId,
  fields: Partial<Pick<Scorecard, "name" | "threshold">>,
): Outcome {
  const card = context.workspace.scorecard.get(id);
  if (card === undefined) return gone();
  const { threshold } = fields;
  const most = 2 * card.criteria.length;
  if (threshold !== undefined && !(Number.isInteger(threshold) && threshold >= 0)) {
    return notDone("not-valid", `The threshold is a whole number, at most ${most}.`);
  }
  if (threshold !== undefined && threshold > most) {
    return notDone("not-valid", `${card.criteria.length} criteria give at most ${most} points.`);
  }
  const writes = Object.entries(fields).map(([field, value]) =>
    set("ws", "scorecard", id, field, value),
  );
  return done("Edit scorecard", writes);
}

/** Sets the criteria of a scorecard: 1 to 12, each with a name and an id of its own. Marks on others stay, unseen. */
export function setCriteria(
  context: Context,
  id: ScorecardId,
  criteria: readonly Criterion[],
): Outcome {
  const card = context.workspace.scorecard.get(id);
  if (card === undefined) return gone();
  if (criteria.length < 1 || criteria.length > MAX_CRITERIA) {
    return notDone("not-valid", `A scorecard has 1 to ${MAX_CRITERIA} criteria.`);
  }
  if (criteria.some(({ name }) => name.trim() === "")) {
    return notDone("not-valid", "Each criterion needs a name.");
  }
  if (new Set(criteria.map((one) => one.id)).size < criteria.length) {
    return notDone("not-valid", "Two criteria have one id.");
  }
  const threshold = Math.min(card.threshold, 2 * criteria.length);
  return done("Edit criteria", [
    set("ws", "scorecard", id, "criteria", criteria),
    set("ws", "scorecard", id, "threshold", threshold),
  ]);
}

/** A criterion of one's own at the end. `made`: its id. */
export function addCriterion(context: Context, id: ScorecardId, name: string): Outcome {
  const criteria = context.workspace.scorecard.get(id)?.criteria ?? [];
  const criterion = { id: context.mint("criterion"), name, attributeId: null, rules: [] };
  const outcome = setCriteria(context, id, [...criteria, criterion]);
  return outcome.ok ? done("Add criterion", outcome.value.writes, [criterion.id]) : outcome;
}

/** Marks a customer on a criterion by hand: that wins over rules. Null: not known, whatever they say. `made`: the mark's id. */
export function mark(
  context: Context,
  id: ScorecardId,
  criterionId: string,
  marked: Marked,
  points: Points | null,
  note = "",
): Outcome {
  const card = context.workspace.scorecard.get(id);
  if (card?.criteria.some((one) => one.id === criterionId) !== true) return gone();
  if (points !== null && !isPoints(points)) return notDone("not-valid", "A mark is 0, 1 or 2.");
  const known = markAt(context.workspace, id, criterionId, marked);
  if (known !== undefined) {
    const writes = [
      set("ws", "scoreMark", known.id, "points", points),
      set("ws", "scoreMark", known.id, "note", note),
    ];
    return done("Mark", writes, [known.id]);
  }
  const entity = { id: context.mint("mark"), scorecardId: id, criterionId, points, note };
  const { participantId = null, company = null } = partsOf(marked);
  return done(
    "Mark",
    [create("ws", "scoreMark", { ...entity, participantId, company })],
    [entity.id],
  );
}

/** Takes a mark by hand away: the rules say again. */
export function unmark(
  context: Context,
  id: ScorecardId,
  criterionId: string,
  marked: Marked,
): Outcome {
  const known = markAt(context.workspace, id, criterionId, marked);
  if (known === undefined) return notDone("not-found", "There is no mark by hand.");
  return done("Take back the mark", [remove("ws", "scoreMark", known.id)]);
}

/** Takes a scorecard away with its marks. */
export function removeScorecard(context: Context, id: ScorecardId): Outcome {
  if (!context.workspace.scorecard.has(id)) return gone();
  const marks = [...context.workspace.scoreMark].filter((one) => one.scorecardId === id);
  return done("Delete scorecard", [
    remove("ws", "scorecard", id),
    ...marks.map((one) => remove("ws", "scoreMark", one.id)),
  ]);
}

/** Declares whom we want on an attribute; null: no wish. A ready attribute becomes the workspace's own. */
export function setIdeal(
  context: Context,
  id: AttributeId,
  criterion: AttributeTest | null,
): Outcome {
  const attribute: AttributeDefinition | undefined = attributeById(context.workspace, id);
  if (attribute === undefined) return notDone("not-found", "That attribute is no longer here.");
  const name = "Declare the ideal";
  if (context.workspace.attribute.has(id)) {
    return done(name, [set("ws", "attribute", id, "criterion", criterion)]);
  }
  return done(name, [create("ws", "attribute", { ...attribute, criterion })]);
}

function markAt(
  { scoreMark }: Pick<Workspace, "scoreMark">,
  id: ScorecardId,
  criterionId: string,
  marked: Marked,
): ScoreMark | undefined {
  return [...scoreMark]
    .filter((one) => one.scorecardId === id && one.criterionId === criterionId)
    .filter((one) =>
      marked.kind === "participant"
        ? one.participantId === marked.participantId
        : one.participantId === null && folded(one.company ?? "") === folded(marked.company),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

function partsOf(marked: Marked): Partial<Pick<ScoreMark, "participantId" | "company">> {
  return marked.kind === "participant"
    ? { participantId: marked.participantId }
    : { company: marked.company };
}

function folded(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLocaleLowerCase("en");
}

function gone(): Outcome {
  return notDone("not-found", "That scorecard or criterion is no longer here.");
}
