import type { LaneRole } from "#journey/lane.ts";
import type { SceneWords } from "./input.ts";
import type { BlueprintKind, BlueprintLine, LaneLayout } from "./layout.ts";

/** Lengths of dash and gap of such a line. */
export const BLUEPRINT_DASHES: readonly number[] = [6, 4];

interface Rule {
  readonly kind: BlueprintKind;
  /** The line runs over the first lane of this role, where one of those stands above it. */
  readonly over: LaneRole;
  readonly below: readonly LaneRole[];
}

const RULES: readonly Rule[] = [
  { kind: "interaction", over: "touchpoints", below: ["actions"] },
  { kind: "visibility", over: "backstage", below: ["touchpoints", "actions"] },
  { kind: "internal", over: "support", below: ["backstage", "touchpoints"] },
];

/** The lines of a service blueprint, wherever its lanes stand in their order; another map has none. */
export function layoutBlueprint(
  lanes: readonly LaneLayout[],
  words: Pick<SceneWords, "blueprint">,
): readonly BlueprintLine[] {
  return RULES.flatMap(({ kind, over, below }): readonly BlueprintLine[] => {
    const at = lanes.findIndex(({ role }) => role === over);
    const lane = lanes[at];
    const isBelow = lanes.slice(0, Math.max(0, at)).some(({ role }) => below.includes(role));
    return lane === undefined || !isBelow
      ? []
      : [{ kind, y: lane.y, label: words.blueprint[kind] }];
  });
}
