/** What a command of the terminal reads and writes through. */
export interface Io {
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, text: string) => void;
  readonly out: (text: string) => void;
}

/** A mistake in how a command was called or in the file it was given: a message, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
