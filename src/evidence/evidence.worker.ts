import { EvidenceEngine, type EvidenceView } from "./engine.ts";
import type { FromEvidence, ToEvidence } from "./protocol.ts";

let engine = new EvidenceEngine();
let wanted: { readonly view: EvidenceView; readonly request: number } | null = null;
let isScheduled = false;

addEventListener("message", (event: MessageEvent<ToEvidence>) => {
  const message = event.data;
  switch (message.kind) {
    case "reset":
      engine = new EvidenceEngine();
      return;
    case "facts":
      tell({ kind: "readings", readings: engine.apply(message.change) });
      return;
    case "view":
      wanted = message;
      schedule();
      return;
    default:
      message satisfies never;
  }
});

/** Derives once the messages that wait are read: of several views asked for, only the last is worked out. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    if (wanted === null) return;
    const { view, request } = wanted;
    wanted = null;
    tell({ kind: "derived", derived: engine.derive(view), request });
  }, 0);
}

function tell(message: FromEvidence): void {
  postMessage(message);
}
