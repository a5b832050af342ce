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
    ...(receipt.answers > 0 ? [say.answers(receipt.answers)] : []),
    ...leftLines(receipt),
  ];
}

/** So many places are named where somebody is to look; on the rest one comes by search. */
const MOST_PLACES = 5;

/** What stays of them, for somebody to look at. */
export function leftLines({
  asked,
  namedTexts,
  namedElsewhere,
  namedAt,
  alike,
}: Receipt): readonly string[] {
  const places = stopNames(namedAt);
  return [
    ...(asked.length > 0 ? [say.asked(askedPlaces(asked))] : []),
    ...(namedElsewhere > 0
      ? [say.namedElsewhere(namedElsewhere, places.slice(0, MOST_PLACES), places.length)]
      : []),
    ...(namedTexts > 0 ? [say.namedTexts(namedTexts)] : []),
    ...(alike > 0 ? [say.alike(alike)] : []),
  ];
}

function askedPlaces(asked: Receipt["asked"]): readonly string[] {
  const names = [...new Set(asked.map(({ kind, name }) => say.askedIn[kind](name)))];
  const more = names.length - MOST_PLACES;
  return [...names.slice(0, MOST_PLACES), ...(more > 0 ? [say.askedMore(more)] : [])];
}

/** The stops that lose stories. */
function stopLines(stops: Receipt["stops"]): readonly string[] {
  const names = stopNames(stops);
  return stops.map(({ stories }, at) => say.stop(names[at] ?? "", stories));
}

/** What stops are called; where they are of several maps, with the map's name. */
function stopNames(stops: Receipt["stops"]): readonly string[] {
  const isOneMap = new Set(stops.map(({ mapId }) => mapId)).size < 2;
  return stops.map(({ title, map }) => {
    const stop = title.trim() === "" ? say.untitled : title;
    return isOneMap ? stop : say.onMap(stop, map === "" ? say.untitledMap : map);
  });
}
