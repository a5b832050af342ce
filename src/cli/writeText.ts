import { type Io, reasonOf, UsageError } from "./io.ts";

/** Writes a file; one that cannot be written is the caller's mistake. */
export function writeText(io: Io, path: string, text: string): void {
  try {
    io.writeFile(path, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}
