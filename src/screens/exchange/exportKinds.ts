import { loadFonts } from "#formats/canvas/loadFonts.ts";
import pngWorkerUrl from "#formats/png/png.worker.ts?worker&url";
import { sizeOf } from "#formats/png/pictureSize.ts";
import { gatheringSteps } from "#formats/wayfelt/gatherMap.ts";
import type { FileProblem } from "#formats/problem.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { Scene } from "#scene/displayList.ts";
import { gateOf } from "#session/gateOf.ts";
import { words } from "#journey/words/words.ts";
import {
  fileNameOf,
  mapFileSteps,
  mapScene,
  sharedFileSteps,
  wordsOfMap,
} from "#session/exportMap.ts";
import type { Session } from "#session/session.ts";
import type { SessionState } from "#session/state.ts";
import { sliced } from "#session/sliced.ts";
import { startWorker } from "#session/startWorker.ts";
import { saveFile } from "#ui/saveFile.ts";

/** What a map can leave as. */
export type ExportKind = "file" | "svg" | "png" | "view";

/** What a person chose in the dialog. */
export interface ExportChoices {
  readonly scale: number;
  readonly theme: "light" | "dark";
  readonly isTransparent: boolean;
  /** Whether the letters of an SVG are outlines; else text stays text. */
  readonly isOutlined: boolean;
  readonly withNames: boolean;
  /** The map's file for strangers: without names, and words whose teller did not agree. */
  readonly isShared: boolean;
  /** Also words whose teller did not agree to be quoted, or that give somebody away. */
  readonly withAllQuotes: boolean;
}

/** Makes the file, hands it to the browser, and says in a sentence what it is. */
export async function exportMap(
  kind: ExportKind,
  state: SessionState,
  choices: ExportChoices,
  signal: AbortSignal,
): Promise<Result<string, FileProblem>> {
  const title = state.mapId === null ? "" : (state.workspace.map.get(state.mapId)?.title ?? "");
  const name = fileNameOf(title);
  switch (kind) {
    case "file":
      return choices.isShared ? saveShared(state, name) : saveMap(state, name);
    case "svg": {
      await loadFonts(wordsOfMap(state));
      const scene = mapScene(state, choices);
      if (scene === null) return noMap();
      const svg = await svgOf(scene, choices.isOutlined);
      return saved(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
    }
    case "png": {
      const { renderPng } = await import("#formats/png/renderPng.ts");
      await loadFonts(wordsOfMap(state));
      const scene = mapScene(state, choices);
      if (scene === null) return noMap();
      return savedPicture(
        await renderPng(scene, {
          scale: choices.scale,
          isTransparent: choices.isTransparent,
          startWorker: () => startWorker(pngWorkerUrl),
          signal,
        }),
        `${name}.png`,
      );
    }
    case "view": {
      const { viewPicture } = await import("#formats/view/viewPicture.ts");
      const view = document.querySelector<HTMLElement>('[data-region="map"]');
      if (view === null) return noMap();
      return savedPicture(
        await viewPicture(view, { ...choices, isKept: keptIn(state, choices) }),
        `${name} (view).png`,
      );
    }
    default:
      return kind satisfies never;
  }
}

async function svgOf(scene: Scene, isOutlined: boolean): Promise<string> {
  if (isOutlined) {
    const { renderOutlinedSvg } = await import("#formats/svg/outlinedSvg.ts");
    return renderOutlinedSvg(scene);
  }
  const { renderSvg } = await import("#formats/svg/renderSvg.ts");
  return renderSvg(scene);
}

/** Which parts of the view come along: no quote that may not leave. */
function keptIn(
  { workspace }: SessionState,
  { withAllQuotes }: ExportChoices,
): (part: HTMLElement) => boolean {
  const mayLeave = gateOf(workspace);
  return (part) => {
    const id = part.dataset["storyId"];
    const story = id === undefined ? undefined : workspace.story.get(id);
    return withAllQuotes || story === undefined || mayLeave(story);
  };
}

/** Saves the open map's file. */
export async function saveMap(
  state: SessionState,
  name: string,
): Promise<Result<string, FileProblem>> {
  const text = await sliced(mapFileSteps(state));
  if (text === null) return noMap();
  return saved(new Blob([text], { type: "application/json" }), `${name}.wayfelt.json`);
}

/** Takes note of how the open map left, as it was then: a copy of it that comes back can be merged. */
export async function noteSaved(
  session: Session,
  { workspace, board, mapId }: SessionState,
): Promise<void> {
  if (board === null || mapId === null) return;
  const { noteFile } = await import("#session/merging.ts");
  const file = await sliced(gatheringSteps(workspace, board, mapId));
  if (file !== null) await noteFile(session, file);
}

/** Saves the open map for strangers. */
async function saveShared(state: SessionState, name: string): Promise<Result<string, FileProblem>> {
  const shared = await sliced(sharedFileSteps(state));
  if (shared === null) return noMap();
  const blob = new Blob([shared.text], { type: "application/json" });
  const outcome = saved(blob, `${name} (to share).wayfelt.json`);
  if (!outcome.ok) return outcome;
  return accept(`${outcome.value}. ${words.exporting.sharedTold(shared.told, shared.stories)}`);
}

function noMap(): Result<string, FileProblem> {
  return refuse({ kind: "not-a-map", message: "No map is open." });
}

function saved(blob: Blob, name: string): Result<string, FileProblem> {
  saveFile(blob, name);
  return accept(`Saved ${name}, ${sizeText(blob.size)}`);
}

async function savedPicture(
  picture: Result<Blob, FileProblem>,
  name: string,
): Promise<Result<string, FileProblem>> {
  if (!picture.ok) return picture;
  const size = await sizeOf(picture.value);
  saveFile(picture.value, name);
  return accept(
    `Saved ${name}, ${size?.width ?? 0} × ${size?.height ?? 0} pixels, ${sizeText(picture.value.size)}`,
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
