import type { TouchpointId } from "#journey/ids.ts";
import type { HangsOn } from "./leaveOneOut.ts";

/** A stop whose score stands on another step of the scale without one person. */
export type ScoreHangsOn = HangsOn & { readonly without: number };

/** On whom the score of a stop hangs; null where it would stand without anybody, or one or two people make it. */
export function scoreHangsOn(hanging: readonly HangsOn[], stop: TouchpointId): ScoreHangsOn | null {
  const found = hanging.find(({ headline }) => headline.kind === "band" && headline.stop === stop);
  return found === undefined || found.without === null
    ? null
    : { ...found, without: found.without };
}
