import { orderKeyBetween } from "#kit/orderKey.ts";
import type { AttributeDefinition, AttributeType, ProfileSection } from "#journey/attribute.ts";
import { attributeById, attributesInSection } from "#journey/attributes.ts";
import { isReadyAttribute } from "#journey/standardAttributes.ts";
import { evidenceDocument, type Write } from "#journey/change.ts";
import type { AttributeId, ParticipantId } from "#journey/ids.ts";
import { attributeField, handMark, type AttributeValue } from "#journey/participant.ts";
import {
  type Context,
  counted,
  create,
  done,
  notDone,
  type Outcome,
  remove,
  set,
} from "./context.ts";
import { interviewsStudy, INTERVIEWS } from "./stories.ts";

/** A new participant, with what is known of them. `made`: the id. */
export function addParticipant(
  context: Context,
  name: string,
  known: ReadonlyMap<AttributeId, AttributeValue> = new Map(),
): Outcome {
  const id = context.mint("participant");
  const fields = [...known].flatMap(([attribute, value]) => [
    [attributeField(attribute), value] as const,
    [handMark(attribute), true] as const,
  ]);
  const entity = { id, studyId: INTERVIEWS, name, key: null, ...Object.fromEntries(fields) };
  const document = evidenceDocument(INTERVIEWS, 0);
  return done(
    "Add person",
    [...interviewsStudy(context), create(document, "participant", entity)],
    [id],
  );
}

/** Gives a participant another name. */
export function renameParticipant(context: Context, id: ParticipantId, name: string): Outcome {
  if (!context.workspace.participant.has(id)) return gone();
  return done("Rename person", [set(context.homeOf(id), "participant", id, "name", name)]);
}

/** Sets what is known of a participant on one attribute, by hand: no file takes it back unasked. Null: unknown. */
export function setAttribute(
  context: Context,
  id: ParticipantId,
  attributeId: AttributeId,
  value: AttributeValue | null,
): Outcome {
  if (!context.workspace.participant.has(id)) return gone();
  const home = context.homeOf(id);
  return done("Edit person", [
    set(home, "participant", id, attributeField(attributeId), value),
    set(home, "participant", id, handMark(attributeId), true),
  ]);
}

/** Writes what is known of a participant in another way; whoever said it said it. */
export function rewriteAttribute(
  context: Context,
  id: ParticipantId,
  attributeId: AttributeId,
  value: AttributeValue | null,
): Outcome {
  if (!context.workspace.participant.has(id)) return gone();
  const field = attributeField(attributeId);
  return done("Edit person", [set(context.homeOf(id), "participant", id, field, value)]);
}

/** Deletes participants with their marks; their stories stay, without a person. */
export function deleteParticipants(context: Context, ids: readonly ParticipantId[]): Outcome {
  const doomed = new Set<string>(ids.filter((id) => context.workspace.participant.has(id)));
  if (doomed.size === 0) return gone();
  const writes: Write[] = [];
  for (const story of context.workspace.story) {
    if (story.participantId === null || !doomed.has(story.participantId)) continue;
    writes.push(set(context.homeOf(story.id), "story", story.id, "participantId", null));
  }
  for (const mark of context.workspace.scoreMark) {
    if (mark.participantId === null || !doomed.has(mark.participantId)) continue;
    writes.push(remove("ws", "scoreMark", mark.id));
  }
  for (const id of ids) {
    if (doomed.has(id)) writes.push(remove(context.homeOf(id), "participant", id));
  }
  return done(`Delete ${counted(doomed.size, "person", "people")}`, writes);
}

/** A new attribute of one's own, at the end of a section. `made`: its id. */
export function addAttribute(
  context: Context,
  name: string,
  section: ProfileSection,
  type: AttributeType,
): Outcome {
  if (name.trim() === "") return notDone("not-valid", "An attribute needs a name.");
  const id = context.mint("attribute");
  const last = attributesInSection(context.workspace, section).at(-1);
  const order = orderKeyBetween(last?.order ?? null, null);
  return done(
    "Add attribute",
    [create("ws", "attribute", { id, name, section, type, unit: "", order })],
    [id],
  );
}

/** Changes an attribute; a ready one becomes the workspace's own with the first change. */
export function editAttribute(
  context: Context,
  id: AttributeId,
  fields: Partial<Pick<AttributeDefinition, "name" | "section" | "type" | "unit">>,
): Outcome {
  const attribute = attributeById(context.workspace, id);
  if (attribute === undefined) return notDone("not-found", "That attribute is no longer here.");
  if (!context.workspace.attribute.has(id)) {
    return done("Edit attribute", [create("ws", "attribute", { ...attribute, ...fields })]);
  }
  const writes = Object.entries(fields).map(([field, value]) =>
    set("ws", "attribute", id, field, value),
  );
  return done("Edit attribute", writes);
}

/** Deletes an attribute of one's own. What is known of people on it stays in their records, out of sight. */
export function deleteAttribute(context: Context, id: AttributeId): Outcome {
  if (isReadyAttribute(id)) {
    return notDone("not-allowed", "The ready attributes stay; leave them empty.");
  }
  if (!context.workspace.attribute.has(id)) {
    return notDone("not-found", "That attribute is no longer here.");
  }
  return done("Delete attribute", [remove("ws", "attribute", id)]);
}

/** A channel of one's own. `made`: its id. */
export function addChannel(context: Context, name: string): Outcome {
  if (name.trim() === "") return notDone("not-valid", "A channel needs a name.");
  const id = context.mint("channel");
  return done("Add channel", [create("ws", "channel", { id, name: name.trim() })], [id]);
}

function gone(): Outcome {
  return notDone("not-found", "That person is no longer here.");
}
