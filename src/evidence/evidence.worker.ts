import { type Derived, EvidenceEngine, type EvidenceView } from "./engine.ts";
import type { FindingsQuestion } from "./findings/question.ts";
import { type PackedFindings, packingSteps } from "./packedFindings.ts";
import { packDerived, type PackedDerived } from "./packed.ts";
import type { FromEvidence, ToEvidence } from "./protocol.ts";
import { EvidenceBook } from "./refs.ts";

interface Asked {
  readonly view: EvidenceView;
  readonly request: number;
}

interface Running extends Asked {
  readonly steps: Generator<undefined, Derived>;
}

/** Views to be derived side by side, and those that are. */
interface Comparison {
  readonly request: number;
  readonly views: EvidenceView[];
  readonly packed: PackedDerived[];
}

/** What is to be found on the map; begun when nothing else waits. */
interface Search {
  readonly question: FindingsQuestion;
  readonly request: number;
  readonly steps: Generator<undefined, PackedFindings> | null;
}

/** A derivation looks for newer messages after so long. */
const SLICE_MS = 12;

/** A reading of more stops than this is work for the page: the next one waits so long. */
const MANY_STOPS = 100;
const PAUSE_MS = 500;

/** A reading that took longer than this is not made again and again while a map is being told of. */
const LONG_READING_MS = 20;

/** So many times as long as a reading took, other messages are heard before the next. */
const HEARING = 5;

const book = new EvidenceBook();
let engine = new EvidenceEngine(book);
const comparisons: Comparison[] = [];
let comparing: Generator<undefined, Derived> | null = null;
let asked: Asked | null = null;
let running: Running | null = null;
let search: Search | null = null;
let isScheduled = false;
let isReadingDue = false;
/** No reading before this moment, in ms of the worker's clock. */
let nextReadingMs = 0;

addEventListener("message", (event: MessageEvent<ToEvidence>) => {
  const message = event.data;
  switch (message.kind) {
    case "reset":
      engine = new EvidenceEngine(book);
      asked = null;
      running = null;
      comparisons.length = 0;
      comparing = null;
      search = null;
      nextReadingMs = 0;
      return;
    case "facts":
      engine.take(message.change);
      asked ??= running;
      running = null;
      // What was found so far mixes no old facts with new ones: it begins again.
      if (search !== null) search = { ...search, steps: null };
      readSoon();
      return;
    case "view":
      asked = message;
      running = null;
      schedule();
      return;
    case "compare":
      comparisons.push({ request: message.request, views: [...message.views], packed: [] });
      schedule();
      return;
    case "find":
      search = { question: message.question, request: message.request, steps: null };
      schedule();
      return;
    default:
      message satisfies never;
  }
});

/** Tells the numbers at once; while a map is being told of, only now and then. */
function readSoon(): void {
  if (isReadingDue) return;
  const waitMs = nextReadingMs - performance.now();
  isReadingDue = waitMs > 0;
  if (isReadingDue) setTimeout(tellReadings, waitMs);
  else tellReadings();
}

function tellReadings(): void {
  isReadingDue = false;
  const begunMs = performance.now();
  const readings = engine.read();
  const nowMs = performance.now();
  const tookMs = nowMs - begunMs;
  const pageMs = readings.stops.length > MANY_STOPS ? PAUSE_MS : 0;
  const ownMs = tookMs > LONG_READING_MS ? Math.min(PAUSE_MS, tookMs * HEARING) : 0;
  nextReadingMs = nowMs + Math.max(pageMs, ownMs);
  tell({ kind: "readings", readings });
}

/** Comes back in a task of its own: timers that follow one another are held up by browsers. */
const next = new MessageChannel();
next.port1.addEventListener("message", () => {
  isScheduled = false;
  work();
});
next.port1.start();

/** Goes on once the messages that wait are read: of several views asked for, only the last is worked out. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  next.port2.postMessage(null);
}

/** Works for one slice of time on the view that is asked for. */
function work(): void {
  if (asked !== null) {
    running = { ...asked, steps: engine.derivation(asked.view) };
    asked = null;
  }
  const end = performance.now() + SLICE_MS;
  if (running === null) {
    compareUntil(end);
    return;
  }
  let step = running.steps.next();
  while (step.done !== true && performance.now() < end) step = running.steps.next();
  if (step.done === true) {
    tell({ kind: "derived", packed: packDerived(step.value, book), request: running.request });
    running = null;
    if (comparisons.length > 0 || search !== null) schedule();
  } else schedule();
}

/** Works on what is compared, when nothing else waits: view by view, and tells all of them at once. */
function compareUntil(endMs: number): void {
  const [comparison] = comparisons;
  if (comparison === undefined) {
    searchUntil(endMs);
    return;
  }
  while (performance.now() < endMs) {
    const [view] = comparison.views;
    if (view === undefined) {
      comparisons.shift();
      tell({ kind: "compared", packed: comparison.packed, request: comparison.request });
      break;
    }
    comparing ??= engine.derivation(view);
    const step = comparing.next();
    if (step.done !== true) continue;
    comparison.views.shift();
    comparison.packed.push(packDerived(step.value, book));
    comparing = null;
  }
  if (comparisons.length > 0 || search !== null) schedule();
}

/** Looks for what the map says, last of all. */
function searchUntil(endMs: number): void {
  if (search === null) return;
  const steps = search.steps ?? findingAndPacking(search.question);
  search = { ...search, steps };
  let step = steps.next();
  while (step.done !== true && performance.now() < endMs) step = steps.next();
  if (step.done === true) {
    // What is said of numbers never comes before the numbers.
    if (isReadingDue) tellReadings();
    tell({ kind: "found", packed: step.value, request: search.request });
    search = null;
  } else schedule();
}

function* findingAndPacking(question: FindingsQuestion): Generator<undefined, PackedFindings> {
  return yield* packingSteps(yield* engine.findings(question), book);
}

function tell(message: FromEvidence): void {
  postMessage(message);
}
