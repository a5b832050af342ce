import { expect } from "vitest";
import { layoutScene } from "#scene/layoutScene.ts";
import { LIGHT } from "#scene/theme.ts";
import { SCENE_WORDS } from "#scene/words.ts";
import {
  breadthInView,
  guessInView,
  idealInView,
  personaInView,
  scoredInView,
  sectionsInView,
} from "#session/decided.ts";
import { overlaysOf } from "#session/overlays.ts";
import { sceneInputOf } from "#session/sceneInput.ts";
import type { Session } from "#session/session.ts";
import { aBreaker } from "../scene/makers.ts";

/** Everything that the screens work out of what is open. */
export function lookAtAll(session: Session): void {
  const state = session.store.getState();
  sectionsInView(state);
  personaInView(state);
  breadthInView(state);
  idealInView(state);
  for (const { id } of state.workspace.scorecard) {
    scoredInView(state, id, "participant");
    scoredInView(state, id, "company");
  }
  for (const { id } of state.workspace.guess) guessInView(state, id);
  const { workspace, board, mapId, readings, findings } = state;
  if (board === null || mapId === null) return;
  const input = sceneInputOf(
    mapId,
    board,
    workspace,
    readings.stops,
    SCENE_WORDS,
    "",
    findings,
    overlaysOf(state),
    () => true,
  );
  const scene = layoutScene(input, LIGHT, aBreaker());
  expect(JSON.stringify(scene)).not.toMatch(/NaN|\[object/u);
}
