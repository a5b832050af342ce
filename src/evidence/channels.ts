import type { StoryId } from "#journey/ids.ts";
import { hash32 } from "#kit/hash.ts";
import { folded } from "./attributeValue.ts";
import { NO_CHANNEL } from "./block.ts";
import { type Group, participantsAmong, pickStories } from "./group.ts";
import { byShare, largestShares, shareOf } from "./shares.ts";
import type { ShareValue, Statement } from "./statement.ts";
import { strengthOfKnown } from "./strength.ts";

interface Users {
  /** The name; of several spellings the first by the alphabet. */
  label: string;
  /** Who of the group's tellers used it. */
  readonly marks: Uint8Array;
  readonly storyIds: StoryId[];
}

/**
 * Through which channels the people of a group came: the share of people for
 * each, who may have used several.
 *
 * @returns null when no story tells its channel
 */
export function channelsStatement(group: Group): Statement | null {
  const idHashes = group.channelIds.map((id) => hash32(id));
  const picked = pickStories(
    group,
    group.channels,
    NO_CHANNEL,
    (code) => idHashes[code] ?? NO_CHANNEL,
  );
  if (picked === null) return null;
  return {
    claim: "channels",
    value: { kind: "shares", shares: largestShares(sharesOfChannels(group, picked.people)) },
    n: group.tellerCount,
    known: picked.people,
    interval: null,
    segment: null,
    evidence: picked.refs,
    rule: "people-shares",
    basis: picked.basis,
    state: "derived",
    strength: strengthOfKnown(picked.people),
  };
}

/** Channels of the same name, in whatever spelling, are one. */
function sharesOfChannels(group: Group, n: number): readonly ShareValue[] {
  const byName = new Map<string, Users>();
  const byCode = group.channelIds.map((id) => usersIn(byName, group, id));
  for (const [at, code] of group.channels.entries()) {
    const users = byCode[code];
    const storyId = group.storyIds[at];
    if (users === undefined || storyId === undefined) continue;
    users.marks[group.tellers[at] ?? 0] = 1;
    users.storyIds.push(storyId);
  }
  return [...byName.values()]
    .filter(({ storyIds }) => storyIds.length > 0)
    .map(({ label, marks, storyIds }) => {
      const k = marks.reduce((sum, one) => sum + one, 0);
      return shareOf(label, { k, participantIds: participantsAmong(group, marks), storyIds }, n);
    })
    .toSorted(byShare);
}

function usersIn(
  byName: Map<string, Users>,
  { channelNames, tellerCount }: Group,
  channel: Group["channelIds"][number],
): Users {
  const label = channelNames.get(channel) ?? channel;
  const key = folded(label);
  const known = byName.get(key);
  if (known !== undefined) {
    if (label < known.label) known.label = label;
    return known;
  }
  const fresh = { label, marks: new Uint8Array(tellerCount), storyIds: new Array<StoryId>() };
  byName.set(key, fresh);
  return fresh;
}
