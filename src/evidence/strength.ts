import { addOne, type ClusterSums, Z95 } from "./meanInterval.ts";
import type { Strength } from "./stop.ts";

/** How much a group's evidence can bear, from its people and the half-width of its interval (evidence.md, section 3). */
export function strengthOf(sums: ClusterSums): Strength {
  if (sums.people === 0) return "none";
  if (sums.people <= 2) return "anecdote";
  const halfWidth = Z95 * addOne(sums).error;
  if (sums.people <= 7 || halfWidth > 35) return "weak";
  return sums.people >= 20 && halfWidth <= 20 ? "solid" : "fair";
}

/** How much a statement about people can bear, from how many are known. */
export function strengthOfKnown(people: number): Strength {
  if (people === 0) return "none";
  if (people <= 2) return "anecdote";
  if (people <= 7) return "weak";
  return people < 20 ? "fair" : "solid";
}
