import { readdirSync } from "node:fs";
import { EvidenceEngine, type EvidenceView } from "#evidence/engine.ts";
import type { FactsChange } from "#evidence/facts.ts";
import type { FindingsQuestion } from "#evidence/findings/question.ts";
import { packDerived } from "#evidence/packed.ts";
import { packingSteps } from "#evidence/packedFindings.ts";
import { EvidenceBook } from "#evidence/refs.ts";
import type { FromEvidence } from "#evidence/protocol.ts";
import { asId } from "#journey/ids.ts";
import { finished } from "#kit/finished.ts";
import { seeded32 } from "#kit/random.ts";
import { aPerson, aStop, aStory, anAttribute, facts } from "../evidence/makers.ts";
import { expect, test } from "./fixture.ts";

/** The page starts the worker itself, which its policy lets nobody do from outside. */
test.use({ bypassCSP: true });

const VIEWS: readonly EvidenceView[] = [
  { kind: "map" },
  { kind: "stage", stageId: asId("A") },
  {
    kind: "segment",
    segmentId: asId("seg"),
    rule: { kind: "attribute", attributeId: asId("plan"), test: { op: "is", value: "basic" } },
  },
];
const STOPS = ["s0", "s1", "s2", "s3", "s4"];
const QUESTION: FindingsQuestion = {
  stops: STOPS.map((id) => asId(id)),
  connections: [],
  waves: null,
  segments: VIEWS.flatMap((view) =>
    view.kind === "segment" ? [{ id: view.segmentId, rule: view.rule }] : [],
  ),
};
const WORDS = "slow router broke twice kind voice long queue paid late never called lovely".split(
  " ",
);

/** What the worker is told and asked, as text: its types are too deep for the page's. */
interface Told {
  readonly change: FactsChange;
  readonly views: readonly EvidenceView[];
  readonly question: FindingsQuestion;
}

/** Sixty people on a way of five stops, drawn by a seed. */
function world(seed: number): FactsChange {
  const random = seeded32(seed);
  const any = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[random() % items.length] ?? items[0];
  const people = Array.from({ length: 60 }, (_, n) =>
    aPerson(`p${n}`, { age: 20 + (random() % 50), plan: any(["Basic", "basic", "Pro"]) }),
  );
  return facts({
    people,
    attributes: [anAttribute("age", "number"), anAttribute("plan", "category")],
    stops: STOPS.map((id, at) => aStop(id, at < 3 ? "A" : "B")),
    stories: people.flatMap(({ id: by }, n) =>
      STOPS.filter(() => random() % 4 > 0).map((at, stop) =>
        aStory({
          id: `t${n}-${stop}`,
          by,
          at,
          score: ((random() % 121) - 60) * any([1, 1, 1]) + any([-40, 0, 40]),
          toldAt: `2026-0${1 + (random() % 8)}-11`,
          text: Array.from({ length: 9 }, () => WORDS[random() % WORDS.length]).join(" "),
        }),
      ),
    ),
  });
}

/** All that an engine says of a world, as the worker packs it. */
function saidHere(change: FactsChange): string {
  const book = new EvidenceBook();
  const engine = new EvidenceEngine(book);
  const readings = engine.apply(change);
  const derived = VIEWS.map((view) => packDerived(engine.derive(view), book));
  const found = finished(packingSteps(finished(engine.findings(QUESTION)), book));
  return JSON.stringify({ readings, derived, found });
}

test("the worker in the browser says the very same numbers as the command line, to the last digit", async ({
  page,
}) => {
  const script = readdirSync(new URL("../../dist/assets", import.meta.url)).find((name) =>
    name.startsWith("evidence.worker"),
  );
  await page.goto("/");
  for (const seed of [1, 2, 3]) {
    const change = world(seed);
    const said = await page.evaluate(
      async ({ url, told }) => {
        const { change: all, views, question }: Told = JSON.parse(told);
        const worker = new Worker(url, { type: "module" });
        const heard = (request: unknown, kind: string): Promise<FromEvidence> =>
          new Promise((resolve) => {
            const listen = ({ data }: MessageEvent<FromEvidence>): void => {
              if (data.kind !== kind) return;
              worker.removeEventListener("message", listen);
              resolve(data);
            };
            worker.addEventListener("message", listen);
            worker.postMessage(request);
          });
        const first = await heard({ kind: "facts", change: all }, "readings");
        const readings = first.kind === "readings" ? first.readings : null;
        const derived = [];
        for (const [at, view] of views.entries()) {
          const one = await heard({ kind: "view", view, request: at }, "derived");
          derived.push(one.kind === "derived" ? one.packed : null);
        }
        const last = await heard({ kind: "find", question, request: 99 }, "found");
        worker.terminate();
        return JSON.stringify({
          readings,
          derived,
          found: last.kind === "found" ? last.packed : null,
        });
      },
      {
        url: `/assets/${script}`,
        told: JSON.stringify({ change, views: VIEWS, question: QUESTION } satisfies Told),
      },
    );
    expect(said).toBe(saidHere(change));
  }
});
