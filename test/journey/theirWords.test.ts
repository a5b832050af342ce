import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REMOVED, removerOf } from "#journey/theirWords.ts";

describe("somebody's words in other texts", () => {
  const remover = removerOf(["Four calls, four answers! And nobody wrote it down."], "Dee Raman");

  it("are found sentence by sentence, however they are cased, spaced and marked", () => {
    expect(remover.cleaned("She said: “four CALLS — four\nanswers”, twice.")).toBe(
      `She said: “${REMOVED}”, twice.`,
    );
    expect(remover.cleaned("and nobody wrote it down")).toBe(REMOVED);
  });

  it("are found whole before they are found in parts", () => {
    expect(remover.cleaned("Four calls, four answers! And nobody wrote it down.")).toBe(
      `${REMOVED}.`,
    );
  });

  it("are found in parts of five words or more, and not in fewer", () => {
    const long = removerOf(["I rang them four times before the box came at last"], "");
    expect(long.cleaned("rang them four times before the box: so often")).toBe(
      `${REMOVED}: so often`,
    );
    expect(long.cleaned("before the box came")).toBe("before the box came");
  });

  it("leave alone what anybody may say, and words that only begin alike", () => {
    expect(remover.cleaned("four calls")).toBe("four calls");
    expect(remover.cleaned("four calls four answersheets")).toBe("four calls four answersheets");
  });

  it("go with their full name, but not with a part of it", () => {
    expect(remover.cleaned("Ask dee raman again, not Dee")).toBe(`Ask ${REMOVED} again, not Dee`);
  });

  it("whatever the texts, nothing of a sentence of four words stays", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const sentence = fc.array(word, { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(sentence, fc.string(), fc.string(), (words, before, after) => {
        const text = words.join(" ");
        const clean = removerOf([text], "").cleaned(`${before} ${text} ${after}`);
        expect(clean).not.toContain(text);
      }),
    );
  });
});
