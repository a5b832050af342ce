import { array, assert as check, constantFrom, integer, pre, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { keepOnly, leaveOut, quoteLabel, wordsNow } from "#journey/quoteLabel.ts";

const STORY = "I rang three times, and nobody could tell me when the van would come.";
const word = constantFrom("we", "waited", "çünkü", "nobody", "rang", "twice", "naïve", "машина");
const told = array(word, { minLength: 4, maxLength: 30 });

describe("how shown words stand to a story", () => {
  test("whole or in a whole span they are verbatim, whatever the spaces and the marks around", () => {
    for (const shown of [
      STORY,
      "three times, and nobody",
      "  three\n times,  and nobody ",
      "“I rang three times”",
      "„I rang three times“",
      "«nobody could tell me»",
      '"the van"',
    ]) {
      expect(quoteLabel(shown, STORY)).toBe("verbatim");
    }
    expect(quoteLabel("cafe\u0301", "A café.")).toBe("verbatim");
    expect(quoteLabel('"Never again"', 'He said "Never again" twice')).toBe("verbatim");
    expect(quoteLabel("待了三天", "我们待了三天才来")).toBe("verbatim");
  });

  test("a span that cuts a word is not what was said", () => {
    expect(quoteLabel("happy with it", "I was unhappy with it")).toBe("edited");
    expect(quoteLabel("I rang thre", STORY)).toBe("edited");
    expect(quoteLabel("… happy …", "I was unhappy with it")).toBe("edited");
    expect(quoteLabel("i rang three times", STORY)).toBe("edited");
    expect(quoteLabel("I rang three times!", STORY)).toBe("edited");
    expect(quoteLabel("\u202EI rang", STORY)).toBe("edited");
  });

  test("pieces in their order are abridged; an ellipsis that was said is said", () => {
    for (const shown of [
      "I rang … nobody could tell me",
      "I rang […] the van would come.",
      "I rang [...] nobody ... come.",
      "… nobody could tell me …",
      "“I rang … come.”",
    ]) {
      expect(quoteLabel(shown, STORY)).toBe("abridged");
    }
    expect(quoteLabel("nobody could tell me … I rang", STORY)).toBe("edited");
    expect(quoteLabel("rang … rang", STORY)).toBe("edited");
    expect(quoteLabel("well… no", "It was, well… no.")).toBe("verbatim");
    for (const nothing of ["", " ", "…", "[…] …", "“”"]) {
      expect(quoteLabel(nothing, STORY)).toBe("edited");
    }
    expect(quoteLabel(STORY, "")).toBe("edited");
  });

  test("one changed letter makes a verbatim quote edited", () => {
    check(
      property(told, integer({ min: 0 }), constantFrom("x", "Q", "ж", "é"), (words, at, letter) => {
        const story = words.join(" ");
        const letters = Array.from(story);
        const index = at % letters.length;
        pre(letters[index] !== " " && letters[index] !== letter);
        const changed = letters.with(index, letter).join("");
        expect(quoteLabel(story, story)).toBe("verbatim");
        expect(quoteLabel(changed, story)).toBe("edited");
        expect(quoteLabel(story, changed)).toBe("edited");
        expect(quoteLabel(letters.toSpliced(index, 0, letter).join(""), story)).toBe("edited");
      }),
    );
  });

  test("one changed letter makes an abridged quote edited", () => {
    check(
      property(told, integer({ min: 0 }), (words, at) => {
        const shown = Array.from(`${words[0]} … ${words.slice(2).join(" ")}`);
        const index = at % shown.length;
        pre(shown[index] !== " " && shown[index] !== "…");
        expect(quoteLabel(shown.join(""), words.join(" "))).toBe("abridged");
        expect(quoteLabel(shown.with(index, "#").join(""), words.join(" "))).toBe("edited");
      }),
    );
  });

  test("words left out of the middle make it abridged, a turned order edited", () => {
    check(
      property(told, tuple(integer({ min: 1 }), integer({ min: 1 })), (words, [a, b]) => {
        const from = 1 + (a % (words.length - 2));
        const to = from + 1 + (b % (words.length - from - 1));
        const [head, tail] = [words.slice(0, from).join(" "), words.slice(to).join(" ")];
        expect(quoteLabel(`${head} … ${tail}`, words.join(" "))).toBe("abridged");
        expect(quoteLabel(`${head} ${tail} else`, words.join(" "))).toBe("edited");
      }),
    );
    check(
      property(integer({ min: 1, max: 12 }), (at) => {
        const words = STORY.split(" ");
        const turned = `${words.slice(at).join(" ")} … ${words.slice(0, at).join(" ")}`;
        expect(quoteLabel(turned, STORY)).toBe("edited");
      }),
    );
  });
});

describe("the words of a quote", () => {
  test("are kept or left out as whole words", () => {
    expect(keepOnly(STORY, 3, 12)).toBe("rang three");
    expect(leaveOut(STORY, 3, 12)).toBe(
      "I … times, and nobody could tell me when the van would come.",
    );
    expect(leaveOut(STORY, 0, 6)).toBe(
      "… three times, and nobody could tell me when the van would come.",
    );
    expect(keepOnly("a b c", 1, 4)).toBe("b");
    expect(keepOnly(" I rang ", 0, 8)).toBe("I rang");
  });

  test("whatever is kept or left out is never edited", () => {
    check(
      property(told, integer({ min: 0 }), integer({ min: 1 }), (words, at, length) => {
        const story = words.join(" ");
        const from = at % story.length;
        pre(story.slice(from, from + length).trim() !== "");
        expect(quoteLabel(keepOnly(story, from, from + length), story)).toBe("verbatim");
        const left = leaveOut(story, from, from + length);
        if (left !== "…") expect(quoteLabel(left, story)).toBe("abridged");
      }),
    );
  });

  test("are found again in a story that was changed, else the whole story stands", () => {
    const now = STORY.replace("three times", "four times, crying");
    expect(wordsNow("I rang three times, and nobody", now)).toBe(
      "I rang four times, crying, and nobody",
    );
    const mended = STORY.replace("could", "could ever");
    expect(wordsNow("three times, and nobody could tell me when", mended)).toBe(
      "three times, and nobody could ever tell me when",
    );
    expect(wordsNow("I rang … come.", mended)).toBe(mended);
    expect(wordsNow("Something else", STORY)).toBe(STORY);
  });
});
