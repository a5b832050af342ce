import { expect, it } from "vitest";
import type { Outcome } from "#journey/commands/context.ts";
import { Workshop } from "../journey/workshop.ts";
import { type Drawn, type Make, NOTHING_DRAWN } from "./drawnCommands.ts";
import { BEGINNING, COMMANDS } from "./everyCommand.ts";

/** Places and words that are tried until a command finds what it is for. */
const TRIED: readonly Drawn[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((a) =>
  [1, 2, 3, 0, 4, 5, 6].flatMap((b) =>
    [1, 2, 0].map((c) => ({ which: 0, a, b, c, text: "Words" })),
  ),
);

/** A map with a little of everything. */
function aFullMap(): Workshop {
  const workshop = new Workshop();
  for (const make of BEGINNING) workshop.run((context) => make(context, NOTHING_DRAWN));
  return workshop;
}

function firstThatIsDone(workshop: Workshop, make: Make): Outcome | undefined {
  return TRIED.map((drawn) => workshop.attempt((context) => make(context, drawn))).find(
    (outcome) => outcome.ok && outcome.value.writes.length > 0,
  );
}

/** What a command is called where it is undone, and each of its writes. */
function told(outcome: Outcome | undefined): string {
  if (outcome?.ok !== true) return "not done";
  const { name, writes } = outcome.value;
  return [name, ...writes.map((write) => `  ${JSON.stringify(write)}`)].join("\n");
}

/*
 * Kinds, fields and values are what is stored, and the name is what undo says: a change
 * in this file is a change for everyone who has a map already.
 */
it("what each command is called, and what it writes, is as it was", async () => {
  const all = COMMANDS.map((make) => told(firstThatIsDone(aFullMap(), make)));
  expect(all).not.toContain("not done");
  await expect(`${all.join("\n\n")}\n`).toMatchFileSnapshot("../fixtures/commandWrites.txt");
});
