/** Why the disk would not take a write. */
export type DiskProblem =
  | "full"
  | "newer-version"
  | "not-upgraded"
  | "evicted"
  | "closed"
  | "unknown";

/** A request that the disk refused; nothing of it was written. */
export class DiskError extends Error {
  readonly problem: DiskProblem;

  constructor(problem: DiskProblem, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "DiskError";
    this.problem = problem;
  }
}

const PROBLEMS: ReadonlyMap<string, DiskProblem> = new Map([
  ["QuotaExceededError", "full"],
  ["VersionError", "newer-version"],
]);

/** The reason behind whatever IndexedDB or Dexie threw; Dexie wraps causes in one another. */
export function asDiskError(error: unknown): DiskError {
  for (let cause: unknown = error, depth = 0; depth < 5; depth += 1) {
    if (cause instanceof DiskError) return cause;
    const problem = PROBLEMS.get(textIn(cause, "name"));
    if (problem !== undefined) return new DiskError(problem, error);
    cause = innerOf(cause);
  }
  return new DiskError("unknown", error);
}

function textIn(error: unknown, key: "name"): string {
  return typeof error === "object" && error !== null && key in error ? String(error[key]) : "";
}

function innerOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "inner" in error ? error.inner : null;
}
