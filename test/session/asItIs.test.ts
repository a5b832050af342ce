import { expect, it } from "vitest";
import { editMap } from "#journey/commands/maps.ts";
import type { MapId } from "#journey/ids.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { ofItAsItIs } from "#session/asItIs.ts";
import type { Session } from "#session/session.ts";
import { Cancelled } from "#session/sliced.ts";
import { aMap, aSession } from "./makers.ts";

/** Longer than a page may be held at once. */
const SLICE_MS = 30;

/** Reads the map's title, in steps that take their time. */
function reading(mapId: MapId, tried: string[]) {
  return function* (workspace: Workspace, board: Board | null): Generator<undefined, string> {
    const title = workspace.map.get(mapId)?.title ?? "";
    tried.push(`${title}, ${board?.stage.size ?? 0} stages`);
    for (let step = 0; step < 3; step += 1) {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until);
      yield;
    }
    return title;
  };
}

function rename(session: Session, mapId: MapId, title: string): void {
  session.run((context) => editMap(context, mapId, { title }));
}

it("what is made of a map that is edited meanwhile is made anew, so that no edit is written over", async () => {
  const { session } = await aSession();
  const { mapId } = await aMap(session);
  const tried: string[] = [];
  const made = ofItAsItIs(session, mapId, reading(mapId, tried));
  setTimeout(() => rename(session, mapId, "Edited meanwhile"), SLICE_MS);
  expect(await made).toBe("Edited meanwhile");
  expect(tried).toEqual(["Getting connected, 5 stages", "Edited meanwhile, 5 stages"]);
});

it("where the edits do not end it is made in one piece", async () => {
  const { session } = await aSession();
  const { mapId } = await aMap(session);
  const tried: string[] = [];
  const timer = setInterval(() => rename(session, mapId, `Edit ${tried.length}`), 5);
  await ofItAsItIs(session, mapId, reading(mapId, tried));
  clearInterval(timer);
  expect(tried).toHaveLength(4);
});

it("who cancels is not kept waiting until the end", async () => {
  const { session } = await aSession();
  const { mapId } = await aMap(session);
  const abort = new AbortController();
  const made = ofItAsItIs(session, null, reading(mapId, []), abort.signal);
  setTimeout(() => abort.abort(), SLICE_MS);
  await expect(made).rejects.toBeInstanceOf(Cancelled);
});
