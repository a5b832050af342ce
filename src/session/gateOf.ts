import { quoteGate } from "#evidence/mayLeave.ts";
import { namesOfPeople } from "#journey/participant.ts";
import type { Workspace } from "#journey/workspace.ts";

type People = Pick<Workspace, "participant">;

/** Which words of the workspace's stories may be shown outside the team. */
export function gateOf({ participant }: People): ReturnType<typeof quoteGate> {
  return quoteGate(namesOfPeople(participant));
}
