import type { ProfileVersionId } from "#journey/ids.ts";
import type { ProfileVersion } from "#journey/profileVersion.ts";
import type { Workspace } from "#journey/workspace.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

/** A profile and persona as they stand, to be saved: evidence makes it, by `snapshotOf`. */
export type Snapshot = Pick<
  ProfileVersion,
  "people" | "participants" | "stories" | "personaName" | "lines" | "quoteStoryIds"
>;

/** The saved versions of a group's profile and persona, the latest first. */
export function versionsOf(
  { profileVersion }: Pick<Workspace, "profileVersion">,
  scope: string,
): readonly ProfileVersion[] {
  return [...profileVersion]
    .filter((version) => version.scope === scope)
    .toSorted((a, b) => compare(b.savedAt ?? "", a.savedAt ?? "") || compare(b.id, a.id));
}

/** Saves the profile and persona of a group as they stand. `made`: the version's id. */
export function saveVersion(
  context: Context,
  scope: string,
  name: string,
  snapshot: Snapshot,
): Outcome {
  const id = context.mint("version");
  const entity = { id, scope, name, savedAt: context.now, ...snapshot };
  return done("Save version", [create("ws", "profileVersion", entity)], [id]);
}

/** Gives a saved version another name. */
export function renameVersion(context: Context, id: ProfileVersionId, name: string): Outcome {
  if (!context.workspace.profileVersion.has(id)) return gone();
  return done("Rename version", [set("ws", "profileVersion", id, "name", name)]);
}

/** Takes a saved version away. */
export function removeVersion(context: Context, id: ProfileVersionId): Outcome {
  if (!context.workspace.profileVersion.has(id)) return gone();
  return done("Delete version", [remove("ws", "profileVersion", id)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function gone(): Outcome {
  return notDone("not-found", "That version is no longer here.");
}
