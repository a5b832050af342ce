import type { TouchpointId } from "#journey/ids.ts";
import type { StopVoices, Voice } from "./voices.ts";

/** One person's way along the stops that they scored. */
export interface Journey {
  readonly person: string;
  /** In journey order. */
  readonly legs: readonly { readonly stop: TouchpointId; readonly voice: Voice }[];
}

/** Everybody's journey, people sorted. */
export function journeysOf(stops: readonly StopVoices[]): readonly Journey[] {
  const legs = new Map<string, { readonly stop: TouchpointId; readonly voice: Voice }[]>();
  for (const { stop, voices } of stops) {
    for (const [person, voice] of voices) {
      const own = legs.get(person);
      if (own === undefined) legs.set(person, [{ stop, voice }]);
      else own.push({ stop, voice });
    }
  }
  return [...legs]
    .map(([person, own]) => ({ person, legs: own }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}
