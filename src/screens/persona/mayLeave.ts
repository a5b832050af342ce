import type { Story } from "#journey/story.ts";
import type { Workspace } from "#journey/workspace.ts";

/** What tells who somebody is or how to reach them. */
const TRACES = [/\S@\S/u, /https?:\/\/|www\./iu, /\+?\d[\d\s()/-]{6,}\d/u];

/** A name shorter than this is too likely to be a common word. */
const MIN_NAME = 3;

/**
 * May the words leave the house (evidence.md, "Privacy on export")? Whoever said
 * them agreed, and no address, phone number or participant's name stands in them.
 */
export function mayLeave(
  { text, consent }: Pick<Story, "text" | "consent">,
  { participant }: Pick<Workspace, "participant">,
): boolean {
  if (consent !== "quote") return false;
  if (TRACES.some((trace) => trace.test(text))) return false;
  const said = new Set(wordsOf(text));
  return ![...participant].some(({ name }) =>
    wordsOf(name).some((part) => part.length >= MIN_NAME && said.has(part)),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase("en").match(/\p{L}+/gu) ?? [];
}
