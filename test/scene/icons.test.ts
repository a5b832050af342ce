import { expect, test } from "vitest";
import { BUILT_IN_CHANNELS } from "#journey/channel.ts";
import { BANDS } from "#journey/score.ts";
import { CHANNEL_ICONS, channelIcon, OWN_CHANNEL_ICON, SENTIMENT_GLYPHS } from "#scene/icons.ts";

test("every built-in channel has a drawing of its own", () => {
  const drawings = BUILT_IN_CHANNELS.map((channel) => CHANNEL_ICONS[channel]);
  expect(new Set(drawings).size).toBe(BUILT_IN_CHANNELS.length);
});

test("a channel of the workspace's own has the plain drawing, whatever it is called", () => {
  expect(channelIcon("comparison-site")).toBe(OWN_CHANNEL_ICON);
  expect(channelIcon("constructor")).toBe(OWN_CHANNEL_ICON);
  expect(channelIcon("phone")).toBe(CHANNEL_ICONS.phone);
});

test("the five bands are five shapes, told apart without colour", () => {
  expect(new Set(BANDS.map((band) => SENTIMENT_GLYPHS[band])).size).toBe(5);
});

test("every drawing is plain path data", () => {
  for (const d of [...Object.values(CHANNEL_ICONS), ...Object.values(SENTIMENT_GLYPHS)]) {
    expect(d).toMatch(/^M[\d\s.,aAcChHlLmMqQvVzZ-]+$/u);
  }
});
