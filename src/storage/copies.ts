/** Why a copy was taken. */
export interface CopyReason {
  readonly kind:
    | "regular"
    | "asked"
    | "import"
    | "open"
    | "delete"
    | "restore"
    | "merge"
    | "erase"
    | "upgrade";
  /** What it was taken before: the name of a file, or of a step. Empty for regular copies and those that somebody asked for. */
  readonly of: string;
}

/** How much a copy holds, told with it. */
export interface CopyFacts {
  readonly maps: number;
  readonly people: number;
  readonly stories: number;
}

/** One document of a copy, and where its bytes are. */
export interface CopyPart {
  readonly documentId: string;
  /** SHA-256 of the document as one update; equal documents of several copies are kept once. */
  readonly hash: string;
}

/** A copy of the whole workspace that is to be kept. */
export interface NewCopy {
  /** When it was taken, in ms since 1970. */
  readonly at: number;
  readonly reason: CopyReason;
  readonly facts: CopyFacts;
  readonly parts: readonly CopyPart[];
}

/** A copy that the disk holds. */
export interface StoredCopy extends NewCopy {
  readonly id: number;
}

const LAST = 10;
const LAST_SPECIAL = 30;
const HOURS = 24;
const DAYS = 14;
const UPGRADE_DAYS = 30;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The sorts of special copies: none of them takes the place of one of another sort. */
const SPECIAL = ["asked", "delete", "large"] as const;

/** The oldest first, as they were taken: a clock that was wrong for a while changes nothing of that. */
export function byAge(a: StoredCopy, b: StoredCopy): number {
  return a.id === b.id ? 0 : a.id - b.id;
}

/**
 * The copies that have had their time: all but the last ten, the last one of
 * each of the last 24 hours and of each of the last 14 days in which there was
 * any, for 14 days the last thirty that were asked for, the last thirty from before a deletion and
 * the last thirty from before another large step, and for 30 days each that was taken before the
 * stored data was brought to another format.
 *
 * @param copies in any order
 * @param nowMs ms since 1970
 */
export function copiesToDrop(copies: readonly StoredCopy[], nowMs: number): readonly StoredCopy[] {
  const newestFirst = copies.toSorted(byAge).toReversed();
  const kept = new Set<StoredCopy>(newestFirst.slice(0, LAST));
  for (const copy of lastOfEach(newestFirst, HOUR_MS, HOURS)) kept.add(copy);
  for (const copy of lastOfEach(newestFirst, DAY_MS, DAYS)) kept.add(copy);
  const recent = newestFirst.filter(({ at }) => nowMs - at < DAYS * DAY_MS);
  for (const sort of SPECIAL) {
    const special = recent.filter(({ reason }) => sortOf(reason) === sort);
    for (const copy of special.slice(0, LAST_SPECIAL)) kept.add(copy);
  }
  for (const copy of newestFirst) if (isBeforeUpgrade(copy, nowMs)) kept.add(copy);
  return newestFirst.filter((copy) => !kept.has(copy));
}

function sortOf({ kind }: CopyReason): (typeof SPECIAL)[number] | "regular" {
  return kind === "asked" || kind === "delete" || kind === "regular" ? kind : "large";
}

function isBeforeUpgrade({ reason, at }: StoredCopy, nowMs: number): boolean {
  return reason.kind === "upgrade" && nowMs - at < UPGRADE_DAYS * DAY_MS;
}

function lastOfEach(
  newestFirst: readonly StoredCopy[],
  lengthMs: number,
  most: number,
): readonly StoredCopy[] {
  const last = new Map<number, StoredCopy>();
  for (const copy of newestFirst) {
    const span = Math.floor(copy.at / lengthMs);
    if (!last.has(span)) last.set(span, copy);
  }
  return [...last.values()].slice(0, most);
}

/** The hashes that some of these copies need. A row that another build wrote, without a list of parts, needs none. */
export function hashesOf(copies: readonly NewCopy[]): ReadonlySet<string> {
  return new Set(
    copies.flatMap(({ parts }: Partial<NewCopy>) =>
      Array.isArray(parts) ? parts.map(({ hash }: CopyPart) => hash) : [],
    ),
  );
}

/**
 * The oldest copies that have to go so that at least so many bytes come free:
 * bytes that a younger copy needs too stay. Those from before an upgrade go last.
 * All of them, when that is not enough.
 *
 * @param copies in any order
 * @param sizeOf the bytes behind a hash
 */
export function oldestFor(
  copies: readonly StoredCopy[],
  sizeOf: (hash: string) => number,
  bytes: number,
): readonly StoredCopy[] {
  const rank = ({ reason }: StoredCopy): number => (reason.kind === "upgrade" ? 1 : 0);
  const oldestFirst = copies.toSorted((a, b) => rank(a) - rank(b) || byAge(a, b));
  for (let count = 1; count < oldestFirst.length; count += 1) {
    const kept = hashesOf(oldestFirst.slice(count));
    const freed = [...hashesOf(oldestFirst.slice(0, count))].filter((hash) => !kept.has(hash));
    if (freed.reduce((sum, hash) => sum + sizeOf(hash), 0) >= bytes) {
      return oldestFirst.slice(0, count);
    }
  }
  return oldestFirst;
}
