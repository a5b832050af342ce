import type { JsonObject } from "#kit/json.ts";
import { asId, type ChannelId } from "./ids.ts";
import { textIn } from "./read.ts";

/** The channels every workspace has; the id is also the name of the icon. */
export const BUILT_IN_CHANNELS = [
  "web",
  "app",
  "email",
  "phone",
  "chat",
  "sms",
  "letter",
  "store",
  "in-person",
  "delivery",
  "social",
  "advert",
  "search",
  "event",
  "partner",
  "product",
] as const;
export type BuiltInChannel = (typeof BUILT_IN_CHANNELS)[number];

/** A channel that a workspace added to the built-in ones. Document `ws`, kind `channel`. */
export interface Channel {
  readonly id: ChannelId;
  readonly name: string;
}

/** Is this channel one of the built-in ones? */
export function isBuiltInChannel(id: string): id is BuiltInChannel {
  return BUILT_IN_CHANNELS.some((channel) => channel === id);
}

const SPECIAL_NAMES: Readonly<Record<string, string>> = {
  sms: "Text message",
  "in-person": "In person",
};

/** What every channel is called: the built-in ones by their id, and the workspace's own. */
export function channelNamesWith(own: Iterable<Channel>): ReadonlyMap<ChannelId, string> {
  return new Map([
    ...BUILT_IN_CHANNELS.map((id) => [asId<ChannelId>(id), builtInName(id)] as const),
    ...Array.from(own, ({ id, name }) => [id, name] as const),
  ]);
}

function builtInName(id: BuiltInChannel): string {
  return SPECIAL_NAMES[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
}

/** Reads a stored channel, with defaults. */
export function readChannel(raw: JsonObject): Channel {
  return {
    ...raw,
    id: asId<ChannelId>(textIn(raw, "id")),
    name: textIn(raw, "name"),
  };
}
