import { cutTo } from "#formats/soundText.ts";
import { MAX_CHANNEL } from "./limits.ts";
import type { Write } from "#journey/change.ts";
import { BUILT_IN_CHANNELS } from "#journey/channel.ts";
import type { Mint } from "#kit/mint.ts";
import { foldedChannel } from "./names.ts";
import { isBlank } from "./numbers.ts";

/** Other names of the channels that every workspace has; folded. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  website: "web",
  online: "web",
  mobileapp: "app",
  mail: "email",
  telephone: "phone",
  call: "phone",
  telefon: "phone",
  livechat: "chat",
  textmessage: "sms",
  text: "sms",
  shop: "store",
  branch: "store",
  face2face: "in-person",
  facetoface: "in-person",
  persönlich: "in-person",
  socialmedia: "social",
  advertising: "advert",
  post: "letter",
};

/** The channels that an import names: those that exist are found by name, the others are made. */
export class ChannelPlan {
  readonly writes: Write[] = [];
  readonly #ids = new Map<string, string>();
  readonly #mint: Mint;

  constructor(known: readonly (readonly [id: string, name: string])[], mint: Mint) {
    this.#mint = mint;
    for (const id of BUILT_IN_CHANNELS) this.#ids.set(foldedChannel(id), id);
    for (const [name, id] of Object.entries(OTHER_NAMES)) this.#ids.set(name, id);
    for (const [id, name] of known) this.#ids.set(foldedChannel(name), id);
  }

  /** The channel that a cell names, made where it is missing; null when it names none. */
  channelOf(cell: string): string | null {
    if (isBlank(cell)) return null;
    const name = cutTo(cell.replaceAll(/\s+/g, " ").trim(), MAX_CHANNEL);
    const known = this.#ids.get(foldedChannel(name));
    if (known !== undefined) return known;
    const id = this.#mint("channel");
    this.#ids.set(foldedChannel(name), id);
    this.writes.push({ op: "create", document: "ws", kind: "channel", entity: { id, name } });
    return id;
  }
}
