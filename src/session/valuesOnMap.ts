import { folded, labelsOf } from "#evidence/attributeValue.ts";
import { attributeById } from "#journey/attributes.ts";
import { asId, type AttributeId } from "#journey/ids.ts";
import { peopleOnMap } from "./peopleInView.ts";
import type { SessionState } from "./state.ts";

/** A value of an attribute, and how many people of the map have it. */
export interface ValueOnMap {
  readonly value: string;
  readonly people: number;
}

/** The values that an attribute has among the people of the open map, the commonest first. */
export function valuesOnMap(
  state: Pick<SessionState, "workspace" | "board" | "mapId" | "view">,
  attributeId: string,
): readonly ValueOnMap[] {
  const id = asId<AttributeId>(attributeId);
  const type = attributeById(state.workspace, id)?.type ?? "text";
  const found = new Map<string, { value: string; people: number }>();
  for (const { person } of peopleOnMap(state)) {
    const known = person.values.find(([one]) => one === id)?.[1];
    if (known === undefined) continue;
    for (const label of new Set(labelsOf(known, type))) {
      const seen = found.get(folded(label)) ?? { value: label, people: 0 };
      found.set(folded(label), seen);
      seen.people += 1;
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.people - a.people || (a.value < b.value ? -1 : 1),
  );
}
