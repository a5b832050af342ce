/** What a command of the terminal reads and writes through. */
export interface Io {
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, text: string) => void;
  /** Do two paths name one file on the disk? */
  readonly isSameFile: (a: string, b: string) => boolean;
  /** A line to the standard output. */
  readonly out: (text: string) => void;
  /** A line to the standard error. */
  readonly error: (text: string) => void;
}

/** A mistake in how a command was called or in the file it was given: a message, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Refuses to write over the very file that is read: its words would be gone. */
export function refuseSame(io: Io, read: string, out: string | undefined): void {
  if (out === undefined || !io.isSameFile(read, out)) return;
  throw new UsageError(`--out ${out} is the file that is read. Name another file to write.`);
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = REASONS.get(code);
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}

const REASONS = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is no folder"],
  ["EACCES", "it is not permitted"],
  ["EPERM", "it is not permitted"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
]);
