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

/**
 * The naming ended. Cancelled before there was a name, the thing was never made.
 *
 * @returns whether it was the first naming of a thing that was made a moment ago
 */
export function endNaming(session: Session, id: string, isCancelled: boolean): boolean {
  const was = begun?.id === id ? begun : null;
  begun = null;
  if (was === null) return false;
  if (isCancelled && session.store.getState().history.undo === was.step) void session.undo();
  return true;
}

let done: string | null = null;

/**
 * A new thing has its name, by Enter: whoever types on now writes the next one,
 * as line by line. Any other key and any press of the hand ends that.
 */
export function endedByEnter(id: string): void {
  done = id;
  const forget = (event: KeyboardEvent | PointerEvent): void => {
    if (event instanceof KeyboardEvent && goesOn(event)) return;
    if (done === id) done = null;
    removeEventListener("keydown", forget, { capture: true });
    removeEventListener("pointerdown", forget, { capture: true });
  };
  addEventListener("keydown", forget, { capture: true });
  addEventListener("pointerdown", forget, { capture: true });
}

/** Was this thing named a moment ago, and nothing done since? */
export function isJustNamed(id: string): boolean {
  return done === id || endedFirst(id) === "enter";
}

/** A key that types, or that is held to type another. */
function goesOn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === "Shift" || (/^.$/u.test(key) && !ctrlKey && !metaKey && !altKey);
}
