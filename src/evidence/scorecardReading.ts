import { itemAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { AttributeId, ParticipantId } from "#journey/ids.ts";
import type { Criterion, Points, Scorecard } from "#journey/scorecard.ts";
import type { ScoreMark } from "#journey/scoreMark.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { matcherOf, type Matcher } from "./attributeMatch.ts";
import { folded, labelsOf } from "./attributeValue.ts";
import type { PersonFact } from "./facts.ts";
import { scorecardVerdict, type ScorecardVerdict } from "./scorecard.ts";

/** How a criterion came to its points. */
export type MarkSource =
  /** A person marked it: that wins. */
  | "own"
  /** A rule over an attribute. */
  | "rule"
  /** Nothing is known. */
  | "unknown"
  /** People of one company are marked differently by the rules: a person has to say. */
  | "divided";

/** One criterion of one customer. */
export interface CriterionMark {
  readonly criterionId: string;
  /** Null: not known. */
  readonly points: Points | null;
  readonly source: MarkSource;
  /** What the rules would say where somebody marked it; null where they say nothing. */
  readonly byRule: Points | null;
  readonly note: string;
  /** The people whose attributes the mark rests on. */
  readonly participantIds: readonly ParticipantId[];
}

/** A customer against a scorecard. */
export interface Scored extends ScorecardVerdict {
  readonly subject:
    | { readonly kind: "participant"; readonly participantId: ParticipantId }
    | { readonly kind: "company"; readonly company: string; readonly people: number };
  readonly marks: readonly CriterionMark[];
  /** The criterion to ask next; null unless the verdict is open. */
  readonly askNext: string | null;
}

/** How many fit, of those that are sure. */
export interface ScorecardSummary {
  readonly fit: number;
  readonly noFit: number;
  readonly open: number;
  /** The criterion that is not known of most customers; null when all is known. */
  readonly leastKnown: string | null;
}

type Marks = readonly ScoreMark[];
type Attributes = readonly AttributeDefinition[];

/** Which attribute names a participant's company. */
export const COMPANY = standardAttributeId("company-name");

/** The participants against a scorecard, the best first; see `ranked`. */
export function scoreParticipants(
  card: Scorecard,
  people: readonly PersonFact[],
  attributes: Attributes,
  marks: Marks,
): readonly Scored[] {
  const judges = judgesOf(card, attributes);
  const own = marks.filter(({ scorecardId }) => scorecardId === card.id);
  const byPerson = grouped(own, ({ participantId }) => participantId);
  return ranked(
    people.map((person) => {
      const mine = byPerson.get(person.id) ?? [];
      const subject = { kind: "participant", participantId: person.id } as const;
      return scored(
        card,
        subject,
        judges.map((judge) => judge([person])),
        mine,
      );
    }),
  );
}

/**
 * The companies against a scorecard, the best first. A company is what its
 * people name in one attribute, without regard to case and spaces. Rules look
 * at all of its people; where these differ, the criterion stays open.
 */
export function scoreCompanies(
  card: Scorecard,
  people: readonly PersonFact[],
  attributes: Attributes,
  marks: Marks,
  companyId: AttributeId = COMPANY,
): readonly Scored[] {
  const judges = judgesOf(card, attributes);
  const companies = companiesIn(people, companyId);
  const own = marks.filter((mark) => mark.scorecardId === card.id && mark.participantId === null);
  const byCompany = grouped(own, ({ company }) => (company === null ? null : folded(company)));
  return ranked(
    [...companies].map(([key, { name, members }]) => {
      const mine = byCompany.get(key) ?? [];
      const subject = { kind: "company", company: name, people: members.length } as const;
      return scored(
        card,
        subject,
        judges.map((judge) => judge(members)),
        mine,
      );
    }),
  );
}

/** Marks by what they are of; those of something else are passed over. */
function grouped(
  marks: Marks,
  keyOf: (mark: ScoreMark) => string | null,
): ReadonlyMap<string, readonly ScoreMark[]> {
  const groups = new Map<string, ScoreMark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mark]);
    else group.push(mark);
  }
  return groups;
}

/** Sums up who fits. */
export function scorecardSummary(card: Scorecard, all: readonly Scored[]): ScorecardSummary {
  const count = (verdict: Scored["verdict"]): number =>
    all.filter((one) => one.verdict === verdict).length;
  const unknown = card.criteria.map(({ id }) => ({
    id,
    n: all.filter(({ marks }) => marks.some((one) => one.criterionId === id && one.points === null))
      .length,
  }));
  const [most] = unknown.toSorted((a, b) => b.n - a.n);
  const leastKnown = most === undefined || most.n === 0 ? null : most.id;
  return { fit: count("fit"), noFit: count("no fit"), open: count("open"), leastKnown };
}

/** Fit before open before no fit; then by points for sure, then at the most, then by name or id. */
function ranked(all: readonly Scored[]): readonly Scored[] {
  const rank = { fit: 0, open: 1, "no fit": 2 };
  return all.toSorted(
    (a, b) =>
      rank[a.verdict] - rank[b.verdict] ||
      b.min - a.min ||
      b.max - a.max ||
      (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

function nameOf({ subject }: Scored): string {
  return subject.kind === "company" ? folded(subject.company) : subject.participantId;
}

interface RuleMark {
  readonly points: Points | null;
  readonly isDivided: boolean;
  readonly participantIds: readonly ParticipantId[];
}

type Judge = (people: readonly PersonFact[]) => RuleMark;

/** What the rules of each criterion say of people. */
function judgesOf(card: Scorecard, attributes: Attributes): readonly Judge[] {
  const byId = new Map(attributes.map((attribute) => [attribute.id, attribute]));
  return card.criteria.map((criterion) => judgeOf(criterion, byId));
}

const NOTHING: RuleMark = { points: null, isDivided: false, participantIds: [] };

function judgeOf(
  { attributeId, rules }: Criterion,
  byId: ReadonlyMap<AttributeId, AttributeDefinition>,
): Judge {
  const attribute = attributeId === null ? undefined : byId.get(attributeId);
  if (attribute === undefined || rules.length === 0) return () => NOTHING;
  const matchers = rules.map(({ test, points }) => ({ match: matcherOf(attribute, test), points }));
  return (people) => {
    const marked = people.flatMap((person) => {
      const points = pointsOf(valueOf(person, attribute.id), matchers);
      return points === null ? [] : [{ points, id: person.id }];
    });
    const different = new Set(marked.map(({ points }) => points));
    const [points = null] = different;
    const isDivided = different.size > 1;
    const participantIds = marked.map(({ id }) => id);
    return { points: isDivided ? null : points, isDivided, participantIds };
  };
}

type Rated = { readonly match: Matcher; readonly points: Points };

/** The points of the first rule that holds; 0 where none does, null where that is not known. */
function pointsOf(
  value: PersonFact["values"][number][1] | undefined,
  rules: readonly Rated[],
): Points | null {
  for (const { match, points } of rules) {
    const truth = match(value);
    if (truth === 1) return points;
    if (truth === -1) return null;
  }
  return 0;
}

function scored(
  card: Scorecard,
  subject: Scored["subject"],
  byRules: readonly RuleMark[],
  own: readonly ScoreMark[],
): Scored {
  const marks = card.criteria.map((criterion, at) => {
    const mark = own
      .filter(({ criterionId }) => criterionId === criterion.id)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
    return markOf(criterion.id, itemAt(byRules, at), mark);
  });
  const verdict = scorecardVerdict(
    marks.map(({ points }) => points),
    card.threshold,
  );
  const unknown = marks.find(({ points }) => points === null);
  const askNext = verdict.verdict === "open" ? (unknown?.criterionId ?? null) : null;
  return { ...verdict, subject, marks, askNext };
}

function markOf(criterionId: string, byRule: RuleMark, own: ScoreMark | undefined): CriterionMark {
  const { points, isDivided, participantIds } = byRule;
  const rest = { criterionId, byRule: points, participantIds, note: own?.note ?? "" };
  if (own !== undefined) return { ...rest, points: own.points, source: "own" };
  const source = points !== null ? "rule" : isDivided ? "divided" : "unknown";
  return { ...rest, points, source };
}

interface Company {
  /** As most of its people spell it. */
  readonly name: string;
  readonly members: readonly PersonFact[];
}

function companiesIn(
  people: readonly PersonFact[],
  companyId: AttributeId,
): ReadonlyMap<string, Company> {
  const met = new Map<string, { spellings: Map<string, number>; members: PersonFact[] }>();
  for (const person of people) {
    const value = valueOf(person, companyId);
    const name = value === undefined ? undefined : labelsOf(value, "category")[0];
    if (name === undefined) continue;
    const key = folded(name);
    const company = met.get(key) ?? { spellings: new Map<string, number>(), members: [] };
    met.set(key, company);
    company.spellings.set(name, (company.spellings.get(name) ?? 0) + 1);
    company.members.push(person);
  }
  return new Map(
    [...met].map(([key, { spellings, members }]) => [key, { name: commonest(spellings), members }]),
  );
}

/** Of equally common spellings that of the first person. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const [name] = itemAt(
    [...spellings].toSorted((a, b) => b[1] - a[1]),
    0,
  );
  return name;
}

function valueOf(
  { values }: PersonFact,
  id: AttributeId,
): PersonFact["values"][number][1] | undefined {
  return values.find(([own]) => own === id)?.[1];
}
