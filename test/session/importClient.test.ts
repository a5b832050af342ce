import { expect, it } from "vitest";
import type { Write } from "#journey/change.ts";
import { partsOf } from "#formats/csv/planParts.ts";
import type { FromImport, ToImport } from "#formats/csv/protocol.ts";
import { ImportClient } from "#session/importClient.ts";

const WRITES: readonly Write[] = Array.from({ length: 2_500 }, (_, n) => ({
  op: "remove",
  document: "ws",
  kind: "story",
  id: `story-${n}`,
}));

const PLAN = {
  kind: "plan",
  result: {
    ok: true,
    value: { command: { name: "Import", writes: WRITES, made: [] }, report: {} },
  },
} as unknown as FromImport;

/** A worker that answers with these messages, one task after the other. */
function workerThatSays(messages: Iterable<FromImport>): Worker {
  const target = new EventTarget();
  const postMessage = (): void => {
    for (const data of messages) {
      setTimeout(() => target.dispatchEvent(Object.assign(new Event("message"), { data })));
    }
  };
  return Object.assign(target, { postMessage, terminate: () => undefined }) as unknown as Worker;
}

it("a long plan comes in parts that a page can take in one by one, and is whole again in their order", async () => {
  const parts = [...partsOf(PLAN)];
  const sizes = parts.map((part) => (part.kind === "writes" ? part.writes.length : 0));
  expect(sizes).toEqual([1_000, 1_000, 500, 0]);
  const client = new ImportClient(workerThatSays(parts));
  const request = { kind: "plan", mapping: [], context: {}, seed: 1 } as unknown;
  const plan = await client.plan(request as Extract<ToImport, { kind: "plan" }>, () => undefined);
  expect(plan).toMatchObject({ ok: true, value: { command: { name: "Import" } } });
  expect(plan.ok && plan.value.command.writes).toEqual(WRITES);
});

it("what is no plan, or a refused one, goes as it is", () => {
  const refused = {
    kind: "plan",
    result: { ok: false, problem: { kind: "empty", message: "Empty." } },
  } as const;
  for (const message of [refused, { kind: "progress", share: 1 } as const]) {
    expect([...partsOf(message)]).toEqual([message]);
  }
});
