import { storyFact } from "#evidence/facts.ts";
import { methodsOf } from "#evidence/methods.ts";
import { canvasBreaker } from "#formats/canvas/canvasBreaker.ts";
import { cutTo } from "#formats/soundText.ts";
import { gatheringSteps } from "#formats/wayfelt/gatherMap.ts";
import { sharedMap } from "#formats/wayfelt/sharedMap.ts";
import { writingSteps } from "#formats/wayfelt/writeMapFile.ts";
import type { MapId } from "#journey/ids.ts";
import { finished } from "#kit/finished.ts";
import { namesOfPeople } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { type Board, isInCell, type Workspace } from "#journey/workspace.ts";
import type { Scene } from "#scene/displayList.ts";
import { layoutScene } from "#scene/layoutScene.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { layoutThumbnail } from "#scene/thumbnail.ts";
import { SCENE_WORDS } from "#scene/words.ts";
import { gateOf } from "./gateOf.ts";
import { guessOverlay, overlaysOf } from "./overlays.ts";
import { sceneInputOf } from "./sceneInput.ts";
import type { SessionState } from "./state.ts";
import { textsOnMap } from "./textsOnMap.ts";

/** The open map as the text of its file; null when no map is open. */
export function mapFileText(state: SessionState): string | null {
  return finished(mapFileSteps(state));
}

/** The same in steps, for a page that is to answer meanwhile; edits of that time do not mix in. */
export function* mapFileSteps({
  workspace,
  board,
  mapId,
}: SessionState): Generator<undefined, string | null> {
  if (board === null || mapId === null) return null;
  const file = yield* gatheringSteps(workspace, board, mapId);
  return file === null ? null : yield* writingSteps(file);
}

/** The open map as the text of a file for strangers, in steps; null when no map is open. */
export function* sharedFileSteps({ workspace, board, mapId }: SessionState): Generator<
  undefined,
  {
    readonly text: string;
    readonly stories: number;
    readonly told: number;
  } | null
> {
  if (board === null || mapId === null) return null;
  const file = yield* gatheringSteps(workspace, board, mapId);
  if (file === null) return null;
  const { file: shared, stories, told } = sharedMap(file, namesOfPeople(workspace.participant));
  yield;
  return { text: yield* writingSteps(shared), stories, told };
}

/** The open map as a picture to draw; null when no map is open. */
export function mapScene(
  state: SessionState,
  options: {
    readonly theme: "light" | "dark";
    readonly withNames: boolean;
    /** Also words whose teller did not agree to be quoted, or that give somebody away. */
    readonly withAllQuotes: boolean;
  },
): Scene | null {
  const { workspace, board, mapId, readings, findings } = state;
  if (board === null || mapId === null) return null;
  const methods = methodsText(workspace, board, mapId);
  const guess = guessOverlay(workspace.guess.get(state.guess ?? ""));
  const input = sceneInputOf(
    mapId,
    board,
    workspace,
    readings.stops,
    SCENE_WORDS,
    methods,
    findings,
    [...overlaysOf(state), ...(guess === null ? [] : [guess])],
    options.withAllQuotes ? () => true : gateOf(workspace),
  );
  const shown = options.withNames ? input : { ...input, quotes: withoutNames(input.quotes) };
  return layoutScene(shown, options.theme === "dark" ? DARK : LIGHT, canvasBreaker());
}

/** How the evidence of the whole map came about, whoever is in view. */
function methodsText(workspace: Workspace, board: Board, mapId: MapId): string {
  const stories = Array.from(workspace.story, (story) => storyFact(story, mapId));
  const isShown = (id: string): boolean => {
    const touchpoint = board.touchpoint.get(id);
    return touchpoint !== undefined && isInCell(board, touchpoint);
  };
  return words.profile.methods(methodsOf(stories, isShown));
}

/** The open map as its thumbnail; null when no map is open. */
export function mapThumbnail(state: SessionState): Scene | null {
  const { workspace, board, mapId, readings, findings } = state;
  if (board === null || mapId === null) return null;
  const input = sceneInputOf(
    mapId,
    board,
    workspace,
    readings.stops,
    SCENE_WORDS,
    "",
    findings,
    [],
  );
  return layoutThumbnail(input, LIGHT, canvasBreaker());
}

/** All words that a picture of the open map may hold, for loading their fonts. */
export function wordsOfMap(state: SessionState): string {
  const { workspace, board, mapId, readings } = state;
  if (board === null || mapId === null) return "";
  const quotes = [...readings.stops.values()].flatMap(({ telling }) => telling.flat());
  return [
    ...textsOnMap(state),
    ...[...workspace.channel].map(({ name }) => name),
    ...quotes.map(({ text }) => text),
    ...[...workspace.participant].map(({ name }) => name),
  ].join("");
}

type Quotes = ReturnType<typeof sceneInputOf>["quotes"];

/** The same quotes, each without who said it: names of interviewees never leave unless a person says so. */
function withoutNames(quotes: Quotes): Quotes {
  return new Map(
    [...quotes].map(([id, said]) => [id, said.map((quote) => ({ ...quote, who: "" }))]),
  );
}

/** A file name from a title: nothing that a file system refuses. */
export function fileNameOf(title: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/u, "");
  const short = cutTo(plain, 80).replace(/[. ]+$/u, "");
  if (short === "") return "journey map";
  // Windows takes these for devices, whatever follows the first dot.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(short) ? `_${short}` : short;
}
