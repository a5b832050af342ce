import { assert as check, constantFrom, array, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeStatements } from "#evidence/attributeStatement.ts";
import { columnsOf } from "#evidence/column.ts";
import { answerPhrases } from "#evidence/phrases/answerPhrases.ts";
import { readAttribute } from "#journey/attribute.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";

function answers(texts: readonly string[]) {
  return texts.map((text, at) => ({ participantId: asId<ParticipantId>(`p${at}`), text }));
}

const told = (texts: readonly string[]) =>
  answerPhrases(answers(texts)).map(({ label, k, n }) => `${label} ${k} of ${n}`);

describe("answers in words of one's own", () => {
  test("are told by the phrases that three people share, each once per person", () => {
    expect(
      told([
        "I want a clear price. A clear price!",
        "a clear price, and soon",
        "Clear price please",
        "somebody who rings back",
      ]),
    ).toEqual(["clear price 3 of 4"]);
  });

  test("tell nothing where only two agree, or only in words that say nothing", () => {
    expect(told(["a clear price", "a clear price", "no idea"])).toEqual([]);
    expect(told(["it was the one", "it was for me", "it was as it is"])).toEqual([]);
    expect(told(["clear price", "clear price"])).toEqual([]);
  });

  test("tell at most ten", () => {
    const things = Array.from({ length: 12 }, (_, n) => `thing${String.fromCodePoint(97 + n)}`);
    expect(told(things.flatMap((thing) => [thing, thing, thing]))).toHaveLength(10);
  });

  test("are spelled as most of the first by their letters do, whoever comes first", () => {
    const many = [
      ...Array.from({ length: 30 }, () => "a Clear price"),
      ...Array.from({ length: 30 }, () => "clear price"),
    ];
    expect(told(many)).toEqual(["Clear price 60 of 60"]);
    expect(told(many.toReversed())).toEqual(["Clear price 60 of 60"]);
    expect(told(["BOX", "bOX", "BoX", "box"])).toEqual(["box 4 of 4"]);
    expect(told(["Box", "bOx", "boX"])).toEqual(["Box 3 of 3"]);
    expect(told(["boX", "bOx", "Box"])).toEqual(["Box 3 of 3"]);
  });

  test("are the same whoever comes first, and rest on the very people who say it", () => {
    const words = constantFrom("clear price", "quick reply", "no answer", "short wait", "parking");
    check(
      property(array(words, { minLength: 3, maxLength: 20 }), (texts) => {
        const all = answers(texts);
        expect(answerPhrases(all.toReversed())).toEqual(answerPhrases(all));
        for (const { k, participantIds } of answerPhrases(all)) {
          expect(participantIds).toHaveLength(k);
          expect(k).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  test("stand in the profile as shared phrases, else as they were written", () => {
    const attribute = readAttribute({ id: "a", name: "Wish", type: "text" });
    const statementOf = (texts: readonly string[]) => {
      const people = answers(texts).map(({ participantId, text }) => ({
        id: participantId,
        name: "",
        values: [[attribute.id, text]] as const,
      }));
      return attributeStatements(columnsOf(people, [attribute]), people.length)[0];
    };
    const alike = ["a clear price", "clear price now", "clear price", "parking", "a seat"];
    expect(statementOf(alike)).toMatchObject({
      rule: "answer-phrases",
      value: { kind: "shares", shares: [{ label: "clear price", k: 3, n: 5 }] },
      known: 5,
    });
    const apart = ["a clear price", "parking", "a seat", "shade", "quiet"];
    expect(statementOf(apart)).toMatchObject({
      rule: "free-text",
      value: { kind: "texts", texts: apart },
    });
  });
});
