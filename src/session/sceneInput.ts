import type { StopReading } from "#evidence/engine.ts";
import type { MapId, TouchpointId } from "#journey/ids.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import type { SceneInput, SceneQuote, SceneWords } from "#scene/input.ts";
import { channelNames } from "./feed.ts";

/** What the scene of a map is made of, from the read model. */
export function sceneInputOf(
  mapId: MapId,
  board: Board,
  workspace: Pick<Workspace, "map" | "channel" | "participant">,
  stops: ReadonlyMap<TouchpointId, StopReading>,
  words: SceneWords,
  methods: string,
): SceneInput {
  const quotes = new Map<TouchpointId, readonly SceneQuote[]>();
  for (const [id, { loudest }] of stops) {
    const said = loudest.map((story): SceneQuote => ({
      storyId: story.id,
      text: story.text,
      who:
        story.participantId === null ? "" : whoIs(workspace.participant.get(story.participantId)),
      score: story.score,
    }));
    quotes.set(id, said);
  }
  return {
    title: workspace.map.get(mapId)?.title ?? "",
    methods,
    board,
    statistics: new Map([...stops].map(([id, { statistics }]) => [id, statistics])),
    quotes,
    channelNames: new Map(channelNames(workspace)),
    words,
  };
}

/** A participant as a quote names them: the name, and the age where it is known. */
export function whoIs(participant: Participant | undefined): string {
  if (participant === undefined) return "";
  const age = attributeOf(participant, standardAttributeId("age"));
  return [participant.name, age === null ? "" : String(age)]
    .filter((part) => part !== "")
    .join(", ");
}
