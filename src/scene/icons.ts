import type { BuiltInChannel } from "#journey/channel.ts";
import type { Band } from "#journey/score.ts";

/** The box in which channel icons are drawn. */
export const ICON_BOX = 24;

/** Channel icons: SVG path data in a 24 x 24 box, to be stroked. Our own drawings. */
export const CHANNEL_ICONS: Readonly<Record<BuiltInChannel, string>> = {
  web: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c3.500 4 3.500 14 0 18M12 3c-3.500 4-3.500 14 0 18",
  app: "M8 3h8a1.500 1.500 0 0 1 1.500 1.500v15a1.500 1.500 0 0 1-1.500 1.500h-8a1.500 1.500 0 0 1-1.500-1.500v-15a1.500 1.500 0 0 1 1.500-1.500M11 18h2",
  email: "M4 6h16v12h-16zM4 7l8 6l8-6",
  phone:
    "M6 3.500h3l1.500 4l-2 2c1 2.500 3.500 5 6 6l2-2l4 1.500v3c0 1-1 2-2 2c-8 0-15-7-15-15c0-1 1-1.500 2.500-1.500",
  chat: "M4 5h16v11h-9l-4 4v-4h-3z",
  sms: "M4 5h16v11h-9l-4 4v-4h-3zM8 10.500h.1M12 10.500h.1M16 10.500h.1",
  letter: "M5 4h10l4 4v12h-14zM15 4v4h4M8 13h8M8 16.500h6",
  store:
    "M4.500 11v9h15v-9M3 10l2-6h14l2 6c-1 2-3.500 2-4.500 0c-1 2-3.500 2-4.500 0c-1 2-3.500 2-4.500 0c-1 2-3.500 2-4.500 0M10 20v-5h4v5",
  "in-person":
    "M9 11a3.500 3.500 0 1 0 0-7a3.500 3.500 0 1 0 0 7M3 20c0-8 12-8 12 0M16 4.500c3 .5 3 6 0 6.500M18 14c2 .8 3 3 3 6",
  delivery:
    "M2 6h12v11h-12zM14 10h4l4 4v3h-8M7 20a2 2 0 1 0 0-4a2 2 0 1 0 0 4M17.500 20a2 2 0 1 0 0-4a2 2 0 1 0 0 4",
  social:
    "M6 14.500a2.500 2.500 0 1 0 0-5a2.500 2.500 0 1 0 0 5M17.500 8a2.500 2.500 0 1 0 0-5a2.500 2.500 0 1 0 0 5M17.500 21a2.500 2.500 0 1 0 0-5a2.500 2.500 0 1 0 0 5M8.300 11l7-4M8.300 13l7 4.200",
  advert: "M4 10v4h3l9 4v-12l-9 4zM19 9c1.500 1.500 1.500 4.500 0 6M8 14.500v5h3v-4",
  search: "M10.500 17a6.500 6.500 0 1 0 0-13a6.500 6.500 0 1 0 0 13M15.500 15.500l5 5",
  event: "M4 6h16v14h-16zM4 10.500h16M8 3v4M16 3v4",
  partner:
    "M9 16.500a5.500 5.500 0 1 0 0-11a5.500 5.500 0 1 0 0 11M15 18.500a5.500 5.500 0 1 0 0-11a5.500 5.500 0 1 0 0 11",
  product: "M12 3l8 4.500v9l-8 4.500l-8-4.500v-9zM4 7.500l8 4.500l8-4.500M12 12v9",
};

/** A plain dot with a ring: a channel of the workspace's own. */
export const OWN_CHANNEL_ICON = "M12 19a7 7 0 1 0 0-14a7 7 0 1 0 0 14M12 12h.1";

/** One shape for each band in a 12 x 12 box, to be filled: told apart without colour. */
export const SENTIMENT_GLYPHS: Readonly<Record<Band, string>> = {
  [-2]: "M2 1.500h8l-4 4.500zM2 6.500h8l-4 4.500z",
  [-1]: "M2 3.500h8l-4 5z",
  0: "M6 3.400a2.600 2.600 0 1 0 0 5.200a2.600 2.600 0 1 0 0-5.200",
  1: "M2 8.500h8l-4-5z",
  2: "M2 5.500h8l-4-4.500zM2 10.500h8l-4-4.500z",
};

/** The icon of a channel, whatever it is. */
export function channelIcon(channelId: string): string {
  return Object.hasOwn(CHANNEL_ICONS, channelId)
    ? CHANNEL_ICONS[channelId as BuiltInChannel]
    : OWN_CHANNEL_ICON;
}
