import { type Engine, field, story, touchpoint } from "./engine.ts";

/** Where the page says which edits were made, and which were acknowledged. */
export type Report = (what: "made" | "acknowledged", edit: number) => void;

/**
 * Types without end: an edit every few milliseconds, each a new touchpoint, a
 * new story and the same field set again. Never resolves: the process is killed
 * in the middle of it.
 */
export async function typeWithoutEnd(
  engine: Engine,
  trial: number,
  report: Report,
): Promise<never> {
  engine.apply("Begin", touchpoint("counter"));
  for (let edit = 0; ; edit += 1) {
    engine.apply(
      `edit ${edit}`,
      touchpoint(`t${trial}-${edit}`, { title: `Touchpoint ${edit}` }),
      story(`s${trial}-${edit}`, `What somebody said in edit ${edit} of trial ${trial}.`),
      field("counter", "last", trial * 1_000_000 + edit),
    );
    report("made", edit);
    void engine.documents.flush().then(() => report("acknowledged", edit));
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}
