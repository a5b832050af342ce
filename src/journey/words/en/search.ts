import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** Looking for words in everything that the workspace holds. */
export const search = {
  label: "Search maps, stories and people",
  looking: "Looking through all stories…",
  stories: "Stories",
  personas: "Personas",
  unnamedPersona: "Persona without a name",
  onNoMap: "On no map",
  forget: "Forget …",
  forgetOne: (name: string) => (name === "" ? "Forget this person …" : `Forget ${name} …`),
  /** Where no map is left, but people are. */
  left: (people: number) =>
    `${counts.people(people)} ${people === 1 ? "is" : "are"} still in this browser, with what they told, though no map shows it. Search for a name to find or forget somebody.`,
  found: (stories: number, people: number) =>
    `Found in ${counts.stories(stories)} and ${counts.people(people)}`,
  nothing: (query: string, hasMaps: boolean) =>
    hasMaps
      ? `No story and nobody matches “${query}”.`
      : `No map, no story and nobody matches “${query}”.`,
  more: (n: number) => `and ${formats.number(n)} more: type another word to narrow them`,
};
