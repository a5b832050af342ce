import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** The sealed guess: a curve that was assumed before anybody saw the evidence. */
export const guesses = {
  title: "Guesses",
  lead: "Before you look: what does the team believe? Draw the curve you assume, seal it, and see where the interviews say otherwise.",
  begin: "Guess the curve",
  another: "Another guess",
  nobody: "The team",
  whose: "Whose guess is it?",
  dialog: "Guess the curve",
  how: "Draw across the stops, or set each with the arrow keys. Nothing of the evidence is shown until the guess is sealed.",
  notBlind: (scored: number) =>
    `${counts.stories(scored)} ${scored === 1 ? "is" : "are"} scored already. Who has seen the map does not guess blind; the guess will say so.`,
  seal: "Seal the guess",
  sealed: "Sealed. Reveal it beside the interviews when you are ready.",
  revealed: "Revealed: the guess stands on the curve beside what people said.",
  nothingGuessed: "Guess at least one stop, then it can be sealed.",
  noStops: "There are no touchpoints to guess yet.",
  noStopsText: "Add the stops of the journey first: their curve is what is guessed.",
  guessedSoFar: (k: number, n: number) =>
    `${formats.number(k)} of ${formats.number(n)} stops guessed`,
  notGuessed: "not guessed",
  chart: "The curve you assume",
  curveOf: (name: string) => `Guess of ${named(name)}`,
  whoGuessed: (name: string) => named(name),
  open: "not sealed yet",
  sealedOn: (date: string) => `sealed ${date}`,
  blind: "before any story was scored",
  seen: (scored: number) =>
    `when ${counts.stories(scored)} ${scored === 1 ? "was" : "were"} scored`,
  goOn: "Go on guessing",
  reveal: "Reveal",
  show: "Show on the curve",
  hide: "Hide from the curve",
  menuOf: (name: string) => `More about the guess of ${named(name)}`,
  deleted: (name: string) => `Deleted the guess of ${named(name)}`,
  verdict: (outside: number, compared: number) =>
    outside === 0
      ? compared === 1
        ? "The one stop that was guessed lies within what people said"
        : `All ${formats.number(compared)} guessed stops lie within what people said`
      : `${formats.number(outside)} of ${formats.number(compared)} guessed ${compared === 1 ? "stop" : "stops"} ${outside === 1 ? "lies" : "lie"} outside of what people said`,
  nothingCompared: "Nobody has scored any of the guessed stops yet.",
  gap: (stop: string, guessed: number, mean: number, low: number, high: number, people: number) =>
    `${stop}: guessed ${formats.score(guessed)}; ${counts.people(people)} ${people === 1 ? "says" : "say"} ${formats.score(mean)} (${formats.score(low)} to ${formats.score(high)})`,
  tooGood: (points: number) => `${formats.number(Math.round(points))} points better than it is`,
  tooBad: (points: number) => `${formats.number(Math.round(points))} points worse than it is`,
  held: (count: number) => `Within what people said: ${formats.number(count)}`,
  holds: (stop: string, guessed: number, mean: number) =>
    `${stop}: guessed ${formats.score(guessed)}, people say ${formats.score(mean)}`,
  unknown: (stops: readonly string[]) => `Nobody scored yet: ${stops.join(", ")}`,
};

function named(name: string): string {
  return name.trim() === "" ? "the team" : name;
}
