import type { StopReading } from "#evidence/engine.ts";
import type { StoryFact } from "#evidence/facts.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import { shownQuotes } from "#evidence/tellingQuotes.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import { type Board, touchpointsInOrder, type Workspace } from "#journey/workspace.ts";
import type { SceneInput, SceneOverlay, SceneQuote, SceneStep, SceneWords } from "#scene/input.ts";
import { channelNames } from "./feed.ts";
import { whoIs } from "./whoIs.ts";

/** What was read of each touchpoint. */
type Stops = ReadonlyMap<TouchpointId, StopReading>;

/** What the scene of a map is made of, from the read model. */
export function sceneInputOf(
  mapId: MapId,
  board: Board,
  workspace: Pick<Workspace, "map" | "channel" | "participant">,
  stops: Stops,
  words: SceneWords,
  methods: string,
  findings: JourneyFindings | null,
  overlays: readonly SceneOverlay[],
  mayShow: (story: StoryFact) => boolean = () => true,
): SceneInput {
  return {
    title: workspace.map.get(mapId)?.title ?? "",
    methods,
    board,
    statistics: statisticsOf(stops),
    quotes: quotesOf(board, workspace, stops, mayShow),
    steps: namedSteps(findings),
    overlays,
    channelNames: new Map(channelNames(workspace)),
    words,
  };
}

/** The scores of each touchpoint of a map. */
export function statisticsOf(stops: Stops): SceneInput["statistics"] {
  return new Map([...stops].map(([id, { statistics }]) => [id, statistics]));
}

/**
 * What is quoted at each touchpoint of a map.
 *
 * @param mayShow  another story stands in for one that may not be shown
 */
export function quotesOf(
  board: Board,
  workspace: Pick<Workspace, "participant">,
  stops: Stops,
  mayShow: (story: StoryFact) => boolean = () => true,
): SceneInput["quotes"] {
  const inOrder = touchpointsInOrder(board).flatMap(({ id }) => {
    const reading = stops.get(id);
    return reading === undefined ? [] : [[id, reading.telling] as const];
  });
  const quotes = [...shownQuotes(inOrder, mayShow)].map(
    ([id, shown]) => [id, shown.map((story) => sceneQuote(story, workspace))] as const,
  );
  return new Map(quotes);
}

/** The quote of a story that is told by somebody: the very same at every edit of others. */
const QUOTES = new WeakMap<StoryFact, { readonly who: string; readonly quote: SceneQuote }>();

function sceneQuote(story: StoryFact, { participant }: Pick<Workspace, "participant">): SceneQuote {
  const { id, text, score, participantId } = story;
  const who = participantId === null ? "" : whoIs(participant.get(participantId));
  const known = QUOTES.get(story);
  if (known?.who === who) return known.quote;
  const quote = { storyId: id, text, who, score };
  QUOTES.set(story, { who, quote });
  return quote;
}

/** The steps that are more than apparent. */
export function namedSteps(findings: JourneyFindings | null): readonly SceneStep[] {
  return (findings?.steps ?? []).flatMap(({ kind, from, to, difference }) =>
    kind === "apparent" ? [] : [{ kind, from, to, difference }],
  );
}
