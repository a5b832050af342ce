import { discretion } from "#evidence/mayLeave.ts";
import { isOnMap } from "#journey/story.ts";
import type { SessionState } from "./state.ts";

/** Between two steps so many stories are judged: a few ms. */
const STEP = 500;

/** What of the open map stays here when it leaves for others, and what would give somebody away. */
export interface HeldBack {
  /** Stories of the map, and how many of them may be shown with their words. */
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
export function* heldBackSteps({
  workspace,
  board,
  mapId,
}: Pick<SessionState, "workspace" | "board" | "mapId">): Generator<void, HeldBack | null> {
  if (board === null || mapId === null) return null;
  const isDiscreet = discretion(Array.from(workspace.participant, ({ name }) => name));
  const count = { stories: 0, told: 0, notAgreed: 0, givingAway: 0 };
  for (const story of workspace.story) {
    if (!isOnMap(story, mapId) || story.text.trim() === "") continue;
    count.stories += 1;
    if (count.stories % STEP === 0) yield;
    if (story.consent !== "quote") count.notAgreed += 1;
    else if (isDiscreet(story.text)) count.told += 1;
    else count.givingAway += 1;
  }
  const labels = [
    workspace.map.get(mapId)?.title ?? "",
    ...[...board.stage, ...board.lane].map(({ name }) => name),
    ...[...board.touchpoint].map(({ title }) => title),
    ...[...board.connection].map(({ label }) => label),
    ...[...board.note].map(({ text }) => text),
  ];
  return { ...count, labels: [...new Set(labels)].filter((text) => !isDiscreet(text)) };
}
