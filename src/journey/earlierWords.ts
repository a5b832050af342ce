import { asId, type ParticipantId } from "./ids.ts";
import type { JsonObject } from "#kit/json.ts";
import { textIn, textOrNull } from "./read.ts";
import type { Workspace } from "./workspace.ts";

/** Something as it once read, or one field of it. */
export interface EarlierRow {
  readonly kind: string;
  readonly entity: JsonObject & { readonly id: string };
}

/** What somebody once told and was, and is not any more: edited since, or deleted. */
export interface EarlierWords {
  readonly texts: readonly string[];
  /** Stories of theirs, of which some are deleted. */
  readonly storyIds: ReadonlySet<string>;
  /** Their record as it once was, or parts of it. */
  readonly records: readonly JsonObject[];
}

/** May a row be a person's? Most are not, and need not be kept until it is known. */
export function mayBeTheirs(
  { kind, entity }: EarlierRow,
  person: ParticipantId,
  { story }: Pick<Workspace, "story">,
): boolean {
  if (kind === "participant") return entity.id === person;
  if (kind !== "story") return false;
  const now = story.get(asId(entity.id));
  if (now !== undefined) return now.participantId === person;
  return !("participantId" in entity) || entity["participantId"] === person;
}

/**
 * Of what once read otherwise that which is a person's. What belongs to somebody
 * else by now is theirs, also the name of another person that stood here by mistake.
 */
export function earlierWordsOf(
  rows: readonly EarlierRow[],
  id: ParticipantId,
  { participant, story }: Pick<Workspace, "participant" | "story">,
): EarlierWords {
  const told = rows.filter(({ kind }) => kind === "story").map(({ entity }) => entity);
  const present = new Map([...story].map((one) => [one.id as string, one]));
  const gone = new Set(
    told.filter((row) => textOrNull(row, "participantId") === id).map((row) => row.id),
  );
  const isTheirs = (row: { readonly id: string }): boolean => {
    const now = present.get(row.id);
    return now === undefined ? gone.has(row.id) : now.participantId === id;
  };
  const ofOthers = new Set([...story].filter((one) => !isTheirs(one)).map(({ text }) => text));
  const others = [...participant].filter((one) => one.id !== id);
  const called = new Set(others.flatMap(({ name, key }) => [name, key ?? ""]));
  const records = rows.filter(({ kind, entity }) => kind === "participant" && entity.id === id);
  const theirs = told.filter(isTheirs);
  return {
    storyIds: new Set(theirs.map((row) => row.id)),
    texts: theirs
      .map((row) => textIn(row, "text"))
      .filter((text) => text !== "" && !ofOthers.has(text)),
    records: records
      .map(({ entity }) => entity)
      .map((row) => ({
        ...row,
        name: called.has(textIn(row, "name")) ? "" : textIn(row, "name"),
        key: called.has(textIn(row, "key")) ? "" : textIn(row, "key"),
      })),
  };
}
