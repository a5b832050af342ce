import type { ProfileLine } from "#evidence/profileSections.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { words } from "#journey/words/words.ts";

/** One question of the interview guide. */
export interface GuideQuestion {
  readonly question: string;
  /** How much is known already; empty where nothing is. */
  readonly known: string;
}

/** What to ask whom: an interview laid out. */
export interface Guide {
  /** What the map is called; empty where it has no title. */
  readonly title: string;
  /** Which interviews would take away most doubt, a sentence each; none where that is not known. */
  readonly asks: readonly string[];
  readonly questions: readonly GuideQuestion[];
  /** The stops to walk through, in the order of the journey. */
  readonly stops: readonly string[];
}

const QUESTIONS = new Map(
  Object.entries(words.profile.questions).map(([slug, question]) => [
    `attribute:${standardAttributeId(slug)}`,
    question,
  ]),
);

/** The nine questions of the context, in their order, with how much is known on each. */
export function contextQuestions(lines: readonly ProfileLine[]): readonly GuideQuestion[] {
  return lines.flatMap(({ claim, statement }) => {
    const question = QUESTIONS.get(claim);
    if (question === undefined) return [];
    const known = statement === null ? "" : words.profile.guideKnown(statement.known, statement.n);
    return [{ question, known }];
  });
}

/** What the guide of a map is headed by. */
export function guideHeading(title: string): string {
  const { guideTitle } = words.profile;
  return title === "" ? guideTitle : `${guideTitle}: ${title}`;
}

/** The interview guide as text, to be copied into a mail or a document. */
export function guideText({ title, asks, questions, stops }: Guide): string {
  const { guideStops, guideStop } = words.profile;
  const numbered = questions.map(
    ({ question, known }, at) => `${at + 1}. ${question}${known === "" ? "" : ` (${known})`}`,
  );
  const walk = stops.map((stop, at) => `${questions.length + at + 1}. ${guideStop(stop)}`);
  return [
    guideHeading(title),
    "",
    ...(asks.length === 0 ? [] : [words.findings.asking, ...asks.map((ask) => `– ${ask}`), ""]),
    ...numbered,
    ...(walk.length === 0 ? [] : ["", guideStops, "", ...walk]),
    "",
  ].join("\n");
}
