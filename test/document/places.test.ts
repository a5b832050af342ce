import { describe, expect, it } from "vitest";
import type { DocumentId, Kind } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { aTab, command, create, remove, set, type Tab } from "./makers.ts";

const [A, B] = [asId<MapId>("a"), asId<MapId>("b")];

/** What undo would take back where all maps are, on the one map and on the other. */
function undoneAt(tab: Tab): readonly (string | null)[] {
  return [null, A, B].map((place) => {
    tab.history.goTo(place);
    return tab.steps().undo;
  });
}

function withThings(): Tab {
  const tab = aTab();
  const things: readonly (readonly [DocumentId, Kind, string])[] = [
    ["ws", "map", "a"],
    ["ws", "map", "b"],
    ["ws", "channel", "c"],
    ["map:a", "note", "n"],
  ];
  for (const thing of things) tab.documents.apply(command("Made before", create(...thing)));
  return tab;
}

describe("what was done where all maps are is taken back", () => {
  it("there alone, where a map was made", () => {
    const tab = aTab();
    tab.history.run(command("Make map", create("ws", "map", "a")));
    expect(undoneAt(tab)).toEqual(["Make map", null, null]);
  });

  it("on the map that it was done to, where that was renamed", () => {
    const tab = withThings();
    tab.history.run(command("Rename map", set("ws", "map", "a", "title", "Other")));
    expect(undoneAt(tab)).toEqual(["Rename map", "Rename map", null]);
  });

  it("on the map whose board it changed", () => {
    const tab = withThings();
    tab.history.run(command("Replace", set("map:a", "note", "n", "text", "Other")));
    expect(undoneAt(tab)).toEqual(["Replace", "Replace", null]);
  });

  it("on each of several maps that it changed", () => {
    const tab = withThings();
    const both = ["a", "b"].map((id) => set("ws", "map", id, "title", "Other"));
    tab.history.run(command("Rename both", ...both));
    expect(undoneAt(tab)).toEqual(["Rename both", "Rename both", "Rename both"]);
  });

  it("on the map that was taken away, and on no other", () => {
    const tab = withThings();
    tab.history.run(command("Delete map", remove("ws", "map", "a")));
    expect(undoneAt(tab)).toEqual(["Delete map", "Delete map", null]);
  });

  it("everywhere, where it was done to no map", () => {
    const tab = withThings();
    tab.history.run(command("Rename channel", set("ws", "channel", "c", "name", "Fax")));
    tab.history.goTo(A);
    expect(undoneAt(tab)).toEqual(["Rename channel", "Rename channel", "Rename channel"]);
  });

  it("everywhere, also where a thing of no map was made or taken away", () => {
    const tab = withThings();
    tab.history.run(command("Delete channel", remove("ws", "channel", "c")));
    expect(undoneAt(tab)).toEqual(["Delete channel", "Delete channel", "Delete channel"]);
    tab.history.goTo(null);
    tab.history.run(command("Add channel", create("ws", "channel", "d")));
    expect(undoneAt(tab)).toEqual(["Add channel", "Add channel", "Add channel"]);
  });
});

it("what was done on a map is taken back there alone", () => {
  const tab = withThings();
  tab.history.goTo(A);
  tab.history.run(command("Edit note", set("map:a", "note", "n", "text", "Other")));
  expect(undoneAt(tab)).toEqual([null, "Edit note", null]);
});
