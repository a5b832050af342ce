import { expect, test } from "vitest";
import { kindsOf, tableOf } from "./importing.ts";

const column = (file: string, at: number): readonly string[] =>
  tableOf(file).rows.map((row) => row[at] ?? "");

test("A stage and a touchpoint named once stand in each row of their group, and that is told", () => {
  const file = [
    "Stage,Touchpoint,Story,Score",
    "Buy,Shop,Friendly,2",
    ",,Too loud,-1",
    ",Checkout,It took three tries,-2",
    ",,The card was refused,-2",
    "Use,Setup,It just worked,2",
    ",,,1",
    ",Shop,They helped again,2",
    ",,And again,1",
  ].join("\n");
  expect(column(file, 0)).toEqual(["Buy", "Buy", "Buy", "Buy", "Use", "Use", "Use", "Use"]);
  expect(column(file, 1).join()).toBe("Shop,Shop,Checkout,Checkout,Setup,Setup,Shop,Shop");
  expect(tableOf(file).repairs).toEqual([
    { row: 2, message: expect.stringMatching(/“Stage”.* first “Buy”; 6 blank cells/) },
    { row: 2, message: expect.stringMatching(/“Touchpoint”.* first “Shop”; 4 blank cells/) },
  ]);
});

test("A heading of its own above the rows of a stage is its stage; no touchpoint reaches into the next", () => {
  const file = [
    "Stage,Touchpoint,Story",
    "Buy,,",
    ",Shop,Friendly",
    ",,Loud",
    ",,Warm",
    "Use,,",
    ",,Nobody said where",
    ",Setup,Easy",
    ",,Quick",
  ].join("\n");
  expect(column(file, 0)).toEqual([...Array(4).fill("Buy"), ...Array(4).fill("Use")]);
  expect(column(file, 1)).toEqual(["", "Shop", "Shop", "Shop", "", "", "Setup", "Setup"]);
});

test("Blank cells stay blank where they can mean that nobody knows", () => {
  const again = "Stage,Story\nBuy,a\n,b\n,c\nUse,d\n,e\nBuy,f\n,g";
  expect(column(again, 0)).toEqual(["Buy", "", "", "Use", "", "Buy", ""]);
  const few = "Stage,Story\nBuy,a\nUse,b\nKeep,c\n,d\nLeave,e";
  expect(column(few, 0)).toEqual(["Buy", "Use", "Keep", "", "Leave"]);
  const late = "Stage,Story\n,a\nBuy,b\n,c\nUse,d\n,e";
  expect(column(late, 0)).toEqual(["", "Buy", "", "Use", ""]);
  const one = "Stage,Story\nBuy,a\n,b\n,c";
  expect(column(one, 0)).toEqual(["Buy", "", ""]);
  const people = "Person,Story\nAna,a\n,b\n,c\nBob,d\n,e";
  expect(kindsOf(people)["Person"]).toBe("person");
  expect(column(people, 0)).toEqual(["Ana", "", "", "Bob", ""]);
});
