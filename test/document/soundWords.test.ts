import { expect, it } from "vitest";
import { aTab, command, create, set } from "./makers.ts";

it("a word pasted with controls of slides and documents is kept without them, made and edited", () => {
  const tab = aTab();
  tab.history.run(command("Add", create("map:a", "stage", "s1", { name: "Find\u000b it\u0000" })));
  expect(tab.model.get("map:a", "stage", "s1")).toMatchObject({ name: "Find it" });
  tab.history.run(command("Rename", set("map:a", "stage", "s1", "name", "One\u2028two\ud800")));
  expect(tab.model.get("map:a", "stage", "s1")).toMatchObject({ name: "One\ntwo\ufffd" });
});
