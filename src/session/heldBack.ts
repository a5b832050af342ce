import { discretion, leavingOf } from "#evidence/mayLeave.ts";
import { namesOfPeople } from "#journey/participant.ts";
import { isOnMap } from "#journey/story.ts";
import type { SessionState } from "./state.ts";
import { textsOnMap } from "./textsOnMap.ts";

/** Between two steps so many stories are judged: a few ms. */
const STEP = 500;

/** What of the open map stays here when it leaves for others, and what would give somebody away. */
export interface HeldBack {
  /** Stories of the map that have words, and how many of them may be shown with these. */
  readonly stories: number;
  readonly told: number;
  /** Stories whose teller did not agree to be quoted. */
  readonly notAgreed: number;
  /** Stories whose teller agreed, but whose words name somebody or tell an address or a number. */
  readonly givingAway: number;
  /** What is written on the map itself that names somebody, or tells an address or a number; each once. */
  readonly labels: readonly string[];
}

/** Judges the words of the open map in steps, between which a page can answer; null when no map is open. */
export function* heldBackSteps(
  state: Pick<SessionState, "workspace" | "board" | "mapId">,
): Generator<void, HeldBack | null> {
  const { workspace, mapId } = state;
  if (mapId === null) return null;
  const names = namesOfPeople(workspace.participant);
  const leaving = leavingOf(names);
  const count = { leaves: 0, "not-agreed": 0, "gives-away": 0 };
  let stories = 0;
  for (const story of workspace.story) {
    if (!isOnMap(story, mapId) || story.text === "") continue;
    stories += 1;
    if (stories % STEP === 0) yield;
    count[leaving(story)] += 1;
  }
  const isDiscreet = discretion(names);
  return {
    stories,
    told: count.leaves,
    notAgreed: count["not-agreed"],
    givingAway: count["gives-away"],
    labels: [...new Set(textsOnMap(state))].filter((text) => !isDiscreet(text)),
  };
}
