import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteGate } from "#evidence/mayLeave.ts";

const may = quoteGate(["Josephine Ward", "Dev Raman", "Zoë Ng"]);

function agreed(text: string): boolean {
  return may({ text, consent: "quote" });
}

test("words may be shown where their teller agreed to it, and only there", () => {
  const text = "It came on the day it was promised";
  expect(agreed(text)).toBe(true);
  for (const consent of ["unknown", "internal", "refused"] as const) {
    expect(may({ text, consent })).toBe(false);
  }
});

test("no address, no number to call, no page", () => {
  expect(agreed("Write to ana.bell at home@example.org")).toBe(false);
  expect(agreed("I rang 0171 555 01 23 for an hour")).toBe(false);
  expect(agreed("It is on www.example and nowhere else")).toBe(false);
  expect(agreed("Order 4711 took 3 weeks and cost 1,299")).toBe(true);
});

test("nobody who was interviewed is named, in whatever case", () => {
  expect(agreed("I told JOSEPHINE about it")).toBe(false);
  expect(agreed("My neighbour, Zoë, said the same")).toBe(false);
  expect(agreed("They forwarded me to the device desk")).toBe(true);
});

const careful = quoteGate(["Zoë Müller", "Bo Li", "王小明", "Anna Schmidt", "Søren Łukasz"]);

test.each([
  ["marks apart", "so said Müller yesterday".normalize("NFD")],
  ["without marks", "so said Muller yesterday"],
  ["umlaut spelled out", "so said MUELLER yesterday"],
  ["a sign that shows nothing in it", "so said Mü\u200Bl\u00ADler yesterday"],
  ["wide letters", "so said Ｍüller yesterday"],
  ["two letters, as the name is written", "then Bo told me"],
  ["a script without spaces", "昨天王小明告诉我"],
  ["the given name alone", "昨天小明告诉我"],
  ["declined", "Schmidts house"],
  ["declined", "Annas car"],
  ["letters that do not come apart", "Soren and Lukasz came"],
  ["a wide at", "write to me＠example.invalid"],
  ["an address spelled out", "joe (at) mail dot com"],
  ["a street", "I live at Lindenstraße 12"],
  ["a street", "it went to 14 Upper Mill Road"],
  ["a street", "ils sont passés rue de la Paix 7"],
  ["a postcode", "it went to 10969 Berlin"],
  ["a postcode", "it went to SW1A 1AA instead"],
  ["a number set apart by nothing", "0170\u200B123\u200B45\u200B67"],
  ["digits of another script", "٠١٧٠١٢٣٤٥٦٧"],
])("nobody is given away by %s", (_, text) => {
  expect(careful({ text, consent: "quote" })).toBe(false);
});

test.each([
  "It came on a Monday, bolted to a pallet",
  "I paid 1299 and waited 14 days on the road to nowhere",
  "The manual says: turn it left. But it does not",
  "送货很快",
])("what gives nobody away may be shown: %s", (text) => {
  expect(careful({ text, consent: "quote" })).toBe(true);
});

test("no name comes through, however its letters are written", () => {
  const name = fc.stringMatching(/^[A-Za-zäöüéèñçøłß]{3,10}$/u);
  const form = fc.constantFrom("NFC", "NFD", "NFKC", "NFKD");
  const hidden = fc.constantFrom("", "\u200B", "\u00AD", "\u2060", "\u200D");
  fc.assert(
    fc.property(name, form, hidden, fc.boolean(), (given, written, between, isLoud) => {
      const letters = Array.from(isLoud ? given.toUpperCase() : given).join(between);
      const text = `then ${letters}, said so`.normalize(written);
      expect(quoteGate([given])({ text, consent: "quote" })).toBe(false);
    }),
  );
});

test.each([
  ["Weiß", "Weiss"],
  ["Sørensen", "Sorensen"],
  ["Sørensen", "Soerensen"],
  ["Łukasz", "Lukasz"],
  ["Đorđević", "Dordevic"],
  ["Guðrún", "Gudrun"],
  ["Þórdís", "Thordis"],
  ["Kjær", "Kjaer"],
  ["Cœur", "Coeur"],
  ["Yıldız", "Yildiz"],
  ["Jäger", "Jaeger"],
  ["Schröder", "Schroeder"],
  ["Günther", "Guenther"],
  ["Håkon", "Haakon"],
])("%s is also known written as %s, and the other way round", (written, plain) => {
  for (const [name, said] of [
    [written, plain],
    [plain, written],
    [written, written.toUpperCase()],
  ] as const) {
    const gate = quoteGate([`Kim ${name}`]);
    expect([name, said, gate({ text: `It was ${said} who came`, consent: "quote" })]).toEqual([
      name,
      said,
      false,
    ]);
  }
});

test.each(["", "s", "es", "ns", "en", "ens"])("a name is known with %j behind it", (ending) => {
  expect(quoteGate(["Hold"])({ text: `so said Hold${ending}`, consent: "quote" })).toBe(false);
  expect(quoteGate(["Hold"])({ text: `so said Hold${ending}x`, consent: "quote" })).toBe(true);
});

test("a name of two letters is known as it is written, an initial is none", () => {
  const gate = quoteGate(["Bo L", "Ann"]);
  const shown = (text: string): boolean => gate({ text, consent: "quote" });
  expect(shown("then Bo told me")).toBe(false);
  expect(shown("then bo told me")).toBe(true);
  expect(shown("size L was sold out")).toBe(true);
  expect(shown("then ann told me")).toBe(false);
});

test("a name without spaces is known whole and without its first sign, where more than one is left", () => {
  const shown = (name: string, text: string): boolean =>
    quoteGate([name])({ text, consent: "quote" });
  expect(shown("王明", "昨天王明告诉我")).toBe(false);
  expect(shown("王明", "昨天明告诉我")).toBe(true);
  expect(shown("王", "昨天王告诉我")).toBe(true);
});

test("seven digits may be a number to call, six are not", () => {
  expect(agreed("they gave me 123 456 as an answer")).toBe(true);
  expect(agreed("they gave me 123 45-67 as an answer")).toBe(false);
});
