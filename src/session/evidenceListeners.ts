import type { StoreApi } from "zustand/vanilla";
import type { Comparisons } from "./comparisons.ts";
import type { EvidenceListeners } from "./evidenceClient.ts";
import type { FindingsDesk } from "./findingsDesk.ts";
import { openAfter } from "./openEvidence.ts";
import type { ReadingsQueue } from "./readingsQueue.ts";
import type { SessionState } from "./state.ts";
import type { ViewDesk } from "./viewDesk.ts";

/** Who waits for what the evidence tells. The desks that ask it are made after it. */
interface Waiting {
  readonly store: StoreApi<SessionState>;
  readonly readings: ReadingsQueue;
  readonly comparisons: Comparisons;
  readonly views: () => ViewDesk;
  readonly findings: () => FindingsDesk;
  readonly untilSeen: () => Promise<void>;
  readonly onBroken: EvidenceListeners["onBroken"];
}

/** Brings what the evidence tells into the read model; answers to questions asked before the last one are dropped. */
export function evidenceListeners(waiting: Waiting): EvidenceListeners {
  const { store, readings, comparisons, views, findings, untilSeen, onBroken } = waiting;
  return {
    onReadings: (changed) => readings.take(changed),
    onDerived: (derived, request) => {
      if (views().isLast(request)) {
        store.setState((state) => ({ derived, ...openAfter(state, derived) }));
      }
    },
    onBroken,
    onCompared: (derived, request) => comparisons.take(derived, request),
    onFound: (found, request) => {
      void untilSeen().then(() => {
        if (findings().isLast(request)) store.setState({ findings: found });
      });
    },
  };
}
