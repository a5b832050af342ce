import type { ProfileSection } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import { mapScope, segmentScope, stageScope } from "#journey/scope.ts";
import type { Decided } from "./decided.ts";

/** The eight steps to a customer profile, in order (product.md). */
export const EIGHT_STEPS = [
  "problem",
  "journey",
  "demographics",
  "feedback",
  "context",
  "industry",
  "personas",
  "iterate",
] as const;
export type EightStep = (typeof EIGHT_STEPS)[number];

/** From so many touchpoints on a map is a journey; from so many people on there is something to go by. */
const MIN_STOPS = 3;
const MIN_PEOPLE = 5;

/** How many attributes of a section must be known of enough people. */
const MIN_ATTRIBUTES: Readonly<Partial<Record<ProfileSection, number>>> = {
  demographics: 2,
  context: 1,
  market: 1,
};

/** Which of the eight steps are done on the open map, as the data of who is in view say: nobody ticks them. */
export function stepsDone(state: Decided): ReadonlySet<EightStep> {
  const { board, mapId, readings, workspace } = state;
  if (board === null || mapId === null) return new Set();
  const scopes = scopesOf(state);
  const sections = sectionsKnown(state, scopes);
  const isOnMap = ({ scope }: { readonly scope: string }): boolean => scopes.has(scope);
  const done: Readonly<Record<EightStep, boolean>> = {
    problem: sections.has("fit"),
    journey: board.touchpoint.size >= MIN_STOPS,
    demographics: sections.has("demographics"),
    feedback: (readings.map?.people ?? 0) >= MIN_PEOPLE,
    context: sections.has("context"),
    industry: sections.has("market"),
    personas: [...workspace.persona].some((one) => isOnMap(one) && one.name !== ""),
    iterate: [...workspace.profileVersion].some(isOnMap),
  };
  return new Set(EIGHT_STEPS.filter((step) => done[step]));
}

/** Everyone on the map, each of its stages and segments. */
function scopesOf({ board, mapId, workspace }: Decided): ReadonlySet<string> {
  if (board === null || mapId === null) return new Set();
  return new Set([
    mapScope(mapId),
    ...[...board.stage].map(({ id }) => stageScope(id)),
    ...segmentsOf(workspace, mapId).map(({ id }) => segmentScope(id)),
  ]);
}

/** The sections in which enough is known of people, or somebody wrote a line. */
function sectionsKnown(state: Decided, scopes: ReadonlySet<string>): ReadonlySet<ProfileSection> {
  const attributes = attributesOf(state.workspace);
  const sectionOf = new Map<string, ProfileSection>(
    attributes.map(({ id, section }) => [`attribute:${id}`, section]),
  );
  const written = [...state.workspace.profileEntry]
    .filter(({ scope, text }) => scopes.has(scope) && text.trim() !== "")
    .flatMap(({ claim }) => sectionOf.get(claim) ?? []);
  const known = new Map<ProfileSection, number>();
  for (const { claim, known: people } of state.derived?.profile.attributes ?? []) {
    const section = sectionOf.get(claim);
    if (section === undefined || people < MIN_PEOPLE) continue;
    known.set(section, (known.get(section) ?? 0) + 1);
  }
  const enough = [...known].flatMap(([section, attributesKnown]) =>
    attributesKnown >= (MIN_ATTRIBUTES[section] ?? Infinity) ? [section] : [],
  );
  return new Set([...written, ...enough]);
}
