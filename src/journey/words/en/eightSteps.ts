import { formats } from "./formats.ts";

const steps = {
  problem: "Say which problem you solve",
  journey: "Lay out the journey",
  demographics: "Know who they are",
  feedback: "Collect what customers say",
  context: "Look at their context",
  industry: "Understand the market",
  personas: "Build a persona",
  iterate: "Save a version, and come back",
};

const hints: Readonly<Record<keyof typeof steps, string>> = {
  problem: "One line in Our fit",
  journey: "Three touchpoints or more",
  demographics: "Two demographic facts of five people",
  feedback: "Scored stories of five people",
  context: "One of the nine questions answered",
  industry: "The brand, or who competes",
  personas: "A persona with a name",
  iterate: "A saved version to compare with",
};

/** The eight steps to a customer profile. */
export const eightSteps = {
  title: "Eight steps to a customer profile",
  lead: "They tick themselves as you work.",
  count: (done: number, all: number) => `${formats.number(done)} of ${formats.number(all)} steps`,
  said: (step: keyof typeof steps, isDone: boolean) =>
    `${steps[step]}, ${isDone ? "done" : "open"}: ${hints[step]}`,
  steps,
  hints,
};
