import type { AttributeDefinition } from "#journey/attribute.ts";
import type { BuiltInChannel } from "#journey/channel.ts";
import type { LaneRole } from "#journey/lane.ts";

/** The stages of the sample, from left to right. */
export const SAMPLE_STAGES = [
  "It breaks down",
  "Compare",
  "Order",
  "Wait and delivery",
  "First washes",
  "Living with it",
] as const;
export type StageName = (typeof SAMPLE_STAGES)[number];

/** The lanes of the sample, from top to bottom: each role once. */
export const SAMPLE_LANES = [
  ["touchpoints", "Touchpoints"],
  ["sentiment", "Sentiment"],
  ["stories", "In their words"],
  ["channels", "Channels"],
  ["thoughts", "Thoughts"],
  ["pains", "Pains"],
  ["opportunities", "Opportunities"],
  ["backstage", "Behind the scenes"],
  ["notes", "Notes"],
] as const satisfies readonly (readonly [LaneRole, string])[];
export type SampleRole = (typeof SAMPLE_LANES)[number][0];

/** Channels that the sample adds to the built-in ones. */
export const OWN_CHANNELS = [
  { id: "channel-comparison-site", name: "Comparison site" },
  { id: "channel-crew-handheld", name: "Crew’s handheld" },
] as const;
export type ChannelKey = BuiltInChannel | (typeof OWN_CHANNELS)[number]["id"];

/** An attribute that the sample adds to the ready ones; it comes last in its section. */
export type OwnAttribute = Pick<AttributeDefinition, "name" | "section" | "type" | "unit"> & {
  readonly slug: string;
};

/** Attributes that the sample adds to the ready ones. */
export const OWN_ATTRIBUTES: readonly OwnAttribute[] = [
  { slug: "home", name: "Home", section: "demographics", type: "category", unit: "" },
  {
    slug: "loads-a-week",
    name: "Loads a week",
    section: "behaviour",
    type: "number",
    unit: "loads",
  },
];
