import type { Receipt } from "#journey/commands/forget.ts";
import { words } from "#journey/words/words.ts";

const say = words.forgetting;

/** What forgetting somebody changes, line by line; without the person's name. */
export function receiptLines(receipt: Receipt): readonly string[] {
  return [
    say.stories(receipt.stories),
    ...stopLines(receipt.stops),
    ...(receipt.marks > 0 ? [say.marks(receipt.marks)] : []),
    ...(receipt.links > 0 ? [say.links(receipt.links)] : []),
    ...(receipt.texts > 0 ? [say.texts(receipt.texts)] : []),
    ...leftLines(receipt),
  ];
}

/** What stays of them, for somebody to look at. */
export function leftLines({ namedElsewhere, alike }: Receipt): readonly string[] {
  return [
    ...(namedElsewhere > 0 ? [say.namedElsewhere(namedElsewhere)] : []),
    ...(alike > 0 ? [say.alike(alike)] : []),
  ];
}

/** The stops that lose stories; where they are of several maps, with the map's name. */
function stopLines(stops: Receipt["stops"]): readonly string[] {
  const isOneMap = new Set(stops.map(({ mapId }) => mapId)).size < 2;
  return stops.map(({ title, map, stories }) => {
    const stop = title.trim() === "" ? say.untitled : title;
    return isOneMap
      ? say.stop(stop, stories)
      : say.stopOfMap(stop, map === "" ? say.untitledMap : map, stories);
  });
}
