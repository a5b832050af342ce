import type { Readings } from "#evidence/engine.ts";
import { type StoryFact, storyFact } from "#evidence/facts.ts";
import { segmentMembers } from "#evidence/segmentMembers.ts";
import type { SegmentPerson } from "#evidence/segmentPeople.ts";
import { quoteGate } from "#evidence/mayLeave.ts";
import { drawnFindings } from "#evidence/findings/drawnFindings.ts";
import { methodsOf } from "#evidence/methods.ts";
import { shownQuotes } from "#evidence/tellingQuotes.ts";
import type { InterFont } from "#formats/font/interFont.ts";
import { renderSvg } from "#formats/svg/renderSvg.ts";
import { attributesOf } from "#journey/attributes.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { segmentsShownFirst } from "#journey/commands/segments.ts";
import type { TouchpointId } from "#journey/ids.ts";
import { namesOfPeople } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { type Board, isInCell, touchpointsInOrder } from "#journey/workspace.ts";
import { lineBreaker } from "#scene/breakLines.ts";
import type { SceneInput } from "#scene/input.ts";
import { layoutScene } from "#scene/layoutScene.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { SCENE_WORDS } from "#scene/words.ts";
import { readFlags, requiredOf, valueOf } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { type LoadedMap, loadMap } from "./loadMap.ts";
import { readingsOf } from "./readings.ts";
import { writeText } from "./writeText.ts";

/**
 * `render MAP.wayfelt.json --out MAP.svg [--theme dark] [--text]`: the whole
 * map as a picture, its text as outlines or, with --text, as text. Names of
 * people stay out, and so do words that may not be quoted unless --all-quotes
 * says otherwise.
 */
export function runRender(args: readonly string[], io: Io, font: InterFont): void {
  const flags = readFlags(args, {
    out: "one",
    theme: "one",
    text: "switch",
    "all-quotes": "switch",
  });
  const [path, ...more] = flags.words;
  if (path === undefined || more.length > 0) throw new UsageError("Name one map file.");
  const out = requiredOf(flags, "out");
  if (!out.toLowerCase().endsWith(".svg")) {
    throw new UsageError(`${out}: this version renders SVG only. Name a file that ends in .svg`);
  }
  const theme = valueOf(flags, "theme") ?? "light";
  if (theme !== "light" && theme !== "dark") {
    throw new UsageError(`--theme ${theme}: choose light or dark.`);
  }
  const input = sceneInputOf(loadMap(path, io), flags.values.has("all-quotes"));
  const breakText = lineBreaker(font.measure);
  const scene = layoutScene(input, theme === "dark" ? DARK : LIGHT, breakText);
  const isText = flags.values.has("text");
  const svg = renderSvg(scene, isText ? {} : { outline: (text, spec) => font.outline(text, spec) });
  writeText(io, out, svg);
  io.out(`${out}: ${Math.round(scene.width)} × ${Math.round(scene.height)}, ${shown(input)}`);
}

function sceneInputOf(map: LoadedMap, withAllQuotes: boolean): SceneInput {
  const { engine, readings } = readingsOf(map);
  const { mapId, workspace, board } = map;
  const stories = [...workspace.story].map((story) => storyFact(story, mapId));
  return {
    title: workspace.map.get(mapId)?.title ?? "",
    methods: words.profile.methods(methodsOf(stories, (id) => isDrawn(board, id))),
    board,
    statistics: new Map(readings.stops.map(([id, stop]) => [id, stop.statistics])),
    quotes: new Map(
      [
        ...quotesIn(
          board,
          readings,
          withAllQuotes ? () => true : quoteGate(namesOfPeople(workspace.participant)),
        ),
      ].map(([id, shown]) => [
        id,
        shown.map(({ id: storyId, text, score }) => ({ storyId, text, score, who: "" })),
      ]),
    ),
    ...drawnIn(map, stories, engine.people()),
    channelNames: channelNamesWith(workspace.channel),
    words: SCENE_WORDS,
  };
}

/** The drops and rises that the editor names on the curve, and the curves of segments with which it opens. */
function drawnIn(
  { mapId, workspace, board }: LoadedMap,
  stories: readonly StoryFact[],
  people: readonly SegmentPerson[],
): Pick<SceneInput, "steps" | "overlays"> {
  const stops = touchpointsInOrder(board).map(({ id }) => id);
  const shown = segmentsShownFirst(workspace, mapId);
  const attributes = attributesOf(workspace);
  const segments = shown.map(({ id, rule }) => {
    const { members } = segmentMembers(rule, people, attributes);
    return { id, members: new Set(members.map((person) => person.id)), others: null };
  });
  const { steps, curves } = drawnFindings(stories, stops, [...board.connection], segments);
  return {
    steps: steps.flatMap(({ kind, from, to, difference }) =>
      kind === "apparent" ? [] : [{ kind, from, to, difference }],
    ),
    overlays: shown.map(({ id, name }, at) => ({
      kind: "segment",
      id,
      name: name.trim() === "" ? words.segments.untitled : name,
      points: curves[at]?.points ?? [],
    })),
  };
}

/** The quotes of each touchpoint, as the editor shows them. */
function quotesIn(
  board: Board,
  { stops }: Readings,
  mayShow: (story: StoryFact) => boolean,
): ReadonlyMap<TouchpointId, readonly StoryFact[]> {
  const readings = new Map(stops);
  return shownQuotes(
    touchpointsInOrder(board).map(({ id }) => [id, readings.get(id)?.telling ?? []] as const),
    mayShow,
  );
}

/** How much of the map the picture shows: what stands in no cell is not drawn. */
function shown({ board }: SceneInput): string {
  const drawn = [...board.touchpoint].filter(({ id }) => isDrawn(board, id)).length;
  return `${drawn} of ${board.touchpoint.size} touchpoints`;
}

function isDrawn(board: Board, touchpointId: string): boolean {
  const touchpoint = board.touchpoint.get(touchpointId);
  return touchpoint !== undefined && isInCell(board, touchpoint);
}
