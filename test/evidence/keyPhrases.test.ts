import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareValue } from "#evidence/bareValue.ts";
import { corpusOf } from "#evidence/phrases/corpus.ts";
import type { KeyPhrase } from "#evidence/phrases/keyPhrases.ts";
import { type Feeling, feelingPhrases, feelingStatement } from "#evidence/phrases/painsDelights.ts";
import { PhraseCounter } from "#evidence/phrases/phraseCounter.ts";
import { PhraseTable } from "#evidence/phrases/phraseTable.ts";
import { rowsAt } from "#evidence/phrases/corpus.ts";
import { spansOf } from "#evidence/phrases/spans.ts";
import { tokensOf } from "#evidence/phrases/tokens.ts";
import { logOdds } from "#evidence/logOdds.ts";
import type { StoryFact } from "#evidence/facts.ts";
import type { Statement } from "#evidence/statement.ts";
import { asId } from "#journey/ids.ts";
import { finished } from "#kit/finished.ts";
import { aStory } from "./makers.ts";
import { onRealFile } from "./realData.ts";
import { scoreOfRating } from "#journey/score.ts";

function phrasesIn(text: string): readonly string[] {
  const table = new PhraseTable();
  table.add(text);
  return [...table.phrasesOf(0)].map((node) => table.wordsOf(node).join(" "));
}

function phrases(
  stories: readonly StoryFact[],
  feeling: Feeling,
  stop?: string,
): readonly KeyPhrase[] {
  const corpus = corpusOf(stories);
  return finished(
    feelingPhrases(
      new PhraseCounter(corpus),
      rowsAt(
        corpus,
        corpus.stopIds.filter((id) => stop === undefined || id === stop),
      ),
      feeling,
    ),
  );
}

/** The pains of a stop as a statement. */
function painsAt(stories: readonly StoryFact[], stop: string): Statement | null {
  const corpus = corpusOf(stories);
  const rows = rowsAt(corpus, [asId(stop)]);
  return finished(feelingStatement(new PhraseCounter(corpus), rows, "pains", "pains"));
}

/** So many people, each with a story of the same words. */
function saidBy(count: number, text: string, score: number, at = "stop"): readonly StoryFact[] {
  return Array.from({ length: count }, (_, i) =>
    aStory({ by: `${at}:${text}:${i}`, at, score, text }),
  );
}

describe("a phrase of one word", () => {
  it("is told with the longer ones in which most say it, where they tell the sides apart too", () => {
    const stories = [
      ...saidBy(12, "I am still waiting", -80),
      ...saidBy(9, "Waiting for days", -80),
      ...saidBy(8, "No waiting at all", 80),
      ...saidBy(20, "Quick and friendly", 80),
    ];
    const waiting = phrases(stories, "pains").find(({ phrase }) => /^waiting$/i.test(phrase));
    expect(waiting?.fuller).toEqual(["still waiting", "Waiting for days"]);
    expect(phrases(stories, "pains").every(({ fuller }) => fuller.length <= 2)).toBe(true);
    const shares = painsAt(stories, "stop")?.value;
    expect(JSON.stringify(shares)).toContain('"fuller":["still waiting"');
    expect(JSON.stringify(shares?.kind === "shares" ? bareValue(shares) : null)).not.toContain(
      "fuller",
    );
  });
});

describe("the phrases of a text", () => {
  it("are runs of one to three words that neither begin nor end with a stopword", () => {
    expect(phrasesIn("The quality of service was poor")).toEqual([
      "quality",
      "quality of service",
      "service",
      "service was poor",
      "poor",
    ]);
  });

  it("never reach over punctuation or a new line", () => {
    expect(phrasesIn("Slow router, bad cable\nnice engineer")).not.toContain("router bad");
    expect(phrasesIn("slow router\nbad cable")).not.toContain("router bad");
    expect(phrasesIn("slow   router")).toContain("slow router");
  });

  it("keep not, no and never at an edge, but not alone", () => {
    const found = phrasesIn("It did not work");
    expect(found).toContain("not work");
    expect(found).not.toContain("not");
    expect(phrasesIn("Der Router ist nicht da")).toContain("router ist nicht");
  });

  it("know the stopwords of the language that the text is in", () => {
    expect(phrasesIn("Die Lieferung war für uns zu spät")).toEqual(["lieferung", "spät"]);
    expect(phrasesIn("The war was too long for them")).toContain("war");
    expect(phrasesIn("La espera en el banco es muy larga")).toEqual(["espera", "banco", "larga"]);
    expect(phrasesIn("L’attente à l'accueil est trop longue")).toEqual([
      "attente",
      "accueil",
      "accueil est trop",
      "trop longue",
      "longue",
    ]);
    expect(phrasesIn("A entrega não chegou")).toContain("entrega não chegou");
  });

  it("of scripts without spaces are runs of two to four letters", () => {
    const found = phrasesIn("服务很慢");
    expect(found).toContain("服 务");
    expect(found).toContain("务 很 慢");
    expect(found).not.toContain("服");
  });

  it("end with a word, whatever sign stands at the end of the text", () => {
    for (const text of ["the neighbours'", "the neighbours’", "the neighbours-"]) {
      expect(phrasesIn(text)).toEqual(["neighbours"]);
    }
  });

  it("leave numerals and single letters alone", () => {
    expect(phrasesIn("7 x")).toEqual(["7 x"]);
  });

  it("stand where they are said to: every phrase of any text is found in it again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const table = new PhraseTable();
        table.add(text);
        for (const node of table.phrasesOf(0)) {
          const words = table.wordsOf(node);
          const spans = spansOf(text, words);
          expect(spans.length).toBeGreaterThan(0);
          for (const { from, to } of spans) {
            expect(tokensOf(text.slice(from, to)).map(({ word }) => word)).toEqual(words);
          }
        }
      }),
    );
  });
});

describe("pains and delights", () => {
  const stop = [
    ...saidBy(6, "Long queue at the counter", -60),
    ...saidBy(6, "Friendly staff at the counter", 60),
    ...saidBy(3, "It was fine", 0),
  ];

  it("are what the low, or the high, say more than the rest of the stop", () => {
    const [pain] = phrases(stop, "pains");
    expect(pain).toMatchObject({ phrase: "Long queue", k: 6, n: 6, others: 0 });
    expect(phrases(stop, "delights")[0]?.phrase).toBe("Friendly staff");
    expect(phrases(stop, "pains").map(({ phrase }) => phrase)).not.toContain("counter");
  });

  it("have the z of the log-odds worked out from the same counts", () => {
    // Per person: long, long queue, queue, counter, as "queue at the counter" has four words; likewise on the other side.
    const low = new Map([
      ["long", 6],
      ["long queue", 6],
      ["queue", 6],
      ["counter", 6],
    ]);
    const rest = new Map([
      ["friendly", 6],
      ["friendly staff", 6],
      ["staff", 6],
      ["counter", 6],
      ["fine", 3],
    ]);
    const expected = logOdds(low, rest).find(({ phrase }) => phrase === "long queue");
    expect(phrases(stop, "pains")[0]?.z).toBeCloseTo(expected?.z ?? NaN, 12);
  });

  it("count people and not stories", () => {
    const loud = Array.from({ length: 9 }, () =>
      aStory({ by: "one", at: "stop", score: -80, text: "Terrible parking" }),
    );
    const found = phrases([...stop, ...loud], "pains").map(({ phrase }) => phrase.toLowerCase());
    expect(found.some((phrase) => phrase.includes("parking"))).toBe(false);
  });

  it("also rest on stories that nobody is known to have told, and then on no person", () => {
    const unsigned = Array.from({ length: 6 }, (_, n) =>
      aStory({ id: `u${n}`, at: "stop", score: -60, text: "Long queue" }),
    );
    const [pain] = phrases([...unsigned, ...saidBy(6, "Fine day", 60)], "pains");
    expect(pain).toMatchObject({ phrase: "Long queue", k: 6, participantIds: [] });
    expect(pain?.storyIds).toHaveLength(6);
  });

  it("leave out what is part of a better phrase, and tell at most ten", () => {
    const found = phrases(stop, "pains");
    for (const [index, { words }] of found.entries()) {
      for (const better of found.slice(0, index)) {
        expect(` ${better.words.join(" ")} `).not.toContain(` ${words.join(" ")} `);
      }
    }
    const many = Array.from({ length: 30 }, (_, i) =>
      saidBy(8, `awful ${String.fromCharCode(97 + i)}x${i}thing`, -50),
    ).flat();
    expect(phrases([...many, ...stop], "pains").length).toBeLessThanOrEqual(10);
  });

  it("of a map are not what its bad stop is about", () => {
    const map = [
      ...saidBy(10, "The router was slow", -60, "router"),
      ...saidBy(3, "The router was easy", 40, "router"),
      ...saidBy(3, "The shop was slow", -60, "shop"),
      ...saidBy(20, "The shop was easy", 40, "shop"),
    ];
    const found = phrases(map, "pains").map(({ phrase }) => phrase);
    expect(found).toContain("slow");
    expect(found).not.toContain("router");
  });

  it("count a person once for a phrase that they say at many stops", () => {
    const stories = ["a", "b", "c", "d"].flatMap((at) => [
      aStory({ by: "one", at, score: -80, text: "grumble" }),
      aStory({ by: "two", at, score: -80, text: "grumble" }),
      ...saidBy(5, "fine things here", 60, at),
    ]);
    expect(phrases(stories, "pains")).toEqual([]);
  });

  it("never rest on what nobody scored, nor on the order of the stories", () => {
    const unscored = saidBy(9, "Long queue", 0).map((story) => ({ ...story, score: null }));
    expect(phrases([...unscored, ...stop], "pains")).toEqual(phrases(stop, "pains"));
    expect(phrases(stop.toReversed(), "pains")).toEqual(phrases(stop, "pains"));
  });

  it("have at several stops the log-odds of each, pooled by their precision", () => {
    const words = (low: readonly StoryFact[], high: readonly StoryFact[]) => [...low, ...high];
    const map = [
      ...words(saidBy(5, "slow", -60, "a"), saidBy(4, "fine thing", 60, "a")),
      ...words(saidBy(4, "slow", -60, "b"), saidBy(2, "slow fine", 60, "b")),
      ...words(saidBy(7, "slow", -60, "c"), []),
    ];
    // At a: 5 of 5 against 0 of 12; at b: 4 of 4 against 2 of 6; at c there is nothing to compare with.
    const a = { odds: Math.log(5.5 / 1.2) - Math.log(0.5 / 13.2), variance: 1 / 5.5 + 1 / 0.5 };
    const b = { odds: Math.log(4.6 / 0.4) - Math.log(2.6 / 4.4), variance: 1 / 4.6 + 1 / 2.6 };
    const pooled =
      (a.odds / a.variance + b.odds / b.variance) / Math.sqrt(1 / a.variance + 1 / b.variance);
    expect(phrases(map, "pains")[0]).toMatchObject({ phrase: "slow", k: 16, n: 16, others: 2 });
    expect(phrases(map, "pains")[0]?.z).toBeCloseTo(pooled, 12);
  });

  it("rest on stories that hold them, and on the people who told those", () => {
    const byId = new Map(stop.map((story) => [story.id, story]));
    for (const { words, storyIds, participantIds, k } of phrases(stop, "pains")) {
      for (const id of storyIds) {
        expect(spansOf(byId.get(id)?.text ?? "", words).length).toBeGreaterThan(0);
      }
      expect(participantIds).toHaveLength(k);
    }
  });

  it("derived again from their evidence alone say the same", () => {
    const all = [...stop, ...saidBy(4, "elsewhere", -80, "other")];
    const statement = painsAt(all, "stop");
    const ids = new Set(statement?.evidence.storyIds);
    expect(statement).not.toBeNull();
    expect(ids.size).toBe(stop.length);
    expect(
      painsAt(
        stop.filter(({ id }) => ids.has(id)),
        "stop",
      ),
    ).toEqual(statement);
  });

  it("are none where all feel alike", () => {
    expect(phrases(saidBy(8, "so slow", -60), "pains")).toEqual([]);
    expect(painsAt(saidBy(8, "so slow", -60), "stop")).toBeNull();
    expect(painsAt([], "stop")).toBeNull();
  });

  onRealFile("telecom-journey-nps.csv", "of real answers name what people complain of", (rows) => {
    const stories = rows.flatMap((row, index) => {
      const text = row["NPS_SCORE"] ?? "";
      const value = Number(text);
      if (text === "" || Number.isNaN(value)) return [];
      const score = scoreOfRating(value, { worst: 0, best: 10 });
      return [
        aStory({
          by: `p${index}`,
          at: row["SURVEY_SUB_TYPE"] ?? "",
          score,
          text: row["text"] ?? "",
        }),
      ];
    });
    const pains = phrases(stories, "pains", "Order");
    const found = pains.map(({ phrase }) => phrase);
    for (const complaint of ["cancelled", "poor", "wrong"]) expect(found).toContain(complaint);
    expect(phrases(stories, "delights").map(({ phrase }) => phrase)).toContain("helpful");
    expect(phrases(stories, "pains").map(({ phrase }) => phrase)).toContain("waiting");
  });
});
