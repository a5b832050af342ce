import { hashOf } from "#kit/hash.ts";
import type { Group } from "./group.ts";

/** Made-up names of many places; a persona never gets the name of a participant. */
const NAMES = [
  "Ada",
  "Amara",
  "Aiko",
  "Bela",
  "Bruno",
  "Carla",
  "Chidi",
  "Dana",
  "Dilan",
  "Edda",
  "Elif",
  "Emil",
  "Farah",
  "Finn",
  "Gita",
  "Hana",
  "Henk",
  "Ines",
  "Ivo",
  "Jana",
  "Jonas",
  "Kaya",
  "Kofi",
  "Lena",
  "Lior",
  "Mara",
  "Milo",
  "Nadia",
  "Noa",
  "Olek",
  "Oona",
  "Pia",
  "Quinn",
  "Rafa",
  "Rosa",
  "Sami",
  "Selma",
  "Tariq",
  "Thea",
  "Uma",
  "Vera",
  "Wanda",
  "Yara",
  "Zeno",
];

/** A made-up first name for the persona of a group: the same for the same medoid, and nobody's in the group. */
export function suggestName(group: Group, medoidId: string): string {
  const taken = new Set(
    group.people.map(({ name }) => name.trim().split(/\s+/u)[0]?.toLocaleLowerCase("en")),
  );
  const free = NAMES.filter((name) => !taken.has(name.toLocaleLowerCase("en")));
  const names = free.length === 0 ? NAMES : free;
  return names[Number.parseInt(hashOf([medoidId]).slice(0, 8), 36) % names.length] ?? "Ada";
}
