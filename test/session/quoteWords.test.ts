import { expect, it } from "vitest";
import { chooseWords } from "#journey/commands/quotes.ts";
import { personaAt } from "#journey/commands/personas.ts";
import { deleteStories, editStories } from "#journey/commands/stories.ts";
import { mapScope } from "#journey/scope.ts";
import { addScored, aMap, aSession } from "./makers.ts";

it("words chosen of a story go with it, and undo brings back both", async () => {
  const { session } = await aSession();
  const { mapId, stop } = await aMap(session);
  const story = addScored(session, stop, 20);
  const scope = mapScope(mapId);
  session.run((context) =>
    editStories(context, [story], { text: "I rang twice, and nobody came." }),
  );
  session.run((context) => chooseWords(context, scope, story, "nobody came"));
  const chosen = () => personaAt(session.store.getState().workspace, scope)?.quoteWords;
  expect(chosen()).toMatchObject([{ storyId: story, text: "nobody came" }]);
  session.run((context) => deleteStories(context, [story]));
  expect(chosen()).toEqual([]);
  await session.undo();
  expect(session.store.getState().workspace.story.get(story)?.text).toContain("nobody came");
  expect(chosen()).toMatchObject([{ storyId: story, text: "nobody came" }]);
});
