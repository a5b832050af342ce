import { itemAt } from "#kit/itemAt.ts";
import type { Repair } from "#formats/problem.ts";
import { isBuiltInChannel } from "#journey/channel.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import { orderKeysBetween } from "#kit/orderKey.ts";
import type { Json } from "#kit/json.ts";
import type { FileEntity, MapFile } from "./mapFile.ts";
import { type Note, withSoundDecisions } from "./mendDecisions.ts";
import { isKnown } from "./paper.ts";
import { textIn } from "#journey/read.ts";

/**
 * The file with links of its evidence that lead somewhere: a story whose
 * touchpoint is not there goes to the tray, one whose person is not there has
 * none, and what is known of people keeps a name.
 */
export function withSoundEvidence(file: MapFile, repairs: Repair[]): MapFile {
  const note = (message: string): void => {
    repairs.push({ row: null, message });
  };
  const studied = withStudies(file, note);
  const named = { ...studied, attributes: namedAttributes(studied, note) };
  const links = linksOf(named);
  const decided = withSoundDecisions(named, note);
  return {
    ...decided,
    touchpoints: named.touchpoints.map((row) => soundTouchpoint(row, links, note)),
    stories: named.stories.map((row) => soundStory(row, links, note)),
  };
}

interface Links {
  readonly place: string;
  readonly stops: ReadonlySet<unknown>;
  readonly people: ReadonlySet<unknown>;
  readonly channels: ReadonlySet<unknown>;
}

function linksOf(file: MapFile): Links {
  return {
    place: `@${file.map.id}`,
    stops: idsOf(file.touchpoints),
    people: idsOf(file.participants),
    channels: idsOf(file.channels),
  };
}

function soundStory(story: FileEntity, links: Links, note: Note): FileEntity {
  const fixes: Record<string, Json> = {};
  const letGo = (field: string, message: string): void => {
    fixes[field] = null;
    note(`stories: ${story.id} ${message}`);
  };
  const { participantId = null, channelId = null } = story;
  const place = story[links.place] ?? null;
  if (place !== null && !links.stops.has(place)) {
    letGo(links.place, "stood at a touchpoint that is not in the file; it is in the tray");
  }
  if (participantId !== null && !links.people.has(participantId)) {
    letGo("participantId", "names a person who is not in the file; it has none");
  }
  if (channelId !== null && !isChannel(channelId, links)) {
    letGo("channelId", `names a channel that is not in the file`);
  }
  return Object.keys(fixes).length === 0 ? story : { ...story, ...fixes };
}

function soundTouchpoint(row: FileEntity, links: Links, note: Note): FileEntity {
  const { channelIds } = row;
  if (!Array.isArray(channelIds)) return row;
  const known = channelIds.filter((id) => isChannel(id, links));
  if (known.length === channelIds.length) return row;
  note(`touchpoints: ${row.id} names a channel that is not in the file; it was left out`);
  return { ...row, channelIds: known };
}

function isChannel(id: unknown, links: Links): boolean {
  return links.channels.has(id) || (typeof id === "string" && isBuiltInChannel(id));
}

/** Every story and person belongs to a study of the file; what names none gets one. */
function withStudies(file: MapFile, note: Note): MapFile {
  const known = new Set<unknown>(file.studies.map(({ id }) => id));
  const fallback = file.studies[0]?.id ?? "study-interviews";
  const made: FileEntity[] = [];
  const settled = (row: FileEntity): FileEntity => {
    const { studyId } = row;
    const id = typeof studyId === "string" && studyId !== "" ? studyId : fallback;
    if (!known.has(id)) {
      known.add(id);
      made.push({ id, name: "Interviews", method: "interviews" });
      note(`studies: ${id} was made, as stories or people name it`);
    }
    return id === studyId ? row : { ...row, studyId: id };
  };
  const participants = file.participants.map(settled);
  const stories = file.stories.map(settled);
  return { ...file, participants, stories, studies: [...file.studies, ...made] };
}

/** The attributes, joined by those that people have values of but nobody named. */
function namedAttributes(file: MapFile, note: Note): readonly FileEntity[] {
  const known = new Set<string>([...file.attributes, ...STANDARD_ATTRIBUTES].map(({ id }) => id));
  const nameless = new Set<string>();
  for (const person of file.participants) {
    for (const [field, value] of Object.entries(person)) {
      const isNameless = field.startsWith("#") && !known.has(field.slice(1));
      if (isNameless && isKnown(value)) nameless.add(field.slice(1));
    }
  }
  if (nameless.size === 0) return file.attributes;
  const last =
    file.attributes
      .map((row) => textIn(row, "order"))
      .toSorted()
      .at(-1) ?? null;
  const orders = orderKeysBetween(last, null, nameless.size);
  const made = [...nameless].map((id, index) => {
    note(`attributes: “${id}” was made, as people have values of it`);
    const order = itemAt(orders, index);
    return { id, name: id, section: "demographics", type: "text", unit: "", order };
  });
  return [...file.attributes, ...made];
}

function idsOf(rows: readonly FileEntity[]): ReadonlySet<unknown> {
  return new Set(rows.map(({ id }) => id));
}
