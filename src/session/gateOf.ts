import { quoteGate } from "#evidence/mayLeave.ts";
import type { Workspace } from "#journey/workspace.ts";

type People = Pick<Workspace, "participant">;

/** Under what everybody of the workspace is known: names, and the keys of their tables. */
export function namesOfPeople({ participant }: People): readonly string[] {
  return [...participant].flatMap(({ name, key }) => (key === null ? [name] : [name, key]));
}

/** Which words of the workspace's stories may be shown outside the team. */
export function gateOf(people: People): ReturnType<typeof quoteGate> {
  return quoteGate(namesOfPeople(people));
}
