import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** What an import would do, in numbers. */
interface ImportEffect {
  readonly newStages: number;
  readonly newTouchpoints: number;
  readonly people: number;
  readonly stories: number;
  readonly scored: number;
  readonly unplaced: number;
  readonly leftOut: number;
  readonly described: number;
  readonly here: number;
  readonly updated: number;
  readonly corrected: number;
  readonly dropped: number;
}

/** What besides an import would do, and what is lacking in what it makes. */
function besides(effect: ImportEffect, takesKnown: boolean): readonly string[] {
  const unscored = effect.stories - effect.scored;
  return [
    ...storiesBesides(effect, unscored),
    ...(effect.leftOut > 0
      ? [`${counts.rows(effect.leftOut)} with neither words nor a score, left out`]
      : []),
    ...(effect.described > 0 && effect.stories > 0
      ? [`${counts.rows(effect.described)} with neither, of which the person is taken`]
      : []),
    ...(effect.here > 0
      ? [
          `${counts.rows(effect.here)} on this map already, ${takesKnown ? "taken again" : "left out"}`,
        ]
      : []),
    ...(effect.dropped > 0 ? [droppedOut(effect.dropped)] : []),
  ];
}

/** Who came with a file before and is not in it now. */
export function droppedOut(people: number): string {
  return people === 1
    ? "1 person who came with this file before is not in it now and stays"
    : `${counts.people(people)} who came with this file before are not in it now and stay`;
}

function storiesBesides(effect: ImportEffect, unscored: number): readonly string[] {
  return [
    ...(effect.updated > 0 ? [`${counts.people(effect.updated)} updated`] : []),
    ...(effect.corrected > 0
      ? [`${counts.stories(effect.corrected)} told otherwise than here`]
      : []),
    ...(unscored > 0 ? [`${counts.stories(unscored)} without a score`] : []),
    ...(effect.unplaced > 0 ? [`${counts.stories(effect.unplaced)} for the tray`] : []),
  ];
}

/** What an import would make, in one sentence, and what besides it would do. */
export function willCreate(effect: ImportEffect, takesKnown: boolean): string {
  const made = formats.list([
    ...(effect.newStages > 0 ? [counts.stages(effect.newStages)] : []),
    ...(effect.newTouchpoints > 0 ? [counts.touchpoints(effect.newTouchpoints)] : []),
    ...(effect.people > 0 ? [counts.people(effect.people)] : []),
    ...(effect.stories > 0 || effect.people === 0 ? [counts.stories(effect.stories)] : []),
  ]);
  return `Will create ${[made, ...besides(effect, takesKnown)].join("; ")}.`;
}
