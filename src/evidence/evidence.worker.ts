import { type Derived, EvidenceEngine, type EvidenceView } from "./engine.ts";
import { packDerived } from "./packed.ts";
import type { FromEvidence, ToEvidence } from "./protocol.ts";
import { EvidenceBook } from "./refs.ts";

interface Asked {
  readonly view: EvidenceView;
  readonly request: number;
}

interface Running extends Asked {
  readonly steps: Generator<undefined, Derived>;
}

/** A derivation looks for newer messages after so long. */
const SLICE_MS = 40;

const book = new EvidenceBook();
let engine = new EvidenceEngine(book);
let asked: Asked | null = null;
let running: Running | null = null;
let isScheduled = false;

addEventListener("message", (event: MessageEvent<ToEvidence>) => {
  const message = event.data;
  switch (message.kind) {
    case "reset":
      engine = new EvidenceEngine(book);
      asked = null;
      running = null;
      return;
    case "facts":
      tell({ kind: "readings", readings: engine.apply(message.change) });
      asked ??= running;
      running = null;
      return;
    case "view":
      asked = message;
      running = null;
      schedule();
      return;
    default:
      message satisfies never;
  }
});

/** Goes on once the messages that wait are read: of several views asked for, only the last is worked out. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  setTimeout(() => {
    isScheduled = false;
    work();
  }, 0);
}

/** Works for one slice of time on the view that is asked for. */
function work(): void {
  if (asked !== null) {
    running = { ...asked, steps: engine.derivation(asked.view) };
    asked = null;
  }
  if (running === null) return;
  const end = performance.now() + SLICE_MS;
  let step = running.steps.next();
  while (step.done !== true && performance.now() < end) step = running.steps.next();
  if (step.done === true) {
    tell({ kind: "derived", packed: packDerived(step.value, book), request: running.request });
    running = null;
  } else schedule();
}

function tell(message: FromEvidence): void {
  postMessage(message);
}
