import type { FromImport } from "./protocol.ts";

/** So many writes a page takes in at once without being held up. */
const WRITES_A_PART = 1_000;

/** A plan in several messages, which the page reads one by one: a long one at once would hold it up. */
export function* partsOf(message: FromImport): Generator<FromImport> {
  if (message.kind !== "plan" || !message.result.ok) {
    yield message;
    return;
  }
  const plan = message.result.value;
  const { writes } = plan.command;
  for (let at = 0; at < writes.length; at += WRITES_A_PART) {
    yield { kind: "writes", writes: writes.slice(at, at + WRITES_A_PART) };
  }
  const command = { ...plan.command, writes: [] };
  yield { kind: "plan", result: { ok: true, value: { ...plan, command } } };
}
