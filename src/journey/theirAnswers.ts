import { attributeById } from "#journey/attributes.ts";
import type { Kind } from "#journey/change.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import {
  answersOut,
  attributeOfClaim,
  isOnlyTheirs,
  type OnlyTheirs,
  textWithout,
  withoutAnswers,
} from "#journey/onlyTheirs.ts";
import { textIn } from "#journey/read.ts";
import type { ScoreMark } from "#journey/scoreMark.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import type { Workspace } from "#journey/workspace.ts";
import type { Json, JsonObject } from "#kit/json.ts";

/** A rule, a wish or a field of a persona in which somebody asks for an answer. */
export interface AskedPlace {
  readonly kind: "segment" | "ideal" | "scorecard" | "persona";
  /** What the segment, the attribute or the scorecard is called; without the answer. */
  readonly name: string;
}

/** Fields in which answers lie beside the people who gave them: as they were derived, and as somebody asked for them. */
const DERIVED: Partial<Record<Kind, string>> = { profileVersion: "lines", profileEntry: "was" };
const ASKED: Partial<Record<Kind, string>> = {
  segment: "rule",
  attribute: "criterion",
  scorecard: "criteria",
  profileEntry: "value",
};

/** Takes answers out of a field of a thing that is not a person's record; the same value where none stood there. */
export type AnswersRemover = (kind: Kind, row: JsonObject, field: string) => Json;

/**
 * What was saved or kept of a profile holds no answer any more that is only theirs.
 *
 * @param rules take it out of what somebody asked for too
 */
export function answersRemover(own: OnlyTheirs, rules: boolean): AnswersRemover {
  return (kind, row, field) => {
    const value = row[field] ?? null;
    if (kind === "segment" && field === "name") return rules ? nameWithout(row, own) : value;
    const isMeant = DERIVED[kind] === field || (rules && ASKED[kind] === field);
    return isMeant ? fieldWithout(kind, row, value, own) : value;
  };
}

/** The things in which somebody asks for an answer that is only theirs. */
export function placesAsking(
  workspace: Workspace,
  own: OnlyTheirs,
  cleaned: (text: string) => string,
): readonly AskedPlace[] {
  const asks = (kind: Kind, row: object): boolean => {
    const raw = row as JsonObject;
    const value = raw[ASKED[kind] ?? ""] ?? null;
    return fieldWithout(kind, raw, value, own) !== value;
  };
  const { segment, attribute, scorecard, profileEntry } = workspace;
  const named =
    (kind: AskedPlace["kind"]) =>
    ({ name }: { readonly name: string }): AskedPlace => ({
      kind,
      name: cleaned(textWithout(name.trim(), own)),
    });
  const onPersona = [...profileEntry].filter((row) => asks("profileEntry", row));
  return [
    ...[...segment].filter((row) => asks("segment", row)).map(named("segment")),
    ...[...attribute].filter((row) => asks("attribute", row)).map(named("ideal")),
    ...[...scorecard].filter((row) => asks("scorecard", row)).map(named("scorecard")),
    ...onPersona.map(({ claim }) => {
      const id = asId<AttributeId>(attributeOfClaim(claim) ?? "");
      return named("persona")(attributeById(workspace, id) ?? { name: "" });
    }),
  ];
}

/** Is this the mark of a company in which nobody else is? */
export function isOfTheirCompany({ company }: ScoreMark, own: OnlyTheirs): boolean {
  return company !== null && isOnlyTheirs(own, COMPANY, company);
}

/** A segment is often called by what it asks for: "Job title is Harbour pilot". */
function nameWithout(row: JsonObject, own: OnlyTheirs): string {
  const name = textIn(row, "name");
  const isAsking = fieldWithout("segment", row, row["rule"] ?? null, own) !== (row["rule"] ?? null);
  return isAsking ? textWithout(name, own) : name;
}

const COMPANY = standardAttributeId("company-name");

function fieldWithout(kind: Kind, row: JsonObject, value: Json, own: OnlyTheirs): Json {
  const { id, claim } = row;
  const about =
    kind === "attribute" ? id : attributeOfClaim(typeof claim === "string" ? claim : "");
  const attributeId = typeof about === "string" ? about : "";
  const without = kind === "profileEntry" ? answersOut : withoutAnswers;
  return without(value, own, attributeId);
}
