import { readAttributeTest } from "#journey/attributeTest.ts";
import { INSIGHT_KINDS } from "#journey/insight.ts";
import { listIn, oneOf, textIn } from "#journey/read.ts";
import { readScorecard, type Criterion } from "#journey/scorecard.ts";
import { readSegmentRule } from "#journey/segmentRule.ts";
import { ruleText, type RuleNames, testText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import type { Kind } from "#journey/change.ts";
import { isJsonObject, type Json } from "#kit/json.ts";
import { canonical } from "./canonical.ts";
import type { FileEntity } from "./mapFile.ts";
import { nameIn, type Names } from "./tellNames.ts";

/** Tells a value in words. */
type Teller = (value: Json, names: Names, row: FileEntity) => string;

const { terms, merging: said, formats } = words;

/** One of the product's own words, as people read it. */
function term(terms: Readonly<Record<string, string>>): Teller {
  return (value) => (typeof value === "string" ? (terms[value] ?? value) : canonical(value));
}

const day: Teller = (value) => {
  if (typeof value !== "string") return canonical(value);
  return value.includes("T") ? formats.dateTime(value) : formats.date(value);
};

/** Fields that are told in words of their own, whatever has them. */
const ANYWHERE: Readonly<Record<string, Teller>> = {
  createdAt: day,
  toldAt: day,
  experiencedAt: day,
  savedAt: day,
  sealedAt: day,
  revealedAt: day,
  editedAt: day,
  portrait: (value) =>
    said.picture(formats.bytes((typeof value === "string" ? value.length : 0) * 0.75)),
};

/** Fields that are told in words of their own, by kind. */
const TELLERS: Readonly<Partial<Record<Kind, Readonly<Record<string, Teller>>>>> = {
  map: { state: term(terms.mapState) },
  lane: { role: term(terms.laneRole) },
  touchpoint: { kind: term(terms.touchpointKind) },
  attribute: {
    section: term(terms.section),
    type: term(terms.attributeType),
    criterion: (value, names, row) => testIn(value, names, row.id),
  },
  segment: {
    rule: (value, names) => ruleText(readSegmentRule(value), ruleNames(names)),
    colour: (value) => (typeof value === "number" ? said.colour(value + 1) : canonical(value)),
  },
  scorecard: { criteria: (value, names) => criteriaIn(value, names) },
  persona: { quoteWords: (value) => quotesIn(value), hiddenFields: attributesIn },
  insight: {
    kind: (value) =>
      words.decisions.insightKinds[oneOf({ kind: value }, "kind", INSIGHT_KINDS, "other")],
    verdict: term(said.verdicts),
  },
  guess: { points: (value, names) => pointsIn(value, names) },
  profileVersion: {
    lines: (value) => (Array.isArray(value) ? said.lines(value.length) : canonical(value)),
  },
  story: {
    consent: term(terms.consent),
    score: (value) => (typeof value === "number" ? formats.score(value) : terms.notScored),
    rating: (value) => ratingIn(value),
  },
};

/** The value of a field in the words that people read elsewhere; as it is written where there are none. */
export function toldValue(
  kind: Kind,
  field: string,
  value: Json,
  names: Names,
  row: FileEntity,
): string {
  const teller = TELLERS[kind]?.[field] ?? ANYWHERE[field];
  if (teller !== undefined) return teller(value, names, row);
  if (typeof value === "boolean") return value ? said.yes : said.no;
  if (Array.isArray(value)) return value.map((item: Json) => nameIn(item, names)).join(", ");
  if (typeof value !== "string") return canonical(value);
  return field.endsWith("Id") ? nameIn(value, names) : value;
}

function ruleNames(names: Names): RuleNames {
  return {
    attribute: (id) => names.attributes.get(id),
    touchpoint: (id) => names.byId.get(id),
    study: (id) => names.byId.get(id),
  };
}

function testIn(value: Json, { attributes }: Names, attributeId: string): string {
  const test = readAttributeTest(value);
  if (test === null) return canonical(value);
  const gone = { name: words.segments.gone, unit: "" };
  return testText(test, attributes.get(attributeId) ?? gone);
}

/** Each criterion by its name, with the marks that its rules give. */
function criteriaIn(value: Json, names: Names): string {
  const told = ({ name, attributeId, rules }: Criterion): string => {
    const marks = rules.map(({ test, points }) => {
      const attribute = names.attributes.get(attributeId ?? "") ?? words.segments.gone;
      const of = typeof attribute === "string" ? { name: attribute, unit: "" } : attribute;
      return said.marks(testText(test, of), points);
    });
    return marks.length === 0 ? name : said.inBrackets(name, marks.join("; "));
  };
  return readScorecard({ criteria: value }).criteria.map(told).join(" · ");
}

function attributesIn(value: Json, names: Names): string {
  if (!Array.isArray(value)) return canonical(value);
  return value
    .flatMap((id: Json) => (typeof id === "string" ? [names.byId.get(`#${id}`) ?? id] : []))
    .join(", ");
}

function quotesIn(value: Json): string {
  return listIn({ value }, "value")
    .flatMap((one) => (isJsonObject(one) ? [`“${textIn(one, "text")}”`] : []))
    .join(" · ");
}

function pointsIn(value: Json, names: Names): string {
  if (!isJsonObject(value)) return canonical(value);
  return Object.entries(value)
    .map(([id, score]) => `${nameIn(id, names)} ${formats.score(Number(score))}`)
    .join(", ");
}

function ratingIn(value: Json): string {
  if (!isJsonObject(value)) return canonical(value);
  const [given, worst, best] = ["value", "worst", "best"].map((field) => Number(value[field]));
  const text = words.stories.rating(given ?? Number.NaN, worst ?? Number.NaN, best ?? Number.NaN);
  const wording = textIn(value, "wording");
  return wording === "" ? text : `${text}, “${wording}”`;
}
