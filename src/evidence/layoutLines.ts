import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Profile } from "./profile.ts";
import type { LayoutBlock } from "./profileLayout.ts";
import { type Decisions, isFilled, profileLine, type ProfileLine } from "./profileSections.ts";

/** A block of a layout with its lines. */
export interface BlockLines {
  readonly block: LayoutBlock["block"];
  /** All of them, for somebody who fills the profile in. */
  readonly lines: readonly ProfileLine[];
  /** Those on which something is said, for somebody who reads it. */
  readonly filled: readonly ProfileLine[];
}

/** A profile in the blocks of a layout: basic information, a board's column, one page. */
export function layoutLines(
  layout: readonly LayoutBlock[],
  profile: Profile,
  attributes: readonly AttributeDefinition[],
  decisions: Decisions,
): readonly BlockLines[] {
  return layout.map(({ block, claims }) => {
    const lines = claims.map((claim) => profileLine(profile, attributes, decisions, claim));
    return { block, lines, filled: lines.filter(isFilled) };
  });
}
