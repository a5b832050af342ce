import type { ProfileEntry } from "#journey/profileEntry.ts";
import type { JsonObject } from "#kit/json.ts";
import { bareValue, sameBare, valueOfBare } from "./bareValue.ts";
import type { Statement, StatementState, StatementValue } from "./statement.ts";

/** "Data changed: was 34-48, would be 31-45." */
export interface DataChange {
  /** What was derived when the person wrote; null when nothing was. */
  readonly was: StatementValue | null;
  /** What is derived now; null when nothing is. */
  readonly now: StatementValue | null;
  /** Other people stand behind it, but it says the same. */
  readonly same: boolean;
}

/** How a line stands: as it was derived, as somebody wrote it, kept, or overtaken by the data. */
export interface Standing {
  readonly state: StatementState;
  /** Where the line comes from; "none": nothing derived and nothing written. */
  readonly source: "none" | "derived" | "written" | "both";
  /** What changed under it; null unless it is stale. */
  readonly change: DataChange | null;
}

/** What an entry keeps of what is derived when it is written: see `ProfileEntry`. */
export interface DerivedThen {
  readonly basis: string | null;
  readonly was: JsonObject | null;
}

/**
 * How a line stands (evidence.md, section 4): stale as soon as its basis is
 * another, or as too little is known to say what was said, or no longer so.
 */
export function standingOf(entry: ProfileEntry | null, statement: Statement | null): Standing {
  if (entry === null || isBlank(entry)) {
    return { state: "derived", source: statement === null ? "none" : "derived", change: null };
  }
  const source = statement === null ? "written" : "both";
  const change = changeSince(entry, statement);
  const state = change !== null ? "stale" : entry.pinned ? "pinned" : "edited";
  return { state, source, change };
}

/** Did somebody only open the line, and write nothing? */
function isBlank({ text, value, pinned }: ProfileEntry): boolean {
  return text === "" && value === null && !pinned;
}

function changeSince(entry: ProfileEntry, statement: Statement | null): DataChange | null {
  const { basis, was } = derivedNow(statement);
  if (entry.basis === basis && entry.was?.["kind"] === was?.["kind"]) return null;
  const now = statement?.value ?? null;
  return { was: valueOfBare(entry.was), now, same: sameBare(entry.was, was) };
}

/**
 * What a pinned line said when it was pinned, where the data say otherwise now:
 * it goes on saying that, before and after somebody decided to keep it. Null
 * where it is not pinned, says the same still, or kept nothing that can be said.
 */
export function keptValue(
  entry: ProfileEntry | null,
  statement: Statement | null,
): StatementValue | null {
  if (entry?.pinned !== true || statement === null) return null;
  return sameBare(entry.was, derivedNow(statement).was) ? null : valueOfBare(entry.was);
}

/** What is derived at this moment, to be kept beside what a person writes. */
export function derivedNow(statement: Statement | null): DerivedThen {
  if (statement === null) return { basis: null, was: null };
  return { basis: statement.basis, was: bareValue(statement.value) };
}
