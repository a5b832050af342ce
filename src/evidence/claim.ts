import type { AttributeDefinition } from "#journey/attribute.ts";

/** From so many values on, an interval for half of them. */
export const FOR_HALF = 6;
/** From so many values on, an interval for four in five of them. */
export const FOR_MOST = 10;

/** The claim under which an attribute's statement goes. */
export function claimOf({ id }: Pick<AttributeDefinition, "id">): string {
  return `attribute:${id}`;
}
