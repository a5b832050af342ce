import type { InsightId, ProfileEntryId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import type { ProfileEntry } from "#journey/profileEntry.ts";
import type { Workspace } from "#journey/workspace.ts";
import type { JsonObject } from "#kit/json.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

/** A line of a profile or persona, and what is derived on it at this moment. */
export interface LineNow {
  readonly scope: string;
  readonly claim: string;
  /** The basis of what is derived; null when nothing is. */
  readonly basis: string | null;
  /** What is derived, as data without people in it. */
  readonly was: JsonObject | null;
}

type Fields = Partial<Pick<ProfileEntry, "text" | "value" | "pinned" | "insightIds">>;

/** What was decided for a group or a persona, line by line. */
export function entriesOf(
  { profileEntry }: Pick<Workspace, "profileEntry">,
  scope: string,
): readonly ProfileEntry[] {
  return [...profileEntry].filter((entry) => entry.scope === scope);
}

/**
 * Writes a line in a person's own words, beside what is derived. Empty words
 * give the line back to what is derived. `made`: the entry's id.
 *
 * @param value the same as data, where the line is a persona's field
 */
export function writeLine(
  context: Context,
  line: LineNow,
  text: string,
  value: AttributeValue | null = null,
): Outcome {
  if (text.trim() === "" && value === null) return clearLine(context, line);
  return put(context, line, "Edit profile", { text, value, pinned: false });
}

/** Keeps a line as it is derived now. `made`: the entry's id. */
export function pinLine(context: Context, line: LineNow): Outcome {
  if (line.was === null) return notDone("not-allowed", "Nothing is known here that could be kept.");
  return put(context, line, "Pin line", { text: "", value: null, pinned: true });
}

/** Gives a line back to what is derived. */
export function clearLine(context: Context, { scope, claim }: LineNow): Outcome {
  const writes = all(context, scope, claim).map(({ id }) => remove("ws", "profileEntry", id));
  return done("Take back the edit", writes);
}

/** Says which insights (pains above all) a line answers. `made`: the entry's id. */
export function linkInsights(
  context: Context,
  line: LineNow,
  insightIds: readonly InsightId[],
): Outcome {
  const known = insightIds.filter((id) => context.workspace.insight.has(id));
  return put(context, line, "Link pains", { insightIds: known });
}

/** Takes what the data say now: an edited line is derived again, a pinned one is pinned as it is now. */
export function takeChange(context: Context, line: LineNow): Outcome {
  const [entry] = all(context, line.scope, line.claim);
  if (entry === undefined) return gone();
  if (!entry.pinned || line.was === null) return clearLine(context, line);
  return done("Take the new data", settled(entry.id, line, context.now));
}

/** Keeps what was written or pinned; it is compared with the data as they are now from here on. */
export function keepChange(context: Context, line: LineNow): Outcome {
  const [entry] = all(context, line.scope, line.claim);
  if (entry === undefined) return gone();
  const { id, pinned, was } = entry;
  // What is pinned goes on showing what it showed.
  const kept = pinned ? { ...line, was } : line;
  return done("Keep as it is", settled(id, kept, context.now));
}

function put(context: Context, line: LineNow, name: string, fields: Fields): Outcome {
  const { scope, claim, basis, was } = line;
  const [entry] = all(context, scope, claim);
  if (entry !== undefined) {
    const writes = Object.entries(fields).map(([field, value]) =>
      set("ws", "profileEntry", entry.id, field, value),
    );
    return done(name, [...writes, ...settled(entry.id, line, context.now)], [entry.id]);
  }
  const id = context.mint("entry");
  const blank = { text: "", value: null, pinned: false, insightIds: [] };
  const entity = { id, scope, claim, ...blank, basis, was, editedAt: context.now, ...fields };
  return done(name, [create("ws", "profileEntry", entity)], [id]);
}

/** The writes by which an entry is compared with the data as they are now. */
function settled(
  id: ProfileEntryId,
  { basis, was }: LineNow,
  now: string,
): ReturnType<typeof set>[] {
  return [
    set("ws", "profileEntry", id, "basis", basis),
    set("ws", "profileEntry", id, "was", was),
    set("ws", "profileEntry", id, "editedAt", now),
  ];
}

/** All entries of a line, the one that counts first: two places may have written it at once. */
function all({ workspace }: Context, scope: string, claim: string): readonly ProfileEntry[] {
  return entriesOf(workspace, scope)
    .filter((entry) => entry.claim === claim)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function gone(): Outcome {
  return notDone("not-found", "That line is as it was derived; there is nothing to take or keep.");
}
