import { renderSvg } from "#formats/svg/renderSvg.ts";
import type { MeasureText } from "#scene/measure.ts";
import { asId, type ChannelId } from "#journey/ids.ts";
import { formatScore, storiesCount } from "#journey/words/plain.ts";
import { lineBreaker } from "#scene/breakLines.ts";
import { layoutScene } from "#scene/layoutScene.ts";
import { DARK, LIGHT } from "#scene/theme.ts";
import { readFlags, requiredOf, valueOf } from "./flags.ts";
import { type Io, UsageError } from "./io.ts";
import { loadMap } from "./loadMap.ts";
import { readingsOf } from "./readings.ts";

/** `render MAP.wayfelt.json --out MAP.svg`: the whole map as a picture. Names of people stay out. */
export function runRender(args: readonly string[], io: Io, measure: MeasureText): void {
  const flags = readFlags(args, { out: "one", theme: "one" });
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
  const map = loadMap(path, io);
  const { readings } = readingsOf(map);
  const scene = layoutScene(
    {
      title: map.workspace.map.get(map.mapId)?.title ?? "",
      methods: `${storiesCount(readings.map.stories)}, ${readings.map.n} scored by people`,
      board: map.board,
      statistics: new Map(readings.stops.map(([id, stop]) => [id, stop.statistics])),
      quotes: new Map(
        readings.stops.map(([id, { loudest }]) => [
          id,
          loudest.map(({ id: storyId, text, score }) => ({ storyId, text, score, who: "" })),
        ]),
      ),
      channelNames: new Map(
        [...map.workspace.channel].map(({ id, name }) => [asId<ChannelId>(id), name]),
      ),
      words: {
        untitledStage: "Untitled stage",
        untitledLane: "Untitled lane",
        untitledTouchpoint: "Untitled touchpoint",
        noStories: "no stories yet",
        stories: storiesCount,
        score: formatScore,
      },
    },
    theme === "dark" ? DARK : LIGHT,
    lineBreaker(measure),
  );
  try {
    io.writeFile(out, renderSvg(scene));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${out} cannot be written: ${reason}`);
  }
  io.out(
    `${out}: ${Math.round(scene.width)} × ${Math.round(scene.height)}, ${map.board.touchpoint.size} of ${map.board.touchpoint.size} touchpoints`,
  );
}
