import { quoteGate } from "#evidence/mayLeave.ts";
import type { Workspace } from "#journey/workspace.ts";

/** Which words of the workspace's stories may be shown outside the team. */
export function gateOf({
  participant,
}: Pick<Workspace, "participant">): ReturnType<typeof quoteGate> {
  return quoteGate([...participant].map(({ name }) => name));
}
