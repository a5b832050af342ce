import { byOrder } from "#kit/orderKey.ts";
import { type AttributeDefinition, PROFILE_SECTIONS, type ProfileSection } from "./attribute.ts";
import type { AttributeId } from "./ids.ts";
import { STANDARD_ATTRIBUTES } from "./standardAttributes.ts";
import type { Workspace } from "./workspace.ts";

/** All attributes that a workspace knows: the ready ones, changed or joined by its own. */
export function attributesOf(
  workspace: Pick<Workspace, "attribute">,
): readonly AttributeDefinition[] {
  const ready = STANDARD_ATTRIBUTES.filter(({ id }) => !workspace.attribute.has(id));
  return [...ready, ...workspace.attribute].toSorted(bySectionAndOrder);
}

/** One attribute, stored or ready. */
export function attributeById(
  workspace: Pick<Workspace, "attribute">,
  id: AttributeId,
): AttributeDefinition | undefined {
  return workspace.attribute.get(id) ?? STANDARD_ATTRIBUTES.find((ready) => ready.id === id);
}

/** The attributes of one section in their order. */
export function attributesInSection(
  workspace: Pick<Workspace, "attribute">,
  section: ProfileSection,
): readonly AttributeDefinition[] {
  return attributesOf(workspace).filter((attribute) => attribute.section === section);
}

function bySectionAndOrder(a: AttributeDefinition, b: AttributeDefinition): number {
  return PROFILE_SECTIONS.indexOf(a.section) - PROFILE_SECTIONS.indexOf(b.section) || byOrder(a, b);
}
