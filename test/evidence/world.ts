import * as fc from "fast-check";
import type { FactsChange, PersonFact, StopFact, StoryFact } from "#evidence/facts.ts";
import { ATTRIBUTE_TYPES, type AttributeDefinition } from "#journey/attribute.ts";
import { asId, type ChannelId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { aPerson, aStop, aStory, anAttribute, facts } from "./makers.ts";

/** The stops of a small world, by id. */
export const STOPS = ["s0", "s1", "s2", "s3"];
const STAGES = ["A", "B", "C"];
const PEOPLE = ["p0", "p1", "p2", "p3", "p4", "p5", "p6"];
const CHANNELS = ["web", "phone", "store"];
type ChannelNames = NonNullable<FactsChange["channelNames"]>;
const CHANNEL_NAMES: ChannelNames = [
  [asId<ChannelId>("web"), "Web"],
  [asId<ChannelId>("phone"), "Phone"],
  [asId<ChannelId>("store"), "web "],
];
const ATTRIBUTES = [
  anAttribute("age", "number"),
  anAttribute("plan", "category"),
  anAttribute("uses", "choices"),
  anAttribute("since", "date"),
  anAttribute("town", "place"),
  anAttribute("says", "text"),
];
const words = fc.constantFrom("slow", "fast", "kind", "broken", "again", "bill", "lovely", "line");

/** A story of somebody or nobody, at a stop or none. */
export const story = fc
  .record({
    id: fc.integer({ min: 0, max: 14 }).map((n) => `t${n}`),
    by: fc.option(fc.constantFrom(...PEOPLE)),
    at: fc.option(fc.constantFrom(...STOPS, "gone")),
    score: fc.option(fc.integer({ min: -100, max: 100 })),
    toldAt: fc.option(fc.constantFrom("2026-01-05", "2026-02-11T10:00:00Z", "2026-03")),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
    consent: fc.constantFrom("unknown" as const, "refused" as const, "quote" as const),
    text: fc.array(words, { maxLength: 14 }).map((list) => list.join(" ")),
  })
  .map(aStory);

const person = fc
  .record({
    id: fc.constantFrom(...PEOPLE),
    age: fc.option(fc.integer({ min: 18, max: 80 })),
    plan: fc.option(fc.constantFrom("Basic", "basic", "Pro ", "unknown")),
    uses: fc.option(fc.subarray(["a", "b", "c"], { minLength: 1 })),
    since: fc.option(fc.constantFrom("2020-01-01", "2021-06-30", "2024-02-29")),
    town: fc.option(fc.constantFrom("Kiel", "Bonn")),
    says: fc.option(fc.constantFrom("more time", "less paper")),
  })
  .map(({ id, ...values }) => aPerson(id, known(values), `Name ${id}`));

function known(
  values: Readonly<Record<string, AttributeValue | null>>,
): Readonly<Record<string, AttributeValue>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, AttributeValue] => entry[1] !== null),
  );
}

/** The stops, each in a stage or gone. */
export const stops = fc
  .array(fc.option(fc.constantFrom(...STAGES)), { minLength: 4, maxLength: 4 })
  .map((stages) =>
    stages.flatMap((stage, index) =>
      stage === null ? [] : [aStop(STOPS[index] ?? "", stage, index === 0 ? ["phone"] : [])],
    ),
  );

const attributes = fc
  .array(fc.constantFrom(...ATTRIBUTE_TYPES), { minLength: 6, maxLength: 6 })
  .map((types) => ATTRIBUTES.map((one, at) => ({ ...one, type: types[at] ?? one.type })));

const channelNames = fc
  .array(fc.constantFrom("Web", " web", "Phone", "In store"), { minLength: 3, maxLength: 3 })
  .map((names): ChannelNames => CHANNELS.map((id, at) => [asId<ChannelId>(id), names[at] ?? id]));

/** One change of the world. */
export type Step =
  | { readonly put: StoryFact }
  | { readonly drop: string }
  | { readonly person: PersonFact }
  | { readonly forget: string }
  | { readonly stops: readonly StopFact[] }
  | { readonly attributes: readonly AttributeDefinition[] }
  | { readonly channelNames: ChannelNames };

/** Any change of the world. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: story.map((put) => ({ put })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 14 }).map((n) => ({ drop: `t${n}` })) },
  { weight: 5, arbitrary: person.map((one) => ({ person: one })) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE).map((forget) => ({ forget })) },
  { weight: 2, arbitrary: stops.map((list) => ({ stops: list })) },
  { weight: 1, arbitrary: attributes.map((list) => ({ attributes: list })) },
  { weight: 1, arbitrary: channelNames.map((list) => ({ channelNames: list })) },
);

/** All facts as they stand, gathered the plain way. */
export class World {
  readonly stories = new Map<string, StoryFact>();
  readonly people = new Map<string, PersonFact>();
  stops: readonly StopFact[] = [];
  attributes: readonly AttributeDefinition[] = ATTRIBUTES;
  channelNames = CHANNEL_NAMES;

  take(one: Step): FactsChange {
    if ("put" in one) {
      this.stories.set(one.put.id, one.put);
      return facts({ stories: [one.put] });
    }
    if ("drop" in one) {
      this.stories.delete(one.drop);
      return facts({ storiesGone: [asId(one.drop)] });
    }
    if ("person" in one) {
      this.people.set(one.person.id, one.person);
      return facts({ people: [one.person] });
    }
    if ("forget" in one) {
      this.people.delete(one.forget);
      return facts({ peopleGone: [asId(one.forget)] });
    }
    if ("attributes" in one) {
      this.attributes = one.attributes;
      return facts({ attributes: one.attributes });
    }
    if ("channelNames" in one) {
      this.channelNames = one.channelNames;
      return facts({ channelNames: one.channelNames });
    }
    this.stops = one.stops;
    return facts({ stops: one.stops });
  }

  all(): FactsChange {
    return facts({
      stories: [...this.stories.values()],
      people: [...this.people.values()],
      stops: this.stops,
      attributes: this.attributes,
      channelNames: this.channelNames,
    });
  }
}
