import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REMOVED, removerOf } from "#journey/theirWords.ts";

describe("somebody's words in other texts", () => {
  const remover = removerOf(["Four calls, four answers! And nobody wrote it down."], ["Dee Raman"]);

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
    const long = removerOf(["I rang them four times before the box came at last"], []);
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

  it("go with their name as a table or a file of another system writes it", () => {
    const zoe = removerOf([], ["Zo\u00eb van der Berg", "zoe@berg.example"]);
    expect(zoe.cleaned("Berg, Zo\u00eb van der.csv")).toBe(`${REMOVED}.csv`);
    expect(zoe.cleaned("Zoe\u0308 VAN der Be\u00adrg said so")).toBe(`${REMOVED} said so`);
    expect(zoe.cleaned("mail zoe@berg.example!")).toBe(`mail ${REMOVED}!`);
  });

  it("are found where no spaces are set between words, and so is the name", () => {
    const tanaka = removerOf(["配達の人はとても親切でした。また頼みたいです。"], ["田中太郎"]);
    expect(tanaka.cleaned("客は「配達の人はとても親切でした」と言う")).toBe(
      `客は「${REMOVED}」と言う`,
    );
    expect(tanaka.cleaned("また頼みたいです")).toBe(REMOVED);
    expect(tanaka.cleaned("配達の人は早い")).toBe("配達の人は早い");
    expect(tanaka.cleaned("昨日、田中太郎さんに電話")).toBe(`昨日、${REMOVED}さんに電話`);
  });

  it("whatever the texts, nothing of a sentence of four words stays", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const sentence = fc.array(word, { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(sentence, fc.string(), fc.string(), (words, before, after) => {
        const text = words.join(" ");
        const clean = removerOf([text], []).cleaned(`${before} ${text} ${after}`);
        expect(clean).not.toContain(text);
      }),
    );
  });
});
