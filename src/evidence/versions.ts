import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Snapshot } from "#journey/commands/versions.ts";
import type { VersionLine } from "#journey/profileVersion.ts";
import { bareValue, sameBare, valueOfBare } from "./bareValue.ts";
import type { ShownPersona } from "./personaSheet.ts";
import type { Profile } from "./profile.ts";
import {
  type Decisions,
  isFilled,
  labelOf,
  type ProfileLine,
  profileSections,
} from "./profileSections.ts";
import type { StatementValue } from "./statement.ts";

/** One side of a line: what was derived and what somebody wrote, then or now. */
export interface VersionSide {
  readonly value: StatementValue | null;
  readonly text: string;
  readonly n: number;
  readonly known: number;
}

/** A line then and now. */
export interface LineChange {
  readonly claim: string;
  readonly label: string;
  readonly kind: "same" | "changed" | "appeared" | "gone";
  readonly before: VersionSide | null;
  readonly after: VersionSide | null;
}

/** What the lines of a persona begin with, so that they stand beside the profile's. */
const OF_PERSONA = "persona:";

/** The profile and persona of a group as they stand. Nobody is named in it, and no words are kept but what people wrote. */
export function snapshotOf(
  profile: Profile,
  shown: ShownPersona | null,
  attributes: readonly AttributeDefinition[],
  decisions: Decisions,
): Snapshot {
  const lines = profileSections(profile, attributes, decisions).flatMap((section) =>
    section.lines.filter(isFilled).map(profileVersionLine),
  );
  return {
    people: profile.people,
    participants: profile.participants,
    stories: profile.stories,
    personaName: shown?.name ?? "",
    lines: [...lines, ...personaLines(shown)],
    quoteStoryIds: shown?.quotes.map(({ storyId }) => storyId) ?? [],
  };
}

/** What differs between two saved states, line by line in the order of the later one; what is gone comes last. */
export function compareVersions(then: Snapshot, now: Snapshot): readonly LineChange[] {
  const before = new Map(then.lines.map((line) => [line.claim, line]));
  const after = new Set(now.lines.map(({ claim }) => claim));
  const gone = then.lines.filter(({ claim }) => !after.has(claim));
  return [
    ...now.lines.map((line) => changeOf(before.get(line.claim), line)),
    ...gone.map(goneWith),
  ];
}

function changeOf(then: VersionLine | undefined, now: VersionLine): LineChange {
  const { claim, label } = now;
  const after = sideOf(now);
  if (then === undefined) return { claim, label, kind: "appeared", before: null, after };
  const isSame = then.text === now.text && sameBare(then.value, now.value);
  return { claim, label, kind: isSame ? "same" : "changed", before: sideOf(then), after };
}

function goneWith(then: VersionLine): LineChange {
  return {
    claim: then.claim,
    label: then.label,
    kind: "gone",
    before: sideOf(then),
    after: null,
  };
}

function sideOf({ value, text, n, known }: VersionLine): VersionSide {
  return { value: valueOfBare(value), text, n, known };
}

function profileVersionLine(line: ProfileLine): VersionLine {
  const { claim, statement, entry, insights } = line;
  return {
    claim,
    label: labelOf(line),
    value: statement === null ? null : bareValue(statement.value),
    text: [entry?.text ?? "", ...insights.map((one) => one.text)].filter(isSaid).join("; "),
    n: statement?.n ?? 0,
    known: statement?.known ?? 0,
    basis: statement?.basis ?? null,
  };
}

function isSaid(text: string): boolean {
  return text !== "";
}

function personaLines(shown: ShownPersona | null): readonly VersionLine[] {
  if (shown === null) return [];
  return shown.fields
    .filter(({ value, text }) => value !== null || text !== "")
    .map(({ field, value, text }) => ({
      claim: `${OF_PERSONA}${field.statement.claim}`,
      label: field.name,
      value: valueAsShown(value),
      text,
      n: field.statement.n,
      known: field.known,
      basis: field.statement.basis,
    }));
}

/** What a persona is on a field, as a value that a statement could have. */
function valueAsShown(value: ShownPersona["fields"][number]["value"]): VersionLine["value"] {
  if (value === null) return null;
  if (typeof value === "number") return { kind: "numbers", values: [value], unit: "" };
  const labels = typeof value === "string" ? [value] : value;
  return {
    kind: "shares",
    shares: labels.map((label) => ({ label, k: 1, n: 1, low: 0, high: 1 })),
  };
}
