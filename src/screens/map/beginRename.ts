import { lockedWords } from "#journey/locks.ts";
import type { Session } from "#session/session.ts";

/** Begins to change a name or text in place; of what is locked the notice tells why not. */
export function beginRename(session: Session, id: string): void {
  const { board } = session.store.getState();
  const said = board === null ? null : lockedWords(board, id);
  if (said === null) session.show({ renaming: id });
  else session.notify(said, "problem");
}
