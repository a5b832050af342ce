import { useMemo, useState } from "react";
import {
  type AttributeDefinition,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import { isReadyAttribute } from "#journey/standardAttributes.ts";
import { useSessionState } from "#session/hooks.ts";

/** Which columns are asked for: one section's, all that hold something, or all there are. */
export type SectionChoice = ProfileSection | "known" | "all";

/** Is it one section of the profile? */
export function isSection(choice: SectionChoice): choice is ProfileSection {
  return PROFILE_SECTIONS.some((section) => section === choice);
}

/** The columns of the table, and what chose them. */
export interface ShownAttributes {
  readonly section: SectionChoice;
  readonly setSection: (section: SectionChoice) => void;
  /** All attributes of the workspace. */
  readonly attributes: readonly AttributeDefinition[];
  readonly shown: readonly AttributeDefinition[];
}

/**
 * The attributes that have a column. Until somebody chooses, what is known is
 * shown; with nothing known yet, the demographics, ready to be filled in.
 */
export function useShownAttributes(): ShownAttributes {
  const participant = useSessionState((state) => state.workspace.participant);
  const attribute = useSessionState((state) => state.workspace.attribute);
  const isLoaded = useSessionState((state) => state.evidenceLoaded);
  const [chosen, setChosen] = useState<SectionChoice | null>(null);
  const [began, setBegan] = useState<SectionChoice | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const attributes = useMemo(() => attributesOf({ attribute }), [attribute]);
  const known = useMemo(() => knownIds(attributes, [...participant]), [attributes, participant]);
  if (began === null && isLoaded) setBegan(known.size > 0 ? "known" : "demographics");
  if (began === "demographics" && isAllElsewhere(attributes, known)) setBegan("known");
  // A column that was emptied stays under the hand that emptied it.
  if ([...known].some((id) => !kept.has(id))) setKept(new Set([...kept, ...known]));
  const section = chosen ?? began ?? "known";
  const shown = useMemo(
    () =>
      attributes.filter((one) => {
        if (section === "all") return true;
        if (section !== "known") return one.section === section;
        return kept.has(one.id) || known.has(one.id) || !isReadyAttribute(one.id);
      }),
    [attributes, section, kept, known],
  );
  return { section, setSection: setChosen, attributes, shown };
}

/** Something is known, as after an import, but nothing of it is demographic. */
function isAllElsewhere(
  attributes: readonly AttributeDefinition[],
  known: ReadonlySet<string>,
): boolean {
  const isDemographic = attributes.some(
    (one) => one.section === "demographics" && known.has(one.id),
  );
  return known.size > 0 && !isDemographic;
}

/** The attributes on which something is known of anybody. */
function knownIds(
  attributes: readonly AttributeDefinition[],
  people: readonly Participant[],
): ReadonlySet<string> {
  const known = attributes.filter(({ id }) =>
    people.some((person) => attributeOf(person, id) !== null),
  );
  return new Set(known.map(({ id }) => id));
}
