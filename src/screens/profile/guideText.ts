import type { ProfileLine } from "#evidence/profileSections.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { words } from "#journey/words/words.ts";

/** One question of the interview guide. */
export interface GuideQuestion {
  readonly question: string;
  /** How much is known already; empty where nothing is. */
  readonly known: string;
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

/** The interview guide as text, to be copied into a mail or a document. */
export function guideText(
  title: string,
  questions: readonly GuideQuestion[],
  stops: readonly string[],
): string {
  const { guideTitle, guideStops, guideStop } = words.profile;
  const numbered = questions.map(
    ({ question, known }, at) => `${at + 1}. ${question}${known === "" ? "" : ` (${known})`}`,
  );
  const walk = stops.map((stop, at) => `${questions.length + at + 1}. ${guideStop(stop)}`);
  return [
    title === "" ? guideTitle : `${guideTitle}: ${title}`,
    "",
    ...numbered,
    ...(walk.length === 0 ? [] : ["", guideStops, "", ...walk]),
    "",
  ].join("\n");
}
