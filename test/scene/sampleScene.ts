import { sampleMap } from "#journey/sample/sampleMap.ts";
import { afterCommand } from "#cli/loadMap.ts";
import { readingsOf } from "#cli/readings.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { emptyBoard, emptyWorkspace } from "#journey/workspace.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";
import type { SceneInput } from "#scene/input.ts";
import { SCENE_WORDS } from "#scene/words.ts";

/** What the picture of the sample map is made of, with its real evidence. */
export function sampleScene(): SceneInput {
  const { command, mapId } = sampleMap(mintFrom(seeded32(1)), "2026-06-01T00:00:00Z");
  const { workspace, board } = afterCommand(command, emptyWorkspace(), emptyBoard());
  const { readings } = readingsOf({ mapId, workspace, board });
  return {
    title: workspace.map.get(mapId)?.title ?? "",
    methods: `${readings.map.people} people`,
    board,
    statistics: new Map(readings.stops.map(([id, { statistics }]) => [id, statistics])),
    quotes: new Map(
      readings.stops.map(([id, { telling }]) => [
        id,
        telling
          .flatMap(([story]) => story ?? [])
          .map((story) => ({
            storyId: story.id,
            text: story.text,
            score: story.score,
            who: workspace.participant.get(story.participantId ?? "")?.name ?? "",
          })),
      ]),
    ),
    steps: [],
    overlays: [],
    channelNames: channelNamesWith(workspace.channel),
    words: SCENE_WORDS,
  };
}
