import { orderKeysBetween } from "#kit/orderKey.ts";
import type { Mint } from "#kit/mint.ts";
import type { Write } from "#journey/change.ts";
import { create } from "#journey/commands/context.ts";
import { storedRule } from "#journey/segmentRule.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import type { SampleIds } from "./sampleIds.ts";

/** How the sample's people are parted: by who lives at home. */
const SEGMENTS = [
  { name: "Children at home", values: ["Couple with children", "Single parent"] },
  { name: "No children at home", values: ["Couple", "Lives alone", "Shared flat"] },
];

/** The writes of the sample's segments. */
export function segmentWrites(ids: SampleIds, mint: Mint): readonly Write[] {
  const orders = orderKeysBetween(null, null, SEGMENTS.length);
  const attributeId = standardAttributeId("family-status");
  return SEGMENTS.map(({ name, values }, colour) =>
    create("ws", "segment", {
      id: mint("segment"),
      mapId: ids.map,
      name,
      colour,
      rule: storedRule({
        kind: "all",
        rules: [{ kind: "attribute", attributeId, test: { op: "one-of", values } }],
      }),
      order: orders[colour] ?? "a0",
    }),
  );
}
