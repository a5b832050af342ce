import {
  type AttributeDefinition,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { claimOfInsight, type Insight } from "#journey/insight.ts";
import type { ProfileEntry } from "#journey/profileEntry.ts";
import { words } from "#journey/words/words.ts";
import { claimOf } from "./claim.ts";
import type { Profile } from "./profile.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { Statement } from "./statement.ts";

/** One line of a profile: what was derived, what somebody wrote, and how the two stand. */
export interface ProfileLine extends Standing {
  readonly claim: string;
  /** The attribute it is about; null for what is no attribute (satisfaction, channels …). */
  readonly attribute: AttributeDefinition | null;
  readonly statement: Statement | null;
  readonly entry: ProfileEntry | null;
  /** What people accepted of the stories for this line (pains, goals, values …), in their order. */
  readonly insights: readonly Insight[];
}

/** What people decided about the group whose profile it is. */
export interface Decisions {
  readonly entries: readonly ProfileEntry[];
  readonly insights: readonly Insight[];
}

/** One section of a profile with all its lines, also those on which nothing is known yet. */
export interface SectionLines {
  readonly section: ProfileSection;
  readonly lines: readonly ProfileLine[];
  /** Lines on which something is said. */
  readonly filled: number;
}

/** Lines that are no attributes, by the section that they stand in. */
const OTHER_CLAIMS: Readonly<Partial<Record<ProfileSection, readonly string[]>>> = {
  behaviour: ["satisfaction", "channels"],
};

/** The profile section by section (product.md, "What must exist"), derived and by hand. */
export function profileSections(
  profile: Profile,
  attributes: readonly AttributeDefinition[],
  decisions: Decisions,
): readonly SectionLines[] {
  const line = lineMaker(profile, decisions);
  return PROFILE_SECTIONS.map((section) => {
    const own = attributes
      .filter((attribute) => attribute.section === section)
      .map((attribute) => line(claimOf(attribute), attribute));
    const lines = [...(OTHER_CLAIMS[section] ?? []).map((claim) => line(claim, null)), ...own];
    return { section, lines, filled: lines.filter(isFilled).length };
  });
}

/** What a line is called: by its attribute, else in the words of the product. */
export function labelOf({ claim, attribute }: Pick<ProfileLine, "claim" | "attribute">): string {
  return attribute?.name ?? CLAIMS.get(claim) ?? claim;
}

/** What a line is called that is no attribute's; empty where it has no name of its own. */
export function claimName(claim: string): string {
  return CLAIMS.get(claim) ?? "";
}

const CLAIMS = new Map<string, string>(Object.entries(words.decisions.claims));

/** Is something said on the line: derived of enough people, or written? */
export function isFilled({ source, statement, insights }: ProfileLine): boolean {
  if (insights.length > 0) return true;
  if (source === "none") return false;
  return source !== "derived" || statement?.value.kind !== "unknown";
}

/** One line of a profile by its claim, as a layout names it. */
export function profileLine(
  profile: Profile,
  attributes: readonly AttributeDefinition[],
  decisions: Decisions,
  claim: string,
): ProfileLine {
  const attribute = attributes.find((one) => claimOf(one) === claim) ?? null;
  return lineMaker(profile, decisions)(claim, attribute);
}

/** The statements of a profile that are about the group, by claim. */
export function statementsByClaim(profile: Profile): ReadonlyMap<string, Statement> {
  const { satisfaction, channels, interviews, attributes } = profile;
  const all = [satisfaction, channels, interviews, ...attributes];
  return new Map(all.flatMap((one) => (one === null ? [] : [[one.claim, one] as const])));
}

function isOn({ verdict, kind }: Insight, claim: string): boolean {
  return verdict === "accepted" && claimOfInsight(kind) === claim;
}

function lineMaker(
  profile: Profile,
  { entries, insights }: Decisions,
): (claim: string, attribute: AttributeDefinition | null) => ProfileLine {
  const statements = statementsByClaim(profile);
  const written = entryByClaim(entries);
  return (claim, attribute) => {
    const statement = statements.get(claim) ?? null;
    const entry = written.get(claim) ?? null;
    const own = insights.filter((one) => isOn(one, claim));
    const standing = standingOf(entry, statement);
    return { claim, attribute, statement, entry, insights: own, ...standing };
  };
}

/** Of two entries for one line, written at once in two places, the one whose id comes first. */
export function entryByClaim(entries: readonly ProfileEntry[]): ReadonlyMap<string, ProfileEntry> {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return new Map(sorted.map((entry) => [entry.claim, entry]));
}
