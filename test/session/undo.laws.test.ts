import * as fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Context, Outcome } from "#journey/commands/context.ts";
import { acceptProposal } from "#journey/commands/insights.ts";
import { renameParticipant, setAttribute } from "#journey/commands/people.ts";
import { editPersonaLine, tellPersona } from "#journey/commands/personas.ts";
import {
  clearLine,
  keepChange,
  pinLine,
  takeChange,
  writeLine,
} from "#journey/commands/profile.ts";
import { addSegment } from "#journey/commands/segments.ts";
import { scoreStories } from "#journey/commands/stories.ts";
import { asId, type ParticipantId, type StoryId } from "#journey/ids.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { lineNow, personaInView, personaLineNow, sectionsInView } from "#session/decided.ts";
import type { Session } from "#session/session.ts";
import { addScored, aMap, aSession } from "./makers.ts";

const AGE = standardAttributeId("age");
/** The last thing that is done before; nothing afterwards is called the same. */
const MARKER = "Ana, once more";
const CLAIM = `attribute:${AGE}`;

type Step = (
  session: Session,
  people: readonly ParticipantId[],
  scope: string,
) => (context: Context) => Outcome;

const who = fc.integer({ min: 0, max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(who, fc.integer({ min: 18, max: 80 })).map(
    ([at, age]): Step =>
      (_, people) =>
      (context) =>
        setAttribute(context, people[at] ?? asId("none"), AGE, age),
  ),
  fc
    .tuple(who, fc.integer({ min: -100, max: 100 }))
    .map(([at, score]): Step => (session) => (context) => {
      const stories: readonly StoryId[] = session.storiesOnMap();
      return scoreStories(context, stories.slice(at, at + 1), score);
    }),
  fc.constantFrom(pinLine, clearLine, takeChange, keepChange).map(
    (command): Step =>
      (session) =>
      (context) =>
        command(context, lineNow(session.store.getState(), CLAIM)),
  ),
  fc.constantFrom("Forty", "Old", "").map(
    (text): Step =>
      (session) =>
      (context) =>
        writeLine(context, lineNow(session.store.getState(), CLAIM), text),
  ),
  fc.integer({ min: 18, max: 80 }).map(
    (age): Step =>
      (session, _, scope) =>
      (context) =>
        editPersonaLine(
          context,
          scope,
          personaLineNow(session.store.getState(), CLAIM),
          String(age),
          age,
        ),
  ),
  fc.constantFrom("She waits.", "She counts.").map(
    (text): Step =>
      (_, __, scope) =>
      (context) =>
        tellPersona(context, scope, text),
  ),
  fc.constantFrom("no answer", "too dear").map(
    (phrase): Step =>
      (_, __, scope) =>
      (context) =>
        acceptProposal(context, scope, {
          kind: "pain",
          phrase,
          storyIds: [],
          touchpointId: null,
          basis: null,
        }),
  ),
  fc.constant<Step>(
    (_, __, scope) => (context) =>
      addSegment(context, asId(scope.slice("map:".length)), "All", { kind: "all", rules: [] }),
  ),
);

/** Until the view is derived and nothing new has come for a while, however slow the machine is. */
async function settled(session: Session): Promise<void> {
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
  for (let last: unknown = null; ; last = session.store.getState().derived) {
    await quiet();
    const { derived } = session.store.getState();
    if (derived !== null && derived === last) return;
  }
}

it("undoing everything brings back every statement, edit and mark as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { session } = await aSession();
      const { mapId, stop } = await aMap(session);
      const people = [31, 34, 36, 38, 41, 60, 62].map((age) => {
        const story = addScored(session, stop, age);
        const told = session.store.getState().workspace.story.get(story);
        const id = told?.participantId ?? asId<ParticipantId>("none");
        session.run((context) => setAttribute(context, id, AGE, age));
        return id;
      });
      session.run((context) => renameParticipant(context, people[0] ?? asId("none"), MARKER));
      await settled(session);
      const seen = () => {
        const state = session.store.getState();
        return structuredClone([sectionsInView(state), personaInView(state)]);
      };
      const before = seen();
      const marker = session.store.getState().history.undo;
      for (const one of steps) session.run(one(session, people, `map:${mapId}`));
      while (session.store.getState().history.undo !== marker) await session.undo();
      await vi.waitFor(() => expect(seen()).toEqual(before), { timeout: 5_000 });
    }),
    { numRuns: 25 },
  );
}, 60_000);
