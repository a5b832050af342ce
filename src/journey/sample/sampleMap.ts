import { orderKeyBetween } from "#kit/orderKey.ts";
import type { Mint } from "#kit/mint.ts";
import type { Command, Write } from "#journey/change.ts";
import { create } from "#journey/commands/context.ts";
import type { MapId } from "#journey/ids.ts";
import { STANDARD_ATTRIBUTES, standardAttributeId } from "#journey/standardAttributes.ts";
import { boardWrites } from "./sampleBoard.ts";
import { evidenceWrites } from "./sampleEvidence.ts";
import { type OwnAttribute, OWN_ATTRIBUTES, OWN_CHANNELS } from "./sampleFrame.ts";
import { segmentWrites } from "./sampleSegments.ts";
import { type SampleIds, sampleIds } from "./sampleIds.ts";

/**
 * The sample: an invented journey with its interviews, rich enough to show all
 * that a map can. Every person and every word in it is made up, and it is marked so.
 *
 * The channels and attributes it adds keep the same ids in every copy, so that
 * a second sample does not double them.
 *
 * @param now ISO time of the gesture
 * @returns one command for all documents, and the id of the map it makes
 */
export function sampleMap(
  mint: Mint,
  now: string,
): { readonly command: Command; readonly mapId: MapId } {
  const ids = sampleIds(mint);
  const writes: readonly Write[] = [
    ...workspaceWrites(ids, now),
    ...boardWrites(ids, mint),
    ...evidenceWrites(ids, mint),
    ...segmentWrites(ids, mint),
  ];
  return { command: { name: "Add the sample map", writes }, mapId: ids.map };
}

function workspaceWrites(ids: SampleIds, now: string): readonly Write[] {
  return [
    create("ws", "map", {
      id: ids.map,
      title: "A new washing machine",
      goal: "Have clean clothes again within a week, without taking a day off work.",
      scenario:
        "The old machine gives up. The household finds out what is wrong, chooses a new one online or in the shop, waits for it, has it carried in and connected, and lives with it for the first two months.",
      state: "current",
      invented: true,
      createdAt: now,
      trashedAt: null,
    }),
    create("ws", "study", {
      id: ids.study,
      name: "Washing machine interviews, spring 2026",
      method: "interviews by phone and video, soon after ordering and some weeks after delivery",
      source: null,
      createdAt: now,
    }),
    ...OWN_ATTRIBUTES.map((attribute) => create("ws", "attribute", attributeOf(attribute))),
    ...OWN_CHANNELS.map((channel) => create("ws", "channel", channel)),
  ];
}

function attributeOf({ slug, ...attribute }: OwnAttribute) {
  const last = STANDARD_ATTRIBUTES.findLast(({ section }) => section === attribute.section);
  return {
    ...attribute,
    id: standardAttributeId(slug),
    order: orderKeyBetween(last?.order ?? null, null),
  };
}
