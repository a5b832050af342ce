import { intAt, itemAt } from "#kit/itemAt.ts";
import { hash32 } from "#kit/hash.ts";
import { folded, tidy } from "./attributeValue.ts";
import { NO_CHANNEL } from "./block.ts";
import { type Group, Picking, pickStories } from "./group.ts";
import { restingOn } from "./refs.ts";
import { byShare, largestShares, shareOf } from "./shares.ts";
import type { ShareValue, Statement } from "./statement.ts";
import { strengthOfKnown } from "./strength.ts";

interface Users {
  /** The name; of several spellings the first by the alphabet. */
  label: string;
  readonly picking: Picking;
}

/**
 * Through which channels the people of a group came: the share of people for
 * each, who may have used several.
 *
 * @returns null when no story tells its channel
 */
export function channelsStatement(group: Group): Statement | null {
  const idHashes = group.channelIds.map((id) => hash32(id));
  const picked = pickStories(group, group.channels, NO_CHANNEL, (code) => itemAt(idHashes, code));
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
  // A channel is met where a story tells it: of one that nobody uses any more not even the spelling counts.
  const byCode = new Map<number, Users>();
  for (let at = 0; at < group.channels.length; at += 1) {
    const code = intAt(group.channels, at);
    const id = group.channelIds[code];
    if (id === undefined) continue;
    const users = byCode.get(code) ?? usersIn(byName, group, id);
    byCode.set(code, users);
    users.picking.add(at);
  }
  return [...byName.values()]
    .map(({ label, picking }) =>
      restingOn(shareOf(label, picking.people, n), picking.refs, group.book),
    )
    .toSorted(byShare);
}

function usersIn(
  byName: Map<string, Users>,
  group: Group,
  channel: Group["channelIds"][number],
): Users {
  const label = tidy(group.channelNames.get(channel) ?? channel);
  const key = folded(label);
  const known = byName.get(key);
  if (known !== undefined) {
    if (label < known.label) known.label = label;
    return known;
  }
  const fresh = { label, picking: new Picking(group) };
  byName.set(key, fresh);
  return fresh;
}
