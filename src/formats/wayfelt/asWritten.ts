import { attributesOf } from "#journey/attributes.ts";
import { isBuiltInChannel } from "#journey/channel.ts";
import type { Segment } from "#journey/segment.ts";
import { storedRule } from "#journey/segmentRule.ts";
import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";

/** An entity as a file would have it: without links to what is gone. */
export function asWritten(kind: string, here: object, workspace: Workspace): object {
  if (kind === "story") {
    const { participantId, channelId } = here as Story;
    const isPerson = participantId !== null && workspace.participant.has(participantId);
    const isChannel =
      channelId !== null && (isBuiltInChannel(channelId) || workspace.channel.has(channelId));
    return {
      ...here,
      participantId: isPerson ? participantId : null,
      channelId: isChannel ? channelId : null,
    };
  }
  if (kind === "segment") return { ...here, rule: storedRule((here as Segment).rule) };
  if (kind !== "participant") return here;
  const known = new Set<string>(attributesOf(workspace).map(({ id }) => `#${id}`));
  const kept = Object.entries(here).filter(([field]) => !field.startsWith("#") || known.has(field));
  return Object.fromEntries(kept);
}
