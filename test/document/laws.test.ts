import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "#journey/change.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { anyCommand } from "./arbitraries.ts";
import { aTab, Broadcasts, FaultyDisk, quiet, reopened, RUNS, type Tab } from "./makers.ts";

const someCommands = fc.array(anyCommand, { minLength: 1, maxLength: 100 });

describe("laws of the documents", () => {
  it("undoing everything leads back to the beginning, redoing everything to the end", async () => {
    await fc.assert(
      fc.asyncProperty(someCommands, someCommands, async (before, commands) => {
        const tab = aTab();
        for (const command of before) tab.documents.apply(command);
        const start = tab.model.text;
        for (const command of commands) tab.history.run(command);
        const end = tab.model.text;
        while ((await tab.history.undo()) !== null);
        expect(tab.model.text).toBe(start);
        while ((await tab.history.redo()) !== null);
        expect(tab.model.text).toBe(end);
        while ((await tab.history.undo()) !== null);
        expect(tab.model.text).toBe(start);
      }),
      { numRuns: RUNS },
    );
  });

  it("undo and redo in any order never leave the states that commands made", async () => {
    await fc.assert(
      fc.asyncProperty(
        someCommands,
        fc.array(fc.boolean(), { maxLength: 60 }),
        async (commands, directions) => {
          const tab = aTab();
          const states = [tab.model.text];
          for (const command of commands) {
            tab.history.run(command);
            states.push(tab.model.text);
          }
          for (const isUndo of directions) {
            await (isUndo ? tab.history.undo() : tab.history.redo());
            expect(states).toContain(tab.model.text);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("what is read back after a reload is what was on the screen", async () => {
    await fc.assert(
      fc.asyncProperty(someCommands, fc.nat(), async (commands, seed) => {
        const disk = new MemoryDisk();
        const tab = aTab({ disk });
        for (const [index, command] of commands.entries()) {
          tab.history.run(command);
          if ((seed + index) % 7 === 0) await tab.documents.flush();
          if ((seed + index) % 11 === 0) await tab.documents.compact("map:a");
          if ((seed + index) % 13 === 0) await tab.history.undo();
        }
        await tab.documents.flush();
        expect((await reopened(disk)).model.text).toBe(tab.model.text);
      }),
      { numRuns: RUNS },
    );
  });

  it("every prefix of the log reopens to a state that some action produced", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAction, { minLength: 1, maxLength: 30 }), async (actions) => {
        const disk = new FaultyDisk();
        const tab = aTab({ disk });
        const states = new Set([tab.model.text]);
        for (const action of actions) {
          await action.act(tab);
          states.add(tab.model.text);
        }
        await tab.documents.flush();
        const replay = new MemoryDisk();
        for (const rows of disk.transactions) {
          await replay.append(rows);
          expect(states).toContain((await reopened(replay)).model.text);
        }
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it("three replicas that were apart for a while converge", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), anyCommand, fc.nat(5)), { maxLength: 60 }),
        async (moves) => {
          const air = new Broadcasts();
          const tabs = [0, 1, 2].map(() => aTab({ tabs: air.join() }));
          await openAll(tabs);
          for (const [who, command, meets] of moves) {
            tabs[who]?.documents.apply(command);
            if (meets < 3) {
              await Promise.all(tabs.map((tab) => tab.documents.flush()));
              air.deliver(meets);
            }
          }
          await Promise.all(tabs.map((tab) => tab.documents.flush()));
          air.settle();
          expect(tabs[1]?.model.text).toBe(tabs[0]?.model.text);
          expect(tabs[2]?.model.text).toBe(tabs[0]?.model.text);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("two tabs that miss broadcasts and both fold the log lose nothing, and agree when they hear again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTabMove, { maxLength: 60 }), async (moves) => {
        const disk = new MemoryDisk();
        const air = new Broadcasts();
        const tabs = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })];
        await openAll(tabs);
        const made: string[] = [];
        for (const [index, { who, what }] of moves.entries()) {
          const tab = tabs[who];
          if (what === "deliver") air.deliver(who);
          else if (what === "lose") air.lose(who);
          else if (what === "fold") await tab?.documents.compact("map:a");
          else if (what === "flush") await tab?.documents.flush();
          else {
            made.push(`t${index}`);
            tab?.documents.apply(addition(`t${index}`, index));
          }
        }
        await Promise.all(tabs.map((tab) => tab.documents.flush()));
        const read = await reopened(disk);
        expect(
          made.filter((id) => read.model.get("map:a", "touchpoint", id) === undefined),
        ).toEqual([]);
        await hearAgain(tabs, air);
        const after = await reopened(disk);
        expect(tabs.map((tab) => tab.model.text)).toEqual([after.model.text, after.model.text]);
      }),
      { numRuns: RUNS },
    );
  });

  it("undo never overwrites what another tab wrote since", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (before, mine, theirs) => {
        const disk = new MemoryDisk();
        const air = new Broadcasts();
        const tabs = [aTab({ disk, tabs: air.join() }), aTab({ disk, tabs: air.join() })] as const;
        await openAll(tabs);
        tabs[0].documents.apply(addition("t", 0));
        tabs[0].documents.apply(titled(before));
        tabs[0].history.run(titled(mine));
        await tabs[0].documents.flush();
        air.settle();
        tabs[1].history.run(titled(theirs));
        await tabs[1].documents.flush();
        air.settle();
        await tabs[0].history.undo();
        const kept = theirs === mine ? before : theirs;
        expect(tabs[0].model.get("map:a", "touchpoint", "t")?.["title"]).toBe(
          mine === before ? theirs : kept,
        );
      }),
      { numRuns: RUNS },
    );
  });
});

const anyTabMove = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom("edit", "edit", "edit", "deliver", "lose", "fold", "flush" as const),
});

const NEVER = new AbortController().signal;

interface Action {
  readonly act: (tab: Tab) => unknown;
}

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: anyCommand.map((command) => ({ act: runs(command) })) },
  {
    weight: 1,
    arbitrary: fc.array(anyCommand, { minLength: 90, maxLength: 120 }).map((commands) => ({
      act: (tab: Tab) => tab.history.runGradually(asOne(commands), NEVER, () => undefined),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.array(anyCommand, { minLength: 250, maxLength: 300 }).map((commands) => ({
      act: (tab: Tab) => cancelledHalfWay(tab, asOne(commands)),
    })),
  },
  { weight: 2, arbitrary: fc.constant({ act: (tab: Tab) => tab.history.undo() }) },
  { weight: 1, arbitrary: fc.constant({ act: (tab: Tab) => tab.history.redo() }) },
  { weight: 2, arbitrary: fc.constant({ act: (tab: Tab) => tab.documents.flush() }) },
);

function runs(command: Command): (tab: Tab) => void {
  return (tab) => tab.history.run(command);
}

function asOne(commands: readonly Command[]): Command {
  return { name: "all at once", writes: commands.flatMap(({ writes }) => writes) };
}

function cancelledHalfWay(tab: Tab, command: Command): Promise<boolean> {
  const abort = new AbortController();
  return tab.history.runGradually(command, abort.signal, (share) => {
    if (share >= 0.5) abort.abort();
  });
}

function addition(id: string, index: number): Command {
  return {
    name: "Add touchpoint",
    writes: [
      { op: "create", document: "map:a", kind: "touchpoint", entity: { id, title: `${index}` } },
      { op: "set", document: "map:a", kind: "touchpoint", id: "t0", field: "order", value: index },
    ],
  };
}

function titled(value: string): Command {
  return {
    name: "Rename",
    writes: [{ op: "set", document: "map:a", kind: "touchpoint", id: "t", field: "title", value }],
  };
}

async function openAll(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) {
    for (const id of ["ws", "map:a", "map:b", "ev:s:0"] as const) await tab.documents.open(id);
  }
}

/** One more edit from each side, heard by the other: each notices what it had missed. */
async function hearAgain(tabs: readonly Tab[], air: Broadcasts): Promise<void> {
  for (const [index, tab] of tabs.entries()) {
    tab.documents.apply(addition(`last${index}`, 1_000 + index));
    await tab.documents.flush();
    air.settle();
    await quiet();
  }
}
