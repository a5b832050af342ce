import type { Mint } from "#kit/mint.ts";
import { evidenceDocument, type Write } from "#journey/change.ts";
import { create } from "#journey/commands/context.ts";
import { attributeField } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { placementField } from "#journey/story.ts";
import { BREAKDOWN_STORIES } from "./breakdownStories.ts";
import { COMPARE_STORIES } from "./compareStories.ts";
import { DELIVERY_STORIES } from "./deliveryStories.ts";
import { ORDER_STORIES } from "./orderStories.ts";
import { FAMILIES } from "./peopleFamilies.ts";
import { HOUSEHOLDS } from "./peopleHouseholds.ts";
import { TRADES } from "./peopleTrades.ts";
import { SAMPLE_STAGES } from "./sampleFrame.ts";
import type { SampleIds } from "./sampleIds.ts";
import type { SamplePerson } from "./samplePerson.ts";
import { type SampleStop, SAMPLE_STOPS } from "./sampleStops.ts";
import type { Answer, SampleStory } from "./sampleStory.ts";
import { TRAY_STORIES, USE_STORIES } from "./useStories.ts";

/** The first stage that people told about in their second interview. */
const AFTER_DELIVERY = SAMPLE_STAGES.indexOf("Wait and delivery");

const PEOPLE: readonly SamplePerson[] = [...HOUSEHOLDS, ...FAMILIES, ...TRADES];

const STORIES: readonly SampleStory[] = [
  ...BREAKDOWN_STORIES,
  ...COMPARE_STORIES,
  ...ORDER_STORIES,
  ...DELIVERY_STORIES,
  ...USE_STORIES,
  ...TRAY_STORIES,
];

/** The writes of the sample's evidence: people and what they said, placed on its map. */
export function evidenceWrites(ids: SampleIds, mint: Mint): readonly Write[] {
  const document = evidenceDocument(ids.study, 0);
  return [
    ...PEOPLE.map((person) => create(document, "participant", participantOf(person, ids))),
    ...STORIES.map((story) => create(document, "story", storyOf(story, ids, mint("story")))),
  ];
}

function participantOf(person: SamplePerson, ids: SampleIds) {
  const known = Object.entries(person.is).map(([slug, value]) => [
    attributeField(standardAttributeId(slug)),
    value,
  ]);
  return {
    id: ids.person(person.key),
    studyId: ids.study,
    name: person.name,
    key: null,
    ...Object.fromEntries(known),
  };
}

function storyOf(story: SampleStory, ids: SampleIds, id: string) {
  return {
    id,
    studyId: ids.study,
    text: story.text,
    lang: story.lang ?? "en",
    tags: story.tags ?? [],
    importance: story.matters ?? null,
    ...(story.said ?? NOT_SCORED),
    ...toldBy(story, ids),
    ...toldAbout(story, ids),
  };
}

const NOT_SCORED: Answer = { score: null, rating: null };

function toldBy(story: SampleStory, ids: SampleIds) {
  const person = PEOPLE.find(({ key }) => key === story.who);
  if (person === undefined) {
    return { participantId: null, toldAt: story.on ?? null, sessionId: null, consent: "unknown" };
  }
  const day = dayOf(person, stopOf(story));
  return {
    participantId: ids.person(person.key),
    toldAt: day,
    sessionId: ids.session(person.key, day),
    consent: person.consent,
  };
}

function toldAbout(story: SampleStory, ids: SampleIds) {
  const field = placementField(ids.map);
  const stop = stopOf(story);
  if (stop === undefined) return { channelId: null, question: null, [field]: null };
  return {
    channelId: story.via ?? stop.channels[0] ?? null,
    question: stop.question,
    [field]: ids.stop(stop.key),
  };
}

function stopOf(story: SampleStory): SampleStop | undefined {
  return SAMPLE_STOPS.find(({ key }) => key === story.at);
}

/** The interview in which the person told of the stop: the first up to the order, the second from the wait on. */
function dayOf(person: SamplePerson, stop: SampleStop | undefined): string {
  const [first, second] = person.interviews;
  const isEarly = stop !== undefined && SAMPLE_STAGES.indexOf(stop.stage) < AFTER_DELIVERY;
  return isEarly ? first : (second ?? first);
}
