import type { JourneyFindings } from "#evidence/findings/findings.ts";
import { EvidenceEngine } from "#evidence/engine.ts";
import type { EvidenceClient, EvidenceListeners } from "./evidenceClient.ts";

/** Works the evidence out on the spot: where there are no workers, and in tests. */
export function inlineEvidence(listeners: EvidenceListeners): EvidenceClient {
  let engine = new EvidenceEngine();
  return {
    tell: (message) => {
      switch (message.kind) {
        case "reset":
          engine = new EvidenceEngine();
          return;
        case "facts":
          listeners.onReadings(engine.apply(message.change));
          return;
        case "view":
          listeners.onDerived(engine.derive(message.view), message.request);
          return;
        case "compare":
          listeners.onCompared(
            message.views.map((view) => engine.derive(view)),
            message.request,
          );
          return;
        case "find":
          listeners.onFound(found(engine.findings(message.question)), message.request);
          return;
        default:
          message satisfies never;
      }
    },
    close: () => undefined,
  };
}

function found(steps: Generator<undefined, JourneyFindings>): JourneyFindings {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
