import type { FindingsQuestion } from "#evidence/findings/question.ts";
import type { ToEvidence } from "#evidence/protocol.ts";
import type { Change } from "#journey/change.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import { backstageTouchpoints, touchpointsInOrder } from "#journey/workspace.ts";
import type { Session } from "./session.ts";
import { comparedWaves, wavesOnMap } from "./waves.ts";

type Asked = Pick<Session, "store" | "studiesOnMap">;

/** A burst of edits is looked through once, when it is over. */
const QUIET_MS = 400;

/** Asks what the open map says, a moment after the last change, and takes only the answer to the last question. */
export class FindingsDesk {
  readonly #tell: (message: ToEvidence) => void;
  readonly #wait: (ms: number) => Promise<void>;
  #request = 0;

  /** @param wait resolves after so many ms */
  constructor(tell: (message: ToEvidence) => void, wait: (ms: number) => Promise<void>) {
    this.#tell = tell;
    this.#wait = wait;
  }

  /** Asks soon, of the map as it is then. */
  askSoon(session: Asked): void {
    this.#request += 1;
    const request = this.#request;
    void this.#wait(QUIET_MS).then(() => {
      if (request !== this.#request) return;
      const question = questionOf(session);
      if (question !== null) this.#tell({ kind: "find", question, request });
    });
  }

  /** Is this the answer to the last question? */
  isLast(request: number): boolean {
    return request === this.#request;
  }
}

/** Do these changes, beside the facts, change what there is to be found? */
export function touchesFindings(changes: readonly Change[]): boolean {
  return changes.some(({ put, removed }) =>
    [...put, ...removed].some(
      ({ kind }) => kind === "connection" || kind === "segment" || kind === "lane",
    ),
  );
}

function questionOf(session: Asked): FindingsQuestion | null {
  const { board, workspace, mapId, waves } = session.store.getState();
  if (board === null || mapId === null) return null;
  return {
    stops: touchpointsInOrder(board).map(({ id }) => id),
    backstage: backstageTouchpoints(board).map(({ id }) => id),
    waves: comparedWaves(waves, wavesOnMap(session)),
    connections: [...board.connection].map(({ from, to }) => ({ from, to })),
    segments: segmentsOf(workspace, mapId).map(({ id, rule }) => ({ id, rule })),
  };
}
