/** The map as headings and lists. */
export const outline = {
  title: "Outline",
  goal: "Goal:",
  scenario: "Scenario:",
  expand: (lane: string, things: string) => `${things} in ${lane}, collapsed. Expand`,
};
