/** Why the disk would not take a write; `slow`: it has not answered yet, and still may. */
export type DiskProblem =
  | "full"
  | "slow"
  | "newer-version"
  | "not-upgraded"
  | "evicted"
  | "closed"
  | "unknown";

/** A request that the disk refused; nothing of it was written. */
export class DiskError extends Error {
  readonly problem: DiskProblem;

  constructor(problem: DiskProblem, cause: unknown) {
    super(messageOf(cause), { cause });
    this.name = "DiskError";
    this.problem = problem;
  }
}

function messageOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  return typeof cause === "string" ? cause : "";
}

const PROBLEMS: ReadonlyMap<string, DiskProblem> = new Map([
  ["QuotaExceededError", "full"],
  ["VersionError", "newer-version"],
]);

/** Dexie wraps causes in one another, but not so deep. */
const DEEPEST = 5;

/** The reason behind whatever IndexedDB or Dexie threw. */
export function asDiskError(error: unknown): DiskError {
  for (const cause of causesOf(error)) {
    if (cause instanceof DiskError) return cause;
    const problem = PROBLEMS.get(textIn(cause, "name"));
    if (problem !== undefined) return new DiskError(problem, error);
  }
  return new DiskError("unknown", error);
}

/** What an error is called, and those that it wraps. */
export function namesOf(error: unknown): readonly string[] {
  return causesOf(error).map((cause) => textIn(cause, "name"));
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause !== null && causes.length < DEEPEST; cause = innerOf(cause)) {
    causes.push(cause);
  }
  return causes;
}

function textIn(error: unknown, key: "name"): string {
  return typeof error === "object" && error !== null && key in error ? String(error[key]) : "";
}

/** Dexie says `inner`, others `cause`. */
function innerOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return null;
  if ("inner" in error) return error.inner ?? null;
  return "cause" in error ? (error.cause ?? null) : null;
}
