import { asId } from "./ids.ts";
import type { JsonObject } from "#kit/json.ts";
import { textIn } from "./read.ts";
import type { Workspace } from "./workspace.ts";

/** Something as it once read, or one field of it. */
export interface EarlierRow {
  readonly kind: string;
  readonly entity: JsonObject & { readonly id: string };
}

/** What people once told and were, and are not any more: edited since, or deleted. */
export interface EarlierWords {
  readonly texts: readonly string[];
  /** Stories of theirs, of which some are deleted. */
  readonly storyIds: ReadonlySet<string>;
  /** Their records as they once were, or parts of them. */
  readonly records: readonly JsonObject[];
}

/** May a row be one of these people's? Most are not, and need not be kept until it is known. */
export function mayBeTheirs(
  { kind, entity }: EarlierRow,
  who: ReadonlySet<string>,
  { story }: Pick<Workspace, "story">,
): boolean {
  if (kind === "participant") return who.has(entity.id);
  if (kind !== "story") return false;
  const now = story.get(asId(entity.id));
  if (now !== undefined) return who.has(now.participantId ?? "");
  return !("participantId" in entity) || who.has(textIn(entity, "participantId"));
}

/**
 * Of what once read otherwise that which is these people's. What belongs to somebody
 * else by now is theirs, also the name of another person that stood here by mistake.
 */
export function earlierWordsOf(
  rows: readonly EarlierRow[],
  who: ReadonlySet<string>,
  { participant, story }: Pick<Workspace, "participant" | "story">,
): EarlierWords {
  const told = rows.filter(({ kind }) => kind === "story").map(({ entity }) => entity);
  const present = new Map([...story].map((one) => [one.id as string, one]));
  const gone = new Set(
    told.filter((row) => who.has(textIn(row, "participantId"))).map((row) => row.id),
  );
  const isTheirs = (row: { readonly id: string }): boolean => {
    const now = present.get(row.id);
    return now === undefined ? gone.has(row.id) : who.has(now.participantId ?? "");
  };
  const ofOthers = new Set([...story].filter((one) => !isTheirs(one)).map(({ text }) => text));
  const others = [...participant].filter((one) => !who.has(one.id));
  const called = new Set(others.flatMap(({ name, key }) => [name, key ?? ""]));
  const records = rows.filter(({ kind, entity }) => kind === "participant" && who.has(entity.id));
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
