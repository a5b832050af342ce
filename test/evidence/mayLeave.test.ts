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
