import { type Derived, EvidenceEngine, type EvidenceView } from "#evidence/engine.ts";
import type { FactsChange, PersonFact, StopFact, StoryFact } from "#evidence/facts.ts";
import type { AttributeDefinition, AttributeType } from "#journey/attribute.ts";
import { asId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";

let made = 0;

/** A story of nobody, not scored, in the tray, unless said otherwise. */
export function aStory(fields: {
  readonly id?: string;
  readonly by?: string | null;
  readonly at?: string | null;
  readonly score?: number | null;
  readonly rating?: StoryFact["rating"];
  readonly toldAt?: string | null;
  readonly channel?: string | null;
  readonly consent?: StoryFact["consent"];
  readonly tellingId?: string | null;
  readonly study?: string;
  readonly text?: string;
}): StoryFact {
  made += 1;
  const { by = null, at = null, channel = null } = fields;
  return {
    id: asId(fields.id ?? `story-${made}`),
    participantId: by === null ? null : asId(by),
    touchpointId: at === null ? null : asId(at),
    score: fields.score ?? null,
    rating: fields.rating ?? null,
    toldAt: fields.toldAt ?? null,
    channelId: channel === null ? null : asId(channel),
    consent: fields.consent ?? "unknown",
    tellingId: fields.tellingId ?? null,
    studyId: asId(fields.study ?? "study"),
    text: fields.text ?? "",
  };
}

/** A person with what is known of them, by attribute id. */
export function aPerson(
  id: string,
  values: Readonly<Record<string, AttributeValue>> = {},
  name = "",
): PersonFact {
  return {
    id: asId(id),
    name,
    values: Object.entries(values).map(([attribute, value]) => [asId(attribute), value]),
  };
}

/** A touchpoint of a stage. */
export function aStop(id: string, stage: string, channels: readonly string[] = []): StopFact {
  return {
    id: asId(id),
    stageId: asId(stage),
    channelIds: channels.map((channel) => asId(channel)),
  };
}

/** An attribute named like its id. */
export function anAttribute(id: string, type: AttributeType): AttributeDefinition {
  return { id: asId(id), name: id, section: "demographics", type, unit: "", order: "a0" };
}

/** Facts with nothing else in them. */
export function facts(some: Partial<FactsChange>): FactsChange {
  return { stories: [], storiesGone: [], people: [], peopleGone: [], ...some };
}

/** What a fresh engine derives of facts. */
export function derived(some: Partial<FactsChange>, view: EvidenceView = { kind: "map" }): Derived {
  const engine = new EvidenceEngine();
  engine.apply(facts(some));
  return engine.derive(view);
}
