import type { Command } from "#journey/change.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";

/** How a way back is gone, and left again. */
interface Going {
  /** What one goes back to, for the copy that is taken before. */
  readonly of: string;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Goes back by a command; false when that was cancelled, which is said, or was not to be. */
export async function runBack(
  session: Session,
  make: () => Promise<Command>,
  { of, onProgress, signal }: Going,
): Promise<boolean> {
  const command = await make();
  const isDone =
    !signal.aborted &&
    (await session.runGradually(command, signal, onProgress, { kind: "restore", of }));
  if (signal.aborted) session.notify(words.copies.cancelled);
  return isDone;
}
