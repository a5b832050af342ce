import { attributesOf } from "#journey/attributes.ts";
import type { Workspace } from "#journey/workspace.ts";
import { hashOf } from "#kit/hash.ts";
import type { JsonObject } from "#kit/json.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { asWritten } from "./asWritten.ts";
import { Links, relinkingSteps } from "./links.ts";
import { type FileEntity, KIND_OF_LIST, type MapFile } from "./mapFile.ts";
import type { Conflict, MergeChoices } from "./mergeConflict.ts";
import { Merging } from "./mergeRows.ts";
import { isKnown } from "./paper.ts";
import { plainRow } from "./plainRow.ts";
import { sameContent } from "./sameContent.ts";
import { isSameOrigin, type Told } from "./sameOrigin.ts";
import { peopleAndStoriesOf } from "./settleIds.ts";
import { keepingState } from "./writeMapFile.ts";

/** What comes of a file whose people and stories are partly here already. */
export interface Met {
  /** The file, each of those put together with what is known of it here. */
  readonly file: MapFile;
  /** What of them reads otherwise on both sides, and was settled. */
  readonly conflicts: readonly Conflict[];
  /** The file as it would be if it said of them what is known here. */
  readonly mine: MapFile;
  /** Those that were put together. */
  readonly ids: ReadonlySet<string>;
}

const LISTS = ["participants", "stories"] as const;

/**
 * Puts the people and stories of a file together with the same ones here, that came with
 * another map or at another time: each stays one. What one side alone says is taken; what
 * both say otherwise is settled as a merge settles it, and listed.
 *
 * @param file with the ids that its things have here
 * @param replaced the map whose place the file takes: its own people and stories are as the file says
 * @param choices how a person settled it; null: all is as the file says
 */
export function* meetingSteps(
  file: MapFile,
  workspace: Workspace,
  replaced: MapFile | null,
  choices: MergeChoices | null,
): Generator<undefined, Met> {
  if (choices === null) return { file, conflicts: [], mine: file, ids: new Set() };
  const ofMap = peopleAndStoriesOf(replaced);
  const merging = new Merging(null, choices, file.map.id);
  const ids = new Set<string>();
  const known = new Map<string, FileEntity>();
  const unused = new Map<string, JsonObject>();
  for (const list of LISTS) {
    yield* mappedInSteps(file[list], (row) => {
      const mine = ofMap.has(row.id) ? null : knownHere(KIND_OF_LIST[list], row, workspace, file);
      if (mine === null) return;
      const theirs = plainRow(KIND_OF_LIST[list], row, file.map.id);
      ids.add(row.id);
      known.set(row.id, mine);
      unused.set(row.id, unwritten(KIND_OF_LIST[list], row.id, workspace));
      merging.take(list, { name: row.id, mine, theirs });
    });
  }
  if (ids.size === 0) return { file, conflicts: [], mine: file, ids };
  merging.addWordings();
  const lists = yield* merging.lists((_, row) => row);
  const withRows = (list: (typeof LISTS)[number]): readonly FileEntity[] => {
    const met = new Map(lists[list].map((row) => [row.id, { ...unused.get(row.id), ...row }]));
    const there = new Set(file[list].map(({ id }) => id));
    const wordings = lists[list].filter(({ id }) => !there.has(id));
    return [...file[list].map((row) => met.get(row.id) ?? row), ...wordings];
  };
  const asHere = (row: FileEntity): FileEntity => known.get(row.id) ?? row;
  return {
    file: { ...file, participants: withRows("participants"), stories: withRows("stories") },
    conflicts: merging.conflicts.filter(isAsked),
    mine: {
      ...file,
      participants: file.participants.map(asHere),
      stories: file.stories.map(asHere),
    },
    ids,
  };
}

/**
 * What is known here of a person or story of a file, as the file would have it: where a story
 * stands on the file's map only the file says. Null: it is not here, or another, or reads the same.
 */
export function knownHere(
  kind: Told,
  row: FileEntity,
  workspace: Workspace,
  { map }: MapFile,
): FileEntity | null {
  const here = workspace[kind].get(row.id);
  if (here === undefined) return null;
  const written = asWritten(kind, here, workspace);
  if (sameContent(kind, written, row) || !isSameOrigin(kind, here, row)) return null;
  const mine = plainRow(kind, { ...written, id: row.id }, map.id);
  if (kind === "participant") return mine;
  const place = `@${map.id}`;
  return { ...mine, [place]: row[place] ?? null, id: row.id };
}

/** What stays with somebody here though no file would have it: values of attributes that are gone. */
function unwritten(kind: Told, id: string, workspace: Workspace): JsonObject {
  const here: object = workspace[kind].get(id) ?? {};
  const written = asWritten(kind, here, workspace);
  const kept = Object.entries(here as JsonObject).filter(([field]) => !(field in written));
  return Object.fromEntries(kept);
}

/** Two copies of a map, ready to be merged. */
export interface MetSides {
  readonly mine: MapFile;
  readonly theirs: MapFile;
  /** Is a conflict of the merge a question to a person? */
  readonly isAsked: (conflict: Conflict) => boolean;
}

/**
 * Two copies of a map to be merged, the one here with those of the other's people and stories
 * beside its own that are here from another map: they are one each, and what is known of them
 * here is not to be written over. Another one of the same id has an id of its own in the copy.
 */
export function* metSides(
  mine: MapFile,
  theirs: MapFile,
  workspace: Workspace,
): Generator<undefined, MetSides> {
  const own = peopleAndStoriesOf(mine);
  const links = new Links();
  const met: Record<(typeof LISTS)[number], FileEntity[]> = { participants: [], stories: [] };
  for (const list of LISTS) {
    const kind = KIND_OF_LIST[list];
    yield* mappedInSteps(theirs[list], (row) => {
      if (own.has(row.id) || !workspace[kind].has(row.id)) return;
      const here = knownHere(kind, row, workspace, theirs);
      if (here !== null) met[list].push(here);
      else if (isStranger(kind, row, workspace)) {
        links.set(kind, row.id, `${kind}-${hashOf([mine.map.id, row.id])}`);
      }
    });
  }
  const [here, there] = [
    met.participants.length + met.stories.length === 0
      ? mine
      : {
          ...mine,
          attributes: withUsed(mine.attributes, met.participants, workspace),
          participants: [...mine.participants, ...met.participants],
          stories: [...mine.stories, ...met.stories],
        },
    links.isEmpty ? theirs : yield* relinkingSteps(theirs, links),
  ];
  yield* keepingState(here, mine);
  yield* keepingState(there, theirs);
  const ids = new Set(LISTS.flatMap((list) => met[list].map(({ id }) => id)));
  return { mine: here, theirs: there, isAsked: (one) => !isOf(one, ids) || isAsked(one) };
}

/** The attributes of a map with those on which something is known of people who join it. */
function withUsed(
  attributes: readonly FileEntity[],
  people: readonly FileEntity[],
  workspace: Workspace,
): readonly FileEntity[] {
  const own = new Set(attributes.map(({ id }) => id));
  const fields = new Set(people.flatMap((person) => Object.keys(person)));
  const used = attributesOf(workspace).filter(({ id }) => !own.has(id) && fields.has(`#${id}`));
  return [...attributes, ...used.map((row) => row as object as FileEntity)];
}

/** Is it somebody else who has this id here? */
function isStranger(kind: Told, row: FileEntity, workspace: Workspace): boolean {
  const here = workspace[kind].get(row.id);
  if (here === undefined) return false;
  return (
    !sameContent(kind, asWritten(kind, here, workspace), row) && !isSameOrigin(kind, here, row)
  );
}

function isOf({ mine }: Conflict, ids: ReadonlySet<string>): boolean {
  return mine !== null && ids.has(mine.id);
}

/** Is it a question, or does one side say nothing and the other's words stay? */
function isAsked({ fields, mine, theirs, stays }: Conflict): boolean {
  const says = (row: FileEntity | null): boolean => fields.some((field) => isKnown(row?.[field]));
  if (says(mine) && says(theirs)) return true;
  return stays === "both" || !says(stays === "mine" ? mine : theirs);
}
