import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cueCandidates } from "#evidence/phrases/cues.ts";
import { sentencesOf } from "#evidence/phrases/sentences.ts";
import { aStory } from "./makers.ts";

function proposed(text: string): readonly string[] {
  return cueCandidates([aStory({ id: "s", by: "p", text })]).map(
    ({ kind, sentence, cue }) =>
      `${kind}: ${text.slice(sentence.from, sentence.to)} [${text.slice(cue.from, cue.to)}]`,
  );
}

describe("sentences", () => {
  it("end at a mark with a space behind it, or at a new line", () => {
    const text = "It cost 3.50 euros. Too much!\nNever again";
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "It cost 3.50 euros.",
      "Too much!",
      "Never again",
    ]);
  });

  it("hold every letter of a text once", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", ".", " ", "\n", "!", "。"), maxLength: 40 }),
        (text) => {
          const inside = sentencesOf(text).map(({ from, to }) => text.slice(from, to));
          expect(inside.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        },
      ),
    );
  });
});

describe("goals, values and habits", () => {
  it("are proposed with the sentence and the words that gave them away", () => {
    expect(
      proposed(
        "The shop was full. I wanted to pay by card so that I keep my receipts. Privacy is important to me as well! We order every week from them.",
      ),
    ).toEqual([
      "goal: I wanted to pay by card so that I keep my receipts. [I wanted to]",
      "value: Privacy is important to me as well! [important to me]",
      "habit: We order every week from them. [every week]",
    ]);
  });

  it("are found in German", () => {
    expect(
      proposed(
        "Ich möchte alles an einem Ort haben. Mir fehlt Zeit. Ruhe ist mir sehr wichtig dabei. Ich kaufe jede Woche dort ein.",
      ),
    ).toEqual([
      "goal: Ich möchte alles an einem Ort haben. [Ich möchte]",
      "value: Ruhe ist mir sehr wichtig dabei. [ist mir sehr wichtig]",
      "habit: Ich kaufe jede Woche dort ein. [jede Woche]",
    ]);
  });

  it("are not seen in what merely happened, or in what others said or do", () => {
    const texts = [
      "I tried to call them three times that day.",
      "They told me I need to wait for another letter.",
      "Nobody asked if I wanted to keep the old one.",
      "I just want to warn everyone of this place.",
      "I would like to say thank you to them.",
      "In order to get out you have to climb over people.",
      "I appreciate that food is a bit limited these days.",
      "Every time they had run out of what there was.",
      "The train was late every day of that week.",
      "It is their daily service between two cities.",
    ];
    for (const text of texts) expect(proposed(text), text).toEqual([]);
    expect(proposed("I appreciate a word when it takes longer.")).toHaveLength(1);
    expect(proposed("My mother calls there twice a week by phone.")).toHaveLength(1);
  });

  it("are not seen where others want, nor inside words", () => {
    expect(
      proposed("They want to charge me twice for that. Everyday low prices are the point here."),
    ).toEqual([]);
  });

  it("come in the same order whatever the order of the stories", () => {
    const stories = ["b", "a", "c"].map((id) =>
      aStory({ id, by: id, text: "I want to be called back soon." }),
    );
    expect(cueCandidates(stories.toReversed())).toEqual(cueCandidates(stories));
    expect(cueCandidates(stories).map(({ storyId }) => storyId)).toEqual(["a", "b", "c"]);
  });
});
