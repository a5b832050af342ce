import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Derived, EvidenceEngine } from "#evidence/engine.ts";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import type { FindingsQuestion } from "#evidence/findings/question.ts";
import { unpackDerived } from "#evidence/packed.ts";
import { unpackFindings } from "#evidence/packedFindings.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import type { FromEvidence, ToEvidence } from "#evidence/protocol.ts";
import type { FromSuggestion, ToSuggestion } from "#evidence/suggestion.worker.ts";
import { finished } from "#kit/finished.ts";
import { asId, type SegmentId, type StageId, type TouchpointId } from "#journey/ids.ts";
import { anAttribute, aPerson, aStop, aStory, derived, facts } from "./makers.ts";

const told: FromEvidence[] = [];
const book = new EvidenceBook();
let deliver: (message: ToEvidence) => void = () => undefined;

/** Tells the worker something, as the page does. */
function hear(message: ToEvidence): void {
  if (message.kind === "facts") book.learn(message.change);
  deliver(message);
}

/** Posts from one port to the other by the timers that the tests run. */
class TimedChannel {
  readonly port1 = Object.assign(new EventTarget(), { start: (): void => undefined });
  readonly port2 = {
    postMessage: (): void => {
      setTimeout(() => this.port1.dispatchEvent(new Event("message")));
    },
  };
}

beforeAll(async () => {
  vi.stubGlobal("MessageChannel", TimedChannel);
  vi.stubGlobal("addEventListener", (_: string, listener: (event: unknown) => void) => {
    deliver = (data) => listener({ data });
  });
  vi.stubGlobal("postMessage", (message: FromEvidence) => told.push(structuredClone(message)));
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  await import("#evidence/evidence.worker.ts");
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

afterEach(() => {
  hear({ kind: "reset" });
  vi.runAllTimers();
  told.length = 0;
});

const CHANGE = facts({
  stops: [aStop("order", "A"), aStop("pay", "B")],
  attributes: [anAttribute("plan", "category")],
  people: ["ann", "bob", "cem", "dot", "eva"].map((id) => aPerson(id, { plan: "basic" })),
  stories: [
    aStory({ id: "t1", by: "ann", at: "order", score: -50, channel: "web" }),
    aStory({ id: "t2", by: "bob", at: "pay", score: 70, channel: "phone" }),
    aStory({ id: "t3", by: "cem", at: "order", toldAt: "2026-03-01" }),
    ...["dot", "eva"].map((by) => aStory({ id: `of ${by}`, by, at: "order" })),
  ],
});

function stage(id: string): { readonly kind: "stage"; readonly stageId: StageId } {
  return { kind: "stage", stageId: asId(id) };
}

function answers(): readonly { readonly request: number; readonly derived: Derived }[] {
  return told.flatMap((message) =>
    message.kind === "derived"
      ? [{ request: message.request, derived: unpackDerived(message.packed, book) }]
      : [],
  );
}

const QUESTION: FindingsQuestion = {
  stops: CHANGE.stops?.map(({ id }) => id) ?? [],
  connections: [],
  waves: null,
  segments: [],
};

/** What a fresh engine finds of facts. */
function foundIn(change: typeof CHANGE): JourneyFindings {
  const engine = new EvidenceEngine();
  engine.apply(change);
  return finished(engine.findings(QUESTION));
}

function findings(): readonly { readonly request: number; readonly found: JourneyFindings }[] {
  return told.flatMap((message) =>
    message.kind === "found"
      ? [{ request: message.request, found: unpackFindings(message.packed, book) }]
      : [],
  );
}

describe("the evidence worker", () => {
  it("tells the numbers at once, and the profile of the view that is asked for", () => {
    hear({ kind: "facts", change: CHANGE });
    expect(told).toMatchObject([
      { kind: "readings", readings: { map: { n: 2, mean: 10 }, unplaced: 0 } },
    ]);
    hear({ kind: "view", view: stage("B"), request: 7 });
    vi.runAllTimers();
    expect(answers()).toEqual([{ derived: derived(CHANGE, stage("B")), request: 7 }]);
  });

  it("tells the numbers of many stops together when they come in one after the other", () => {
    const stops = Array.from({ length: 130 }, (_, n) => aStop(`stop ${n}`, "A"));
    const piece = (name: string) =>
      facts({ stories: stops.map(({ id }) => aStory({ id: `${name} at ${id}`, at: id })) });
    hear({ kind: "facts", change: facts({ stops }) });
    for (const name of ["first", "second", "third"]) hear({ kind: "facts", change: piece(name) });
    expect(told).toHaveLength(1);
    vi.runAllTimers();
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ readings: { map: { stories: 390 } } });
  });

  it("sends lists of evidence that open as the very stories and people", () => {
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "view", view: { kind: "map" }, request: 8 });
    vi.runAllTimers();
    const [answer] = answers();
    expect(answer?.derived).toEqual(derived(CHANGE));
    const plan = answer?.derived.profile.attributes[0];
    expect(plan).toBe(answer?.derived.persona?.fields[0]?.statement);
    const [share] = plan?.value.kind === "shares" ? plan.value.shares : [];
    expect({ ...share }.participantIds).toEqual(["ann", "bob", "cem", "dot", "eva"]);
  });

  it("works out only the last of several views asked for in one go", () => {
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "view", view: { kind: "map" }, request: 1 });
    hear({ kind: "view", view: stage("A"), request: 2 });
    hear({ kind: "view", view: stage("B"), request: 3 });
    vi.runAllTimers();
    expect(answers().map(({ request }) => request)).toEqual([3]);
  });

  it("derives several views side by side, after the one in view, and tells them together", () => {
    hear({ kind: "facts", change: CHANGE });
    const segment = {
      kind: "segment",
      segmentId: asId<SegmentId>("seg"),
      rule: { kind: "told-at", touchpointIds: [asId<TouchpointId>("pay")] },
    } as const;
    hear({ kind: "compare", views: [segment, { kind: "map" }], request: 4 });
    hear({ kind: "compare", views: [], request: 5 });
    hear({ kind: "view", view: stage("A"), request: 9 });
    vi.runAllTimers();
    expect(told.map(({ kind }) => kind)).toEqual(["readings", "derived", "compared", "compared"]);
    const [compared, none] = told.flatMap((one) => (one.kind === "compared" ? one : []));
    expect(compared?.request).toBe(4);
    expect(compared?.packed.map((packed) => unpackDerived(packed, book))).toEqual([
      derived(CHANGE, segment),
      derived(CHANGE),
    ]);
    expect(none).toEqual({ kind: "compared", packed: [], request: 5 });
  });

  it("begins a derivation anew when facts change before it is told", () => {
    const clock = vi.spyOn(performance, "now");
    let now = 0;
    // Every look at the clock is a slice later, so that each step is a turn of its own.
    clock.mockImplementation(() => (now += 1_000));
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "view", view: { kind: "map" }, request: 4 });
    vi.advanceTimersToNextTimer();
    vi.advanceTimersToNextTimer();
    expect(answers()).toEqual([]);
    const more = aStory({ id: "t4", by: "ann", at: "pay", score: 10 });
    hear({ kind: "facts", change: facts({ stories: [more] }) });
    vi.runAllTimers();
    clock.mockRestore();
    const all = { ...CHANGE, stories: [...CHANGE.stories, more] };
    expect(answers()).toEqual([{ derived: derived(all), request: 4 }]);
  });

  it("looks for what the map says when nothing else waits", () => {
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "find", question: QUESTION, request: 3 });
    hear({ kind: "compare", views: [{ kind: "map" }], request: 2 });
    hear({ kind: "view", view: stage("A"), request: 1 });
    vi.runAllTimers();
    expect(told.map(({ kind }) => kind)).toEqual(["readings", "derived", "compared", "found"]);
    expect(findings()).toEqual([{ request: 3, found: foundIn(CHANGE) }]);
    expect(findings()[0]?.found.ranking.map(({ stop }) => stop)).toEqual(["order", "pay"]);
  });

  it("goes on with a search slice by slice, and begins it anew when facts change meanwhile", () => {
    const clock = vi.spyOn(performance, "now");
    let now = 0;
    clock.mockImplementation(() => (now += 1_000));
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "find", question: QUESTION, request: 6 });
    for (let slice = 0; slice < 5; slice += 1) vi.advanceTimersToNextTimer();
    expect(findings()).toEqual([]);
    const more = aStory({ id: "t5", by: "bob", at: "order", score: 90 });
    hear({ kind: "facts", change: facts({ stories: [more] }) });
    vi.runAllTimers();
    clock.mockRestore();
    const all = { ...CHANGE, stories: [...CHANGE.stories, more] };
    expect(findings()).toEqual([{ request: 6, found: foundIn(all) }]);
  });

  it("gives a search up with the map that it was about", () => {
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "find", question: QUESTION, request: 7 });
    hear({ kind: "reset" });
    vi.runAllTimers();
    expect(told.map(({ kind }) => kind)).toEqual(["readings"]);
  });

  it("never says what it found of numbers before it tells the numbers", () => {
    const stops = Array.from({ length: 130 }, (_, n) => aStop(`stop ${n}`, "A"));
    hear({ kind: "facts", change: facts({ stops }) });
    const first = aStory({ id: "first", by: "ann", at: "stop 0", score: 10 });
    hear({ kind: "facts", change: facts({ stories: [first] }) });
    hear({ kind: "find", question: { ...QUESTION, stops: [asId("stop 0")] }, request: 8 });
    while (findings().length === 0) vi.advanceTimersToNextTimer();
    expect(told.map(({ kind }) => kind)).toEqual(["readings", "readings", "found"]);
    expect(told[1]).toMatchObject({ readings: { map: { n: 1, mean: 10 } } });
  });

  it("forgets everything for another map", () => {
    hear({ kind: "facts", change: CHANGE });
    hear({ kind: "reset" });
    hear({ kind: "view", view: { kind: "map" }, request: 5 });
    vi.runAllTimers();
    expect(answers()[0]?.derived.profile.stories).toBe(0);
  });
});

describe("the worker that looks for groups", () => {
  it("tells how far it is, and at last what came of it", async () => {
    const said: FromSuggestion[] = [];
    let ask: (message: ToSuggestion) => void = () => undefined;
    vi.stubGlobal("addEventListener", (_: string, listener: (event: unknown) => void) => {
      ask = (data) => listener({ data });
    });
    vi.stubGlobal("postMessage", (message: FromSuggestion) => said.push(message));
    await import("#evidence/suggestion.worker.ts");
    const kind = (n: number) =>
      n % 2 === 0 ? { plan: "basic", age: 20 } : { plan: "pro", age: 70 };
    const people = Array.from({ length: 40 }, (_, n) => aPerson(`p${n}`, kind(n)));
    ask({ people, attributes: [anAttribute("plan", "category"), anAttribute("age", "number")] });
    const shares = said.flatMap((one) => (one.kind === "progress" ? one.share : []));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const found = said.at(-1);
    if (found?.kind !== "found" || found.suggestion.kind !== "groups") throw new Error("no groups");
    const groups = found.suggestion.segments.map(({ participantIds }) => participantIds.length);
    expect(groups).toEqual([20, 20]);
    expect(said.filter((one) => one.kind === "found")).toHaveLength(1);
  });
});
