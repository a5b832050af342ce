import type { Session } from "#session/session.ts";
import type { EditEnd } from "#ui/InlineEdit.tsx";

/** A thing that was made a moment ago and has no name yet. */
interface Beginning {
  readonly id: string;
  /** What its first key typed. */
  readonly typed: string | undefined;
  /** The name of the step that made it. */
  readonly step: string;
  readonly rename: (name: string) => void;
  /** How its naming was ended before its field had come. */
  readonly ended?: EditEnd;
}

let begun: Beginning | null = null;
let begunAtMs = 0;

/** Ms within which the field for a name has come; what is typed meanwhile is kept for it. */
const PATIENCE_MS = 1_000;

/** Notes that a thing was made to be named now: Esc takes it away again. */
export function beginNaming(session: Session, beginning: Beginning): void {
  begun = beginning;
  begunAtMs = performance.now();
  session.show({ renaming: beginning.id });
}

/**
 * Keeps what is typed before the field for a name has come, and what ends it:
 * fast hands do not wait. What follows the end is for the map again, and may make
 * the next thing before this one's field has come: so the name is given at once.
 *
 * @returns false when no field is on its way
 */
export function keepTyping(
  session: Session,
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
): boolean {
  if (begun === null || session.store.getState().renaming !== begun.id) return false;
  if (performance.now() - begunAtMs > PATIENCE_MS || begun.ended !== undefined) return false;
  const { typed = "" } = begun;
  if (key === "Enter") endEarly(begun, "enter");
  else if (key === "Tab") endEarly(begun, shiftKey ? "shift-tab" : "tab");
  else begun = { ...begun, typed: key === "Backspace" ? typed.slice(0, -1) : typed + key };
  return true;
}

function endEarly(beginning: Beginning, ended: EditEnd): void {
  begun = { ...beginning, ended };
  const name = beginning.typed?.trim() ?? "";
  if (name !== "") beginning.rename(name);
}

/** What was typed to begin with; undefined when the name is only being changed. */
export function typedFirst(id: string): string | undefined {
  return begun?.id === id ? begun.typed : undefined;
}

/** How the naming was ended before its field had come; undefined when it goes on. */
export function endedFirst(id: string): EditEnd | undefined {
  return begun?.id === id ? begun.ended : undefined;
}

/** The naming ended. Cancelled before there was a name, the thing was never made. */
export function endNaming(session: Session, id: string, isCancelled: boolean): void {
  const was = begun?.id === id ? begun : null;
  begun = null;
  if (was === null || !isCancelled) return;
  if (session.store.getState().history.undo === was.step) void session.undo();
}
