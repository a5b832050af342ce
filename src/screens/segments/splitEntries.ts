import { numberOf } from "#evidence/attributeValue.ts";
import { halfway } from "#evidence/halves.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { addSegments } from "#journey/commands/segments.ts";
import type { MapId } from "#journey/ids.ts";
import type { Segment } from "#journey/segment.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { peopleOnMap } from "#session/peopleInView.ts";
import { DASHES } from "#scene/overlays.ts";
import type { Session } from "#session/session.ts";
import { valuesOnMap } from "#session/valuesOnMap.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

type Wanted = Pick<Segment, "name" | "rule">;

/** A value is worth a segment of its own from so many people on. */
const MIN_PEOPLE = 5;

/** More segments at once are no help. */
const MOST_VALUES = 8;

/** What people can be split by: the common values of each attribute, the halves of a number. */
export function splitEntries(
  session: Session,
  mapId: MapId,
  attributes: readonly AttributeDefinition[],
): readonly MenuEntry[] {
  const entries = attributes.flatMap((attribute): readonly MenuEntry[] => {
    const isNumber = attribute.type === "number";
    const all = isNumber ? halvesOf(session, attribute) : valuesOf(session, attribute);
    if (all.length < 2) return [];
    const wanted = all.slice(0, MOST_VALUES);
    return [
      {
        kind: "action",
        id: attribute.id,
        label: isNumber ? words.segments.halves(attribute.name) : attribute.name,
        run: () => {
          const outcome = session.run((context) => addSegments(context, mapId, wanted));
          if (!outcome.ok) return;
          // Whoever splits people wants to see those curves apart, not the ones before.
          session.show({ overlays: outcome.value.made.slice(0, DASHES.length) });
          if (all.length === wanted.length) return;
          session.notify(words.segments.splitMost(wanted.length, all.length), "plain", true);
        },
      },
    ];
  });
  if (entries.length > 0) return entries;
  const nothing = { id: "nothing", label: words.segments.noSplit, disabled: true };
  return [{ kind: "action", ...nothing, run: () => undefined }];
}

/** A segment for each value that enough people have. */
function valuesOf(session: Session, { id, type }: AttributeDefinition): readonly Wanted[] {
  if (type !== "category" && type !== "choices" && type !== "place") return [];
  return valuesOnMap(session.store.getState(), id)
    .filter(({ people }) => people >= MIN_PEOPLE)
    .map(({ value }) => ({
      name: value,
      rule: { kind: "attribute", attributeId: id, test: { op: "is", value } },
    }));
}

/** Below the middle, and from it on; none where either would hold too few. */
function halvesOf(session: Session, attribute: AttributeDefinition): readonly Wanted[] {
  const { id } = attribute;
  const known = peopleOnMap(session.store.getState()).flatMap(({ person }) => {
    const value = person.values.find(([one]) => one === id)?.[1];
    return value === undefined ? [] : (numberOf(value) ?? []);
  });
  const middle = halfway(known);
  if (middle === null) return [];
  const rules: readonly SegmentRule[] = [
    { kind: "attribute", attributeId: id, test: { op: "less", value: middle } },
    { kind: "attribute", attributeId: id, test: { op: "at-least", value: middle } },
  ];
  const names = {
    attribute: () => attribute,
    touchpoint: () => undefined,
    study: () => undefined,
  };
  return rules.map((rule) => ({ name: ruleText(rule, names), rule }));
}
