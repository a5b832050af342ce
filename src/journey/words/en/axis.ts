import { formats } from "./formats.ts";

/** How stages and lanes look, and their locks. */
export const axis = {
  colour: "Colour",
  noColour: "None",
  colours: {
    sand: "Sand",
    moss: "Moss",
    teal: "Teal",
    slate: "Slate",
    violet: "Violet",
    rose: "Rose",
  },
  size: { stage: "Width", lane: "Height" },
  more: { stage: "Wider", lane: "Taller" },
  less: { stage: "Narrower", lane: "Shorter" },
  asNeeded: "As needed",
  resize: { stage: "Width of the stage", lane: "Height of the lane" },
  collapsed: "Collapsed",
  collapse: "Collapse lane",
  expand: "Expand lane",
  locked: "Locked",
  hide: { stage: "Hide stage", lane: "Hide lane" },
  hidden: "Hidden. The button in the map’s corner shows it again.",
  hiddenCount: (n: number) => formats.count(n, { one: "# hidden", other: "# hidden" }),
  showHidden: "Show what is hidden",
  showAll: "Show all",
  /** The head of a row or column, with what is to be known of it. */
  headed: ({
    name,
    locked,
    collapsed = false,
  }: {
    readonly name: string;
    readonly locked: boolean;
    readonly collapsed?: boolean;
  }) => [name, ...(collapsed ? ["collapsed"] : []), ...(locked ? ["locked"] : [])].join(", "),
  foldedCell: (things: string) => (things === "" ? "Empty, collapsed." : `${things}, collapsed.`),
  notInSight: (thing: string) => `${thing} stands in a stage or lane that is hidden or collapsed.`,
  /** The lines between the lanes of a service blueprint. */
  blueprint: {
    interaction: "Line of interaction",
    visibility: "Line of visibility",
    internal: "Line of internal interaction",
  },
  lockedBy: (axis: "stage" | "lane", name: string) =>
    name.trim() === ""
      ? `A ${axis} here is locked. Unlock it in its menu first.`
      : `“${name.trim()}” is locked. Unlock it in the ${axis}’s menu first.`,
};
