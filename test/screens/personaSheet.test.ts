import { describe, expect, it } from "vitest";
import { readInsight } from "#journey/insight.ts";
import { readParticipant } from "#journey/participant.ts";
import { readStory } from "#journey/story.ts";
import { emptyWorkspace } from "#journey/workspace.ts";
import { lineBreaker } from "#scene/breakLines.ts";
import type { SceneItem } from "#scene/displayList.ts";
import { layoutPersonaSheet, type SheetInput } from "#scene/personaSheet.ts";
import { portraitShapes } from "#scene/portrait.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { gateOf } from "#session/gateOf.ts";
import { insightMayLeave } from "#screens/persona/insightMayLeave.ts";

const SHEET: SheetInput = {
  name: "Waiting-in Wanda",
  standsFor: "stands for Countryside, 388 people",
  face: { initials: "WW", seed: "s1" },
  quotes: [{ text: "I took the day off, and the box came without the part.", source: "at Order" }],
  agreement: { share: 0.71, text: "71 % agree" },
  lines: [
    { label: "Age", says: "47–66", from: "four in five", isUnknown: false, strength: "fair" },
    { label: "Income", says: "not enough known", from: "", isUnknown: true, strength: "none" },
  ],
  insights: [{ name: "Pains", texts: ["missing part", "no engineer"] }],
  story: "She waits in.",
  methods: "1,204 people",
};

const breakText = lineBreaker((text, font) => text.length * font.size * 0.55);

function textsOf(items: readonly SceneItem[]): readonly Extract<SceneItem, { kind: "text" }>[] {
  return items.flatMap((item) =>
    item.kind === "group" ? textsOf(item.items) : item.kind === "text" ? [item] : [],
  );
}

describe("the sheet as a picture", () => {
  it("says all that stands on it, inside its edges, in both themes", () => {
    for (const theme of [LIGHT, DARK]) {
      const scene = layoutPersonaSheet(SHEET, theme, breakText);
      const texts = textsOf(scene.items);
      const whole = texts.map(({ text }) => text).join(" ");
      for (const part of ["Waiting-in Wanda", "388 people", "47–66", "71 %", "no engineer", "WW"]) {
        expect(whole).toContain(part);
      }
      for (const { x, y } of texts) {
        expect(x).toBeLessThanOrEqual(scene.width);
        expect(y).toBeLessThanOrEqual(scene.height);
      }
      expect(scene.background).toBe(theme.paper);
    }
  });

  it("grows with long names and right-to-left words, whose lines begin at the right", () => {
    const long = "Zoë Müller-Lüdenscheidt von und zu Hohenstein ".repeat(4);
    const taller = layoutPersonaSheet({ ...SHEET, story: long.repeat(8) }, LIGHT, breakText);
    expect(taller.height).toBeGreaterThan(layoutPersonaSheet(SHEET, LIGHT, breakText).height);
    const rtl = layoutPersonaSheet({ ...SHEET, name: "מרים המחכה" }, LIGHT, breakText);
    const name = textsOf(rtl.items).find(({ text }) => text.includes("מרים"));
    expect(name?.direction).toBe("rtl");
  });

  it("draws the same face for the same seed, and another for another", () => {
    expect(portraitShapes("a")).toEqual(portraitShapes("a"));
    expect(portraitShapes("a")).not.toEqual(portraitShapes("b"));
  });
});

describe("what may leave with a sheet", () => {
  const participant = readParticipant({ id: "p", name: "Moira Quinn" });
  const workspace = emptyWorkspace();
  const people = { participant: workspace.participant.with([participant], []) };
  const may = (text: string, consent = "quote"): boolean =>
    gateOf(people)(readStory({ id: "s", text, consent }));

  it("is only what somebody agreed to be quoted on", () => {
    expect(may("The box came late.")).toBe(true);
    for (const consent of ["unknown", "internal", "refused"]) {
      expect(may("The box came late.", consent)).toBe(false);
    }
  });

  it("is no sentence that was accepted as a goal but whose teller did not agree", () => {
    const told = readStory({ id: "s", text: "I want to be told the hour.", consent: "unknown" });
    const stories = { ...people, story: workspace.story.with([told], []) };
    const goal = readInsight({
      id: "i",
      kind: "goal",
      text: told.text,
      phrase: told.text,
      storyIds: ["s"],
    });
    expect(insightMayLeave(goal, stories, gateOf(stories))).toBe(false);
    expect(
      insightMayLeave({ ...goal, text: "Wants to know the hour" }, stories, gateOf(stories)),
    ).toBe(true);
    expect(insightMayLeave({ ...goal, kind: "pain" }, stories, gateOf(stories))).toBe(true);
  });

  it("is never an address, a phone number, or a participant's name", () => {
    expect(may("Write to me@home.example.")).toBe(false);
    expect(may("See https://example.org")).toBe(false);
    expect(may("Call +44 20 7946 0958.")).toBe(false);
    expect(may("I am Moira, and the box came late.")).toBe(false);
    expect(may("It took 20 minutes, twice in 2026.")).toBe(true);
  });
});
