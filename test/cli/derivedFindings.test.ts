import { describe, expect, test } from "vitest";
import { runCommand } from "#cli/runCommand.ts";

/** Twelve people fall from the first stop to the second; one more told only the second and gave no name. */
const STORIES = Array.from({ length: 12 }, (_, n) => n).flatMap((n) => [
  { id: `a${n}`, studyId: "st", participantId: `p${n}`, touchpointId: "pay", score: 60 + n },
  { id: `b${n}`, studyId: "st", participantId: `p${n}`, touchpointId: "call", score: -70 + 2 * n },
]);

const FILE = JSON.stringify({
  format: "wayfelt",
  version: 1,
  map: { id: "m", title: "Washing machine" },
  stages: [{ id: "s1", name: "Buy" }],
  lanes: [{ id: "l1", role: "touchpoints" }],
  touchpoints: [
    {
      id: "pay",
      stageId: "s1",
      laneId: "l1",
      title: "Paying",
      order: "a0",
      channelIds: ["sms"],
    },
    {
      id: "call",
      stageId: "s1",
      laneId: "l1",
      title: "Calling",
      order: "a1",
      channelIds: ["channel-own"],
    },
  ],
  channels: [{ id: "channel-own", name: "Telephone" }],
  studies: [{ id: "st", name: "Spring" }],
  participants: Array.from({ length: 12 }, (_, n) => ({
    id: `p${n}`,
    studyId: "st",
    name: `P ${n}`,
  })),
  stories: [...STORIES, { id: "c", studyId: "st", touchpointId: "call", score: -60 }],
});

function derive(...flags: readonly string[]): string {
  const out: string[] = [];
  const code = runCommand(["derive", "map.wayfelt.json", ...flags], {
    readFile: () => new TextEncoder().encode(FILE),
    writeFile: () => undefined,
    isSameFile: () => false,
    out: (text) => out.push(text),
    error: () => undefined,
  });
  expect(code).toBe(0);
  return out.join("\n");
}

describe("what derive finds", () => {
  test("is a statement each, with the sentence that says it and all that it rests on", () => {
    const { findings } = JSON.parse(derive("--json"));
    const drop = findings.find(({ claim }: { claim: string }) => claim === "drop:pay:call");
    expect(drop).toMatchObject({
      value: { kind: "drop", from: "pay", to: "call", people: 12, isPaired: true },
      n: 13,
      known: 12,
      segment: null,
      rule: "step-test",
      state: "derived",
      strength: "fair",
      hangsOn: 0,
    });
    expect(drop.text).toContain("From Paying to Calling the score drops");
    expect(drop.interval).toEqual(drop.value.interval);
    expect(drop.evidence.storyIds).toHaveLength(24);
    expect(drop.evidence.participantIds).toHaveLength(12);
    expect(drop.basis).not.toBe("");
  });

  test("tells whom to ask next, those who gave no name among those who were heard", () => {
    const { askNext } = JSON.parse(derive("--json"));
    const call = askNext.find(({ stop }: { stop: string }) => stop === "call");
    expect(call).toMatchObject({ groupId: "", people: 13 });
    expect(call.expected).toBeLessThan(call.halfWidth);
    expect(call.text).toContain("more people about Calling");
  });

  test("names channels and tellers as the screen does", () => {
    const lines = derive().split("\n");
    expect(lines[0]).toBe("Washing machine: 12 people and 1 unnamed, 25 stories");
    expect(lines.find((line) => line.includes("Channels"))).toBe(
      "    Channels: Telephone (13 of 13), Text message (12 of 13) · 13 known",
    );
  });

  test("reads as text too", () => {
    const lines = derive().split("\n");
    const at = lines.indexOf("findings");
    expect(lines[at + 1]).toContain("From Paying to Calling the score drops");
    expect(lines).toContain("ask next");
  });
});
