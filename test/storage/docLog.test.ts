import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { LogRow } from "#storage/disk.ts";
import { DiskError, type DiskProblem } from "#storage/diskError.ts";
import { DocLog, type DocLogOptions, type SaveState } from "#storage/docLog.ts";
import { MemoryDisk } from "#storage/memoryDisk.ts";
import { bytes } from "./makers.ts";

/** A disk that fails as told: each entry is the outcome of one write. */
class MoodyDisk extends MemoryDisk {
  readonly moods: (DiskProblem | "ok")[] = [];
  readonly transactions: (readonly LogRow[])[] = [];
  refills: (readonly LogRow[])[] = [];
  tries = 0;

  override append(rows: readonly LogRow[]): Promise<readonly number[]> {
    this.tries += 1;
    const mood = this.moods.shift() ?? "ok";
    if (mood !== "ok") return Promise.reject(new DiskError(mood, new Error(`it is ${mood}`)));
    this.transactions.push(rows);
    return super.append(rows);
  }

  override refill(rows: readonly LogRow[]): Promise<void> {
    this.refills.push(rows);
    return super.refill(rows);
  }

  /** Every byte of a document that was written, in order. */
  written(documentId: string): readonly number[] {
    return this.transactions
      .flat()
      .filter((row) => row.documentId === documentId)
      .flatMap((row) => [...row.bytes]);
  }
}

function aLog(options: Partial<DocLogOptions> = {}): {
  readonly log: DocLog;
  readonly disk: MoodyDisk;
  readonly states: SaveState[];
} {
  const disk = new MoodyDisk();
  const states: SaveState[] = [];
  const log = new DocLog({
    disk,
    merge: joined,
    condense: (_id, updates) => joined(updates),
    whole: () => [],
    onState: (state) => states.push(state),
    onWritten: () => undefined,
    onRefilled: () => undefined,
    onRoomMade: () => undefined,
    nowMs: () => 0,
    wait: () => Promise.resolve(),
    ...options,
  });
  return { log, disk, states };
}

function joined(updates: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(updates.flatMap((update) => [...update]));
}

describe("the log", () => {
  it("writes all edits of one task in one transaction, one row a document", async () => {
    const { log, disk } = aLog();
    void log.push("ws", bytes(1));
    void log.push("map:a", bytes(2));
    await log.push("ws", bytes(3));
    expect(disk.transactions).toEqual([
      [
        { documentId: "ws", bytes: bytes(1, 3) },
        { documentId: "map:a", bytes: bytes(2) },
      ],
    ]);
  });

  it("keeps large updates as rows of their own: merging them would cost more than it saves", async () => {
    const { log, disk } = aLog();
    const large = new Uint8Array(60_000);
    void log.push("ws", large);
    void log.push("ws", large);
    await log.push("ws", bytes(3));
    expect(disk.transactions[0]?.map((row) => row.bytes.byteLength)).toEqual([60_000, 60_001]);
  });

  it("acknowledges an edit only when it is on the disk", async () => {
    const { log, disk } = aLog();
    disk.moods.push("full");
    let isAcknowledged = false;
    const edit = log.push("ws", bytes(1)).then(() => {
      isAcknowledged = true;
    });
    expect(log.isPending).toBe(true);
    await edit;
    expect(isAcknowledged).toBe(true);
    expect(disk.written("ws")).toEqual([1]);
    expect(log.isPending).toBe(false);
  });

  it("skips nothing and writes nothing twice, however often and whenever writes fail", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<DiskProblem | "ok">("ok", "full", "unknown"), { maxLength: 40 }),
        fc.array(fc.tuple(fc.constantFrom("ws", "map:a"), fc.boolean()), { maxLength: 60 }),
        async (moods, pushes) => {
          const { log, disk } = aLog();
          disk.moods.push(...moods);
          for (const [index, [documentId, pauses]] of pushes.entries()) {
            void log.push(documentId, bytes(index));
            if (pauses) await new Promise((resolve) => setImmediate(resolve));
          }
          await log.flush();
          for (const documentId of ["ws", "map:a"]) {
            const expected = [...pushes.entries()].filter(([, [id]]) => id === documentId);
            expect(disk.written(documentId)).toEqual(expected.map(([index]) => index));
          }
        },
      ),
    );
  });

  it("that was stopped writes no more and says no more, whatever becomes of the write under way", async () => {
    for (const mood of ["ok", "full"] as const) {
      const { log, disk, states } = aLog();
      disk.moods.push(mood);
      void log.push("ws", bytes(1));
      await Promise.resolve();
      log.stop();
      log.stop();
      void log.push("ws", bytes(2));
      await log.flush();
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(states.map(({ kind }) => kind)).toEqual(["saving", "read-only"]);
      expect(disk.written("ws")).toEqual(mood === "ok" ? [1] : []);
    }
  });

  it("says why a write failed, and that all is well once it succeeded", async () => {
    const { log, disk, states } = aLog();
    disk.moods.push("full", "unknown");
    await log.push("ws", bytes(1));
    expect(states).toEqual([
      { kind: "saving" },
      { kind: "failed", problem: "full", message: "it is full" },
      { kind: "failed", problem: "unknown", message: "it is unknown" },
      { kind: "memory" },
    ]);
  });

  it("waits longer after each failure, and not at all when told to hurry", async () => {
    const waits: number[] = [];
    const { log, disk } = aLog({
      wait: (ms) => {
        waits.push(ms);
        return new Promise(() => undefined);
      },
    });
    disk.moods.push("full", "full", "full", "full", "full");
    const edit = log.push("ws", bytes(1));
    for (let round = 0; round < 6; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      void log.flush();
    }
    await edit;
    expect(waits).toEqual([250, 1_000, 4_000, 15_000, 15_000]);
  });

  it("makes what is to be written as small as can be after three failures", async () => {
    const { log, disk } = aLog({ condense: () => bytes(99) });
    disk.moods.push("full", "full", "full");
    void log.push("ws", bytes(1));
    await log.push("ws", bytes(2));
    await log.push("ws", bytes(3));
    expect(disk.written("ws")).toEqual([99, 3]);
  });

  it("holds a work of many pieces back until it is whole", async () => {
    const { log, disk } = aLog();
    void log.push("ws", bytes(1));
    const letGo = log.hold();
    void log.push("ws", bytes(2));
    await new Promise((resolve) => setImmediate(resolve));
    expect(disk.written("ws")).toEqual([1]);
    void log.push("map:a", bytes(3));
    letGo("pushed");
    await log.flush();
    expect(disk.transactions).toHaveLength(2);
    expect(disk.written("map:a")).toEqual([3]);
  });

  it("writes everything back to a disk that was cleared, then goes on", async () => {
    let refilled = 0;
    const { log, disk, states } = aLog({
      whole: () => [{ documentId: "ws", bytes: bytes(7) }],
      onRefilled: () => {
        refilled += 1;
      },
    });
    disk.moods.push("evicted");
    await log.push("ws", bytes(8));
    expect(disk.refills).toEqual([[{ documentId: "ws", bytes: bytes(7) }]]);
    expect(disk.written("ws")).toEqual([7, 8]);
    expect(refilled).toBe(1);
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "memory"]);
  });

  it("gives up old copies when there is no room, says how many, and nobody sees a failure", async () => {
    const told: number[] = [];
    const { log, disk, states } = aLog({ onRoomMade: (copies) => told.push(copies) });
    const reason = { kind: "regular", of: "" } as const;
    const facts = { maps: 1, people: 0, stories: 0 };
    for (const at of [1, 2]) {
      const parts = [{ documentId: "ws", hash: `hash-${at}` }];
      const part = [`hash-${at}`, new Uint8Array(800_000)] as const;
      await disk.keepCopy({ at, reason, facts, parts }, new Map([part]), []);
    }
    disk.moods.push("full");
    await log.push("ws", bytes(1));
    expect(told).toEqual([2]);
    expect(disk.written("ws")).toEqual([1]);
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "memory"]);
  });

  it("asks for room for all that waits, and for a million bytes of the next edits", async () => {
    const { log, disk } = aLog();
    const asked = vi.spyOn(disk, "giveUpCopies");
    disk.moods.push("full");
    void log.push("ws", new Uint8Array(10));
    await log.push("map:a", new Uint8Array(5));
    expect(asked.mock.calls).toEqual([[1_000_015]]);
  });

  it("speaks of no room that was made where no copy could go", async () => {
    const onRoomMade = vi.fn();
    const { log, disk } = aLog({ onRoomMade });
    disk.moods.push("full");
    await log.push("ws", bytes(1));
    vi.spyOn(disk, "giveUpCopies").mockRejectedValue(new Error("not even that"));
    disk.moods.push("full");
    await log.push("ws", bytes(2));
    expect(onRoomMade).not.toHaveBeenCalled();
    expect(disk.written("ws")).toEqual([1, 2]);
  });

  it("says the same state once, but each failure with its reason", async () => {
    const { log, disk, states } = aLog();
    const letGo = log.hold();
    for (const value of [1, 2, 3]) void log.push("ws", bytes(value));
    expect(states).toEqual([{ kind: "saving" }]);
    disk.moods.push("unknown", "unknown", "full");
    letGo("pushed");
    await log.flush();
    expect(states.map((state) => (state.kind === "failed" ? state.problem : state.kind))).toEqual([
      "saving",
      "unknown",
      "unknown",
      "full",
      "memory",
    ]);
  });

  it("says that the disk is full once there is no copy to give up", async () => {
    const { log, disk, states } = aLog();
    disk.moods.push("full");
    await log.push("ws", bytes(1));
    expect(states.map(({ kind }) => kind)).toEqual(["saving", "failed", "memory"]);
  });

  it("is read-only, and tries no more, once a newer version writes here", async () => {
    const { log, disk, states } = aLog();
    disk.moods.push("newer-version");
    void log.push("ws", bytes(1));
    await log.flush();
    void log.push("ws", bytes(2));
    await log.flush();
    expect(disk.tries).toBe(1);
    expect(log.isPending).toBe(true);
    expect(states.at(-1)).toEqual({ kind: "read-only" });
  });
});

describe("a disk that does not answer", () => {
  it("is told of after ten seconds, written to once, and forgiven when it answers", async () => {
    vi.useFakeTimers();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    class SlowDisk extends MoodyDisk {
      override async append(rows: readonly LogRow[]): Promise<readonly number[]> {
        await answered;
        return super.append(rows);
      }
    }
    const disk = new SlowDisk();
    const { log, states } = aLog({ disk });
    const kept = log.push("ws", bytes(1));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(states).toEqual([{ kind: "saving" }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toMatchObject({ kind: "failed", problem: "slow" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.tries).toBe(0);
    expect(states).toHaveLength(2);
    vi.useRealTimers();
    answer();
    await kept;
    expect(disk.tries).toBe(1);
    expect(states.at(-1)?.kind).toBe("memory");
    expect(log.isPending).toBe(false);
  });

  it("says nothing any more of a disk that does not answer once it was stopped", async () => {
    vi.useFakeTimers();
    class Silent extends MoodyDisk {
      override append(): Promise<readonly number[]> {
        return new Promise(() => undefined);
      }
    }
    const { log, states } = aLog({ disk: new Silent() });
    void log.push("ws", bytes(1));
    await vi.advanceTimersByTimeAsync(1_000);
    log.stop();
    const said = states.length;
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(states).toHaveLength(said);
  });
});
