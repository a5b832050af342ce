import { describe, expect, it } from "vitest";
import { isPressOf, isSingleKey, isTyping, type Press } from "#app/commands/pressed.ts";
import { FRAME_COMMANDS } from "#app/commands/frameCommands.ts";
import { MAP_COMMANDS } from "#app/commands/mapCommands.ts";
import { STORY_COMMANDS } from "#app/commands/storyCommands.ts";

const ALL = [...FRAME_COMMANDS, ...MAP_COMMANDS, ...STORY_COMMANDS];

function press(key: string, held: Partial<Press> = {}): Press {
  const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { ...none, key, ...held };
}

describe("a key press", () => {
  it("goes by what the keyboard's layout types, in either case", () => {
    expect(isPressOf(press("z", { ctrlKey: true }), "Mod+Z")).toBe(true);
    expect(isPressOf(press("Z", { metaKey: true, shiftKey: true }), "Mod+Shift+Z")).toBe(true);
    expect(isPressOf(press("y", { ctrlKey: true, code: "KeyZ" }), "Mod+Z")).toBe(false);
  });

  it("is not meant when another modifier is held", () => {
    expect(isPressOf(press("ArrowRight", { altKey: true }), "ArrowRight")).toBe(false);
    expect(isPressOf(press("ArrowRight", { altKey: true }), "Mod+Alt+ArrowRight")).toBe(false);
    expect(isPressOf(press("N", { shiftKey: true }), "N")).toBe(false);
  });

  it("finds a sign wherever it lies, and a digit with Shift by its place", () => {
    expect(isPressOf(press("?", { shiftKey: true }), "?")).toBe(true);
    expect(isPressOf(press("?"), "?")).toBe(true);
    expect(isPressOf(press("+", { ctrlKey: true, shiftKey: true }), "Mod++")).toBe(true);
    expect(isPressOf(press("!", { shiftKey: true, code: "Digit1" }), "Shift+1")).toBe(true);
    expect(isPressOf(press("\\", { ctrlKey: true }), "Mod+\\")).toBe(true);
    expect(isPressOf(press(" ", { shiftKey: true }), "Shift+Space")).toBe(true);
  });

  it("types only without a modifier that makes it a shortcut", () => {
    expect(isTyping(press("ä"))).toBe(true);
    expect(isTyping(press("P", { shiftKey: true }))).toBe(true);
    expect(isTyping(press("k", { ctrlKey: true }))).toBe(false);
    expect(isTyping(press("Enter"))).toBe(false);
    expect(isTyping(press("Dead"))).toBe(false);
  });
});

describe("the list of commands", () => {
  it("gives no two commands of one place the same keys", () => {
    const taken = ALL.flatMap(({ scope, keys }) => keys.map((key) => `${scope} ${key}`));
    expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual([]);
  });

  it("names each command once", () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  });

  it("leaves the browser its own keys", () => {
    const browsers = [
      ...["T", "N", "W", "L", "R"].map((key) => `Mod+${key}`),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Mod+${digit}`),
      "F5",
      "F11",
      "F12",
    ];
    expect(ALL.flatMap(({ keys }) => keys).filter((key) => browsers.includes(key))).toEqual([]);
  });

  it("can be silenced where a letter, digit or sign alone would act", () => {
    expect(["N", "?", "1", "Shift+2"].every(isSingleKey)).toBe(true);
    expect(["Space", "Enter", "Mod+K", "ArrowUp", "F6"].some(isSingleKey)).toBe(false);
  });
});
