import { Pace } from "#kit/pace.ts";
import type { Environment } from "./environment.ts";

/** Writes in one piece of a large command, at most: a few milliseconds of work where nothing else goes on. */
const PIECE = 400;

/** A long list piece by piece, between which the page may answer; smaller pieces where one took long. */
export async function* piecesOf<T>(
  all: readonly T[],
  { nowMs, wait }: Pick<Environment, "nowMs" | "wait">,
): AsyncGenerator<readonly T[]> {
  const pace = new Pace(PIECE);
  for (let at = 0; at < all.length;) {
    if (at > 0) await wait(0);
    const begunMs = nowMs();
    const piece = all.slice(at, at + pace.size);
    yield piece;
    pace.took(nowMs() - begunMs);
    at += piece.length;
  }
}
