import { intAt } from "#kit/itemAt.ts";
import type { ShareValue } from "#evidence/statement.ts";
import { wilson } from "#evidence/wilson.ts";
import type { ParticipantId } from "#journey/ids.ts";
import { isPartOf, MIN_PEOPLE, MOST } from "./keyPhrases.ts";
import { labelIn } from "./phraseLabel.ts";
import { PhraseTable } from "./phraseTable.ts";

/** What one person answered, in words of their own. */
export interface Answer {
  readonly participantId: ParticipantId;
  readonly text: string;
}

interface Shared {
  readonly words: readonly string[];
  readonly answers: readonly Answer[];
}

/**
 * The phrases that several people use where they answer the same question in
 * words of their own: once per person, by at least 3 people, those of most
 * people first, without what is part of another one that as many say, at most
 * 10. There is no other side to compare with, so nothing is weighed; where
 * nobody agrees there is none.
 *
 * @param all one of each person, in any order
 */
export function answerPhrases(all: readonly Answer[]): readonly ShareValue[] {
  if (all.length < MIN_PEOPLE) return [];
  const answers = all.toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1));
  const table = new PhraseTable();
  for (const { text } of answers) table.add(text);
  const shared = [...sharedBy(table, answers)].map(([phrase, tellers]): Shared => ({
    words: table.wordsOf(phrase),
    answers: tellers,
  }));
  return withoutParts(shared.toSorted(byPeople)).map(({ words, answers: tellers }) => ({
    label: labelIn(
      words,
      tellers.map(({ text }) => text),
    ),
    k: tellers.length,
    n: answers.length,
    ...wilson(tellers.length, answers.length),
    storyIds: [],
    participantIds: tellers.map(({ participantId }) => participantId).toSorted(),
  }));
}

/** The phrases that enough people use, with their answers. Only these are gathered: most are said once. */
function sharedBy(
  table: PhraseTable,
  answers: readonly Answer[],
): ReadonlyMap<number, readonly Answer[]> {
  const { phrases } = table.lists;
  const counts = new Int32Array(table.size);
  for (const phrase of phrases) counts[phrase] = intAt(counts, phrase) + 1;
  const saidBy = new Map<number, Answer[]>();
  for (const [row, answer] of answers.entries()) {
    for (const phrase of table.phrasesOf(row)) {
      if (intAt(counts, phrase) < MIN_PEOPLE) continue;
      const tellers = saidBy.get(phrase);
      if (tellers === undefined) saidBy.set(phrase, [answer]);
      else tellers.push(answer);
    }
  }
  return saidBy;
}

/** Those of most people first; of equals the longer, which says more. */
function byPeople(a: Shared, b: Shared): number {
  return (
    b.answers.length - a.answers.length ||
    b.words.length - a.words.length ||
    (a.words.join(" ") < b.words.join(" ") ? -1 : 1)
  );
}

/** Without a phrase that overlaps one of as many people or more. */
function withoutParts(shared: readonly Shared[]): readonly Shared[] {
  const kept: Shared[] = [];
  for (const one of shared) {
    if (kept.length === MOST) break;
    const isTold = kept.some(
      ({ words }) => isPartOf(one.words, words) || isPartOf(words, one.words),
    );
    if (!isTold) kept.push(one);
  }
  return kept;
}
