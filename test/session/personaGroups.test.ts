import { describe, expect, it, vi } from "vitest";
import { setAttribute } from "#journey/commands/people.ts";
import { decidePersonaLine, duplicatePersona } from "#journey/commands/personaLines.ts";
import {
  editPersonaLine,
  hideFields,
  personaAt,
  removePersona,
  tellPersona,
} from "#journey/commands/personas.ts";
import { entriesOf } from "#journey/commands/profile.ts";
import { addSegment } from "#journey/commands/segments.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import { personaScope } from "#journey/scope.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { personaInView, personaLineNow, scopeInView } from "#session/decided.ts";
import { groupInView, personaGroups } from "#session/personaGroups.ts";
import type { Session } from "#session/session.ts";
import { membersInView, storiesInView } from "#session/storiesInView.ts";
import { addScored, aMap, aSession } from "./makers.ts";

const AGE = standardAttributeId("age");
const CLAIM = `attribute:${AGE}`;

/** A map with people of these ages and a segment of those over forty. */
async function ofAges(ages: readonly number[]) {
  const { session } = await aSession();
  const { stop } = await aMap(session);
  for (const age of ages) {
    const story = addScored(session, stop, age);
    const { workspace } = session.store.getState();
    const person = asId<ParticipantId>(workspace.story.get(story)?.participantId ?? "");
    session.run((context) => setAttribute(context, person, AGE, age));
  }
  session.runOnMap((context) =>
    addSegment(context, context.mapId, "Older", {
      kind: "attribute",
      attributeId: AGE,
      test: { op: "more", value: 40 },
    }),
  );
  await vi.waitUntil(() => session.store.getState().derived !== null);
  await settled();
  return session;
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 40));
}

function edit(session: Session, text: string): void {
  const state = session.store.getState();
  session.run((context) =>
    editPersonaLine(context, scopeInView(state), personaLineNow(state, CLAIM), text),
  );
}

const AGES = [22, 31, 33, 35, 38, 41, 44, 52, 58, 63, 70];

describe("the personas of a map", () => {
  it("are everyone's and one of each segment, and the one in view is known among them", async () => {
    const session = await ofAges(AGES);
    const [all, older] = personaGroups(session.store.getState());
    expect([all?.label, older?.label]).toEqual(["Everyone on the map", "Segment Older"]);
    if (older !== undefined) session.setView(older.view);
    await settled();
    expect(groupInView(session.store.getState())?.name).toBe("Older");
    expect(personaInView(session.store.getState())?.people).toBe(6);
  });

  it("are called in a sentence as in a sentence: a stage and the selection begin small", async () => {
    const session = await ofAges(AGES);
    const { board } = session.store.getState();
    const [stop] = board?.touchpoint ?? [];
    if (stop === undefined) throw new Error("the map has a stop");
    const named = () => groupInView(session.store.getState());
    session.setView({ kind: "stage", stageId: stop.stageId });
    const stage = board?.stage.get(stop.stageId)?.name ?? "";
    expect(named()).toMatchObject({ label: `Stage ${stage}`, name: `stage ${stage}` });
    session.setView({ kind: "touchpoints", touchpointIds: [stop.id] });
    expect(named()?.name).toBe("the selected touchpoints");
  });

  it("are duplicated with story and edits, but not with the quotes of others; one group has one", async () => {
    const session = await ofAges(AGES);
    const [all, older] = personaGroups(session.store.getState());
    const [from, to] = [all?.scope ?? "", older?.scope ?? ""];
    session.run((context) => tellPersona(context, from, "She waits in."));
    edit(session, "About forty");
    expect(session.run((context) => duplicatePersona(context, from, to)).ok).toBe(true);
    const { workspace } = session.store.getState();
    const copy = personaAt(workspace, to);
    expect(copy).toMatchObject({ story: "She waits in.", pinnedQuotes: [] });
    const lines = copy === undefined ? [] : entriesOf(workspace, personaScope(copy.id));
    expect(lines.map(({ text }) => text)).toEqual(["About forty"]);
    expect(session.run((context) => duplicatePersona(context, from, to)).ok).toBe(false);
    await session.undo();
    expect(personaAt(session.store.getState().workspace, to)).toBeUndefined();
    session.run((context) => removePersona(context, from));
    await session.undo();
    expect(personaAt(session.store.getState().workspace, from)?.story).toBe("She waits in.");
  });

  it("leave a field off the sheet, and count who agrees without it", async () => {
    const session = await ofAges(AGES);
    const scope = scopeInView(session.store.getState());
    expect(personaInView(session.store.getState())?.comparable).toBe(AGES.length);
    session.run((context) => hideFields(context, scope, [AGE]));
    const shown = personaInView(session.store.getState());
    expect(shown?.fields.some(({ field }) => field.attributeId === AGE)).toBe(false);
    expect(shown?.comparable).toBe(0);
  });

  it("keep a line that was pinned before anything else of them was decided", async () => {
    const session = await ofAges(AGES);
    const state = session.store.getState();
    const line = personaLineNow(state, CLAIM);
    session.run((context) => decidePersonaLine(context, scopeInView(state), line, "pin"));
    const fields = personaInView(session.store.getState())?.fields ?? [];
    const pinned = fields.find(({ field }) => field.statement.claim === CLAIM);
    expect(pinned?.state).toBe("pinned");
  });
});

describe("the stories of who is in view", () => {
  it("are those of a segment's people, and of nobody else", async () => {
    const session = await ofAges(AGES);
    expect(storiesInView(session.store.getState())).toHaveLength(AGES.length);
    expect(membersInView(session.store.getState())).toBeNull();
    const older = personaGroups(session.store.getState())[1];
    if (older !== undefined) session.setView(older.view);
    const members = membersInView(session.store.getState());
    const told = storiesInView(session.store.getState());
    expect(told).toHaveLength(6);
    expect(told.every(({ participantId }) => members?.has(participantId ?? asId("")))).toBe(true);
  });
});
