import { boardDocument, type Command, type DocumentId, type Write } from "#journey/change.ts";
import { asId, type MapId } from "#journey/ids.ts";
import { titleOfCopy } from "#journey/mapInfo.ts";
import { STANDARD_ATTRIBUTES } from "#journey/standardAttributes.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { finished } from "#kit/finished.ts";
import type { JsonObject } from "#kit/json.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import type { Mint } from "#kit/mint.ts";
import { EvidenceHomes } from "./evidenceHomes.ts";
import { gatheringSteps } from "./gatherMap.ts";
import { type FileEntity, KIND_OF_LIST, LATER_LISTS, type MapFile } from "./mapFile.ts";
import { relinkingSteps } from "./links.ts";
import { GREW_FROM, statesOf, withState } from "./mapStates.ts";
import { type Met, meetingSteps } from "./meetHere.ts";
import type { Conflict, MergeChoices } from "./mergeConflict.ts";
import { rewrites, sameContent } from "./sameContent.ts";
import { linkingSteps } from "./settleIds.ts";
import { type Touched, touchingSteps } from "./touched.ts";
import { keepingState, stateOf } from "./writeMapFile.ts";
import { textIn } from "#journey/read.ts";

/** What opening a file will do. */
export interface OpenPlan {
  readonly command: Command;
  readonly mapId: MapId;
  /** The file with the ids that its things get here. */
  readonly file: MapFile;
  /** The map was here already: a copy with ids of its own was made. */
  readonly isCopy: boolean;
  /** What of the map that is replaced is otherwise then; nothing where none is. */
  readonly touched: readonly Touched[];
  /** People and stories who are here from another map, and of whom both sides say something else. */
  readonly conflicts: readonly Conflict[];
  /** The file as it would be if it said of those what is known here. */
  readonly mine: MapFile;
}

const NOTHING_CHOSEN: MergeChoices = new Map();

const BOARD_LISTS = ["stages", "lanes", "touchpoints", "connections", "notes"] as const;
const WORKSPACE_LISTS = ["studies", "attributes", "channels"] as const;
const DECISION_LISTS = ["personas", ...LATER_LISTS] as const;
const EVIDENCE_LISTS = ["participants", "stories"] as const;

/**
 * Turns a file into one command that brings its map in. Ids stay where they are
 * free. A map that is here already comes in as a copy. A story or person that
 * is here already stays one: of the same origin, what both sides say is put together;
 * another one under a taken id gets an id of its own, and so does what reads
 * otherwise in a copy. Attributes and channels of the same name are shared.
 *
 * @param homeOf the evidence document that keeps a story or person
 * @param replaced the board of the map of the same id: then that map is changed
 *   into the file's instead; stories on it that the file does not have go to its tray
 * @param choices how a person settled what is known otherwise of people and stories who are
 *   here from another map; null: the file is a merge with what is here, and reads as it is to
 */
export function openMap(
  file: MapFile,
  workspace: Workspace,
  homeOf: (id: string) => DocumentId,
  mint: Mint,
  replaced: Board | null = null,
  choices: MergeChoices | null = NOTHING_CHOSEN,
): OpenPlan {
  return finished(openingSteps(file, workspace, homeOf, mint, replaced, choices));
}

/** The same in steps, for a page that is to answer meanwhile. */
export function* openingSteps(
  file: MapFile,
  workspace: Workspace,
  homeOf: (id: string) => DocumentId,
  mint: Mint,
  replaced: Board | null = null,
  choices: MergeChoices | null = NOTHING_CHOSEN,
): Generator<undefined, OpenPlan> {
  const isHere = workspace.map.has(file.map.id);
  const replaces = isHere && replaced !== null;
  const before = replaces
    ? yield* gatheringSteps(workspace, replaced, asId<MapId>(file.map.id))
    : null;
  const isCopy = isHere && !replaces;
  const links = yield* linkingSteps(workspace, file, mint, before, choices === null);
  const opened = yield* relinkingSteps(file, links);
  const met = yield* meetingSteps(opened, workspace, before, isCopy ? null : choices);
  const mapId = asId<MapId>(opened.map.id);
  const homes = new EvidenceHomes(workspace, homeOf);
  yield* keepingState(opened, file);
  const writes = [
    ...mapWrites(opened, workspace, isCopy),
    ...sharedWrites(opened, workspace, before),
    ...decisionWrites(opened, workspace, before),
    ...boardWrites(opened, replaces ? replaced : null),
    ...(yield* evidenceWrites(met, workspace, homes, replaces)),
    ...(replaces ? unplacedWrites(met.file, workspace, homeOf) : []),
  ];
  const title = textIn(file.map, "title");
  const name = `${replaces ? "Replace" : "Open"} ${title === "" ? "map" : title}`;
  const touched = before === null ? [] : yield* touchingSteps(before, met.file);
  const { conflicts, mine } = met;
  return { command: { name, writes }, mapId, file: opened, isCopy, touched, conflicts, mine };
}

/** The writes of the map's entry in the list of maps. */
function mapWrites(file: MapFile, workspace: Workspace, isCopy: boolean): readonly Write[] {
  const here = workspace.map.get(file.map.id);
  const said = textIn(file.map, "title");
  const title = isCopy ? titleOfCopy(said, workspace.map) : said;
  const states = isCopy ? [] : withState(statesOf(file.map), stateOf(file));
  const entry = { ...file.map, [GREW_FROM]: states, title, trashedAt: null };
  return here === undefined ? [create("ws", "map", entry)] : rewrites("ws", "map", here, entry);
}

/**
 * What the map shares with others: what is not here comes, what is here stays as it is. Where
 * the map is replaced, what it uses itself reads as the file says.
 */
function sharedWrites(
  file: MapFile,
  workspace: Workspace,
  before: MapFile | null,
): readonly Write[] {
  return WORKSPACE_LISTS.flatMap((list) => {
    const kind = KIND_OF_LIST[list];
    const used = new Set(before?.[list].map(({ id }) => id));
    return file[list].flatMap((row) => {
      const here = workspace[kind].get(row.id);
      if (here === undefined) return isReady(row) ? [] : [create("ws", kind, row)];
      return used.has(row.id) ? rewrites("ws", kind, here, row) : [];
    });
  });
}

/**
 * What people decided about the map: what is here already is only touched where the map is
 * replaced. What stood for a stage or segment that was gone here, and is not in the file, is
 * not to come back with it.
 */
function decisionWrites(
  file: MapFile,
  workspace: Workspace,
  before: MapFile | null,
): readonly Write[] {
  const isOfFile = belongsTo(file);
  return DECISION_LISTS.flatMap((list): readonly Write[] => {
    const kind = KIND_OF_LIST[list];
    const kept = new Set(file[list].map(({ id }) => id));
    const shown = new Set(before?.[list].map(({ id }) => id));
    const gone = [...(before === null ? [] : workspace[kind])].filter(
      (row) => !kept.has(row.id) && (shown.has(row.id) || isOfFile(row)),
    );
    return [
      ...gone.map(({ id }): Write => ({ op: "remove", document: "ws", kind, id })),
      ...file[list].flatMap((row) => {
        const known = workspace[kind].get(row.id);
        if (known === undefined) return [create("ws", kind, row)];
        return before === null ? [] : rewrites("ws", kind, known, row);
      }),
    ];
  });
}

/** Would a decision be one about the file's map, as it stands in the file? */
function belongsTo(file: MapFile): (row: object) => boolean {
  const scopes = new Set([
    `map:${file.map.id}`,
    ...file.stages.map(({ id }) => `stage:${id}`),
    ...file.segments.map(({ id }) => `segment:${id}`),
    ...file.personas.map(({ id }) => `persona:${id}`),
  ]);
  const people = new Set(file.participants.map(({ id }) => id));
  const cards = new Set(file.scorecards.map(({ id }) => id));
  return (row) => {
    const fields = row as JsonObject;
    const person = textIn(fields, "participantId");
    const isOfCard = cards.has(textIn(fields, "scorecardId"));
    return (
      scopes.has(textIn(fields, "scope")) || (isOfCard && (person === "" || people.has(person)))
    );
  };
}

/** Is this one of the attributes that every workspace has, unchanged? */
function isReady(row: FileEntity): boolean {
  const ready = STANDARD_ATTRIBUTES.find(({ id }) => id === row.id);
  return ready !== undefined && sameContent("attribute", ready, row);
}

function boardWrites(file: MapFile, replaced: Board | null): readonly Write[] {
  const document = boardDocument(asId<MapId>(file.map.id));
  return BOARD_LISTS.flatMap((list): readonly Write[] => {
    const kind = KIND_OF_LIST[list];
    const kept = new Set(file[list].map(({ id }) => id));
    const gone = [...(replaced?.[kind] ?? [])].filter(({ id }) => !kept.has(id));
    return [
      ...gone.map(({ id }): Write => ({ op: "remove", document, kind, id })),
      ...file[list].flatMap((row) => {
        const here = replaced?.[kind].get(row.id);
        return here === undefined
          ? [create(document, kind, row)]
          : rewrites(document, kind, here, row);
      }),
    ];
  });
}

function* evidenceWrites(
  { file, ids }: Met,
  workspace: Workspace,
  homes: EvidenceHomes,
  replaces: boolean,
): Generator<undefined, readonly Write[]> {
  const place = `@${file.map.id}`;
  const writes: Write[] = [];
  for (const list of EVIDENCE_LISTS) {
    const kind = KIND_OF_LIST[list];
    yield* mappedInSteps(file[list], (row) => {
      const here = workspace[kind].get(row.id);
      const document = here === undefined ? homes.newHomeOf(kind, row) : homes.homeOf(row.id);
      if (here === undefined) writes.push(create(document, kind, row));
      else if (replaces || ids.has(row.id)) writes.push(...rewrites(document, kind, here, row));
      else if (kind === "story") {
        const value = row[place] ?? null;
        writes.push({ op: "set", document, kind, id: row.id, field: place, value });
      }
    });
  }
  return writes;
}

/** Stories of a replaced map that its file does not have stay in the map's tray: no words are lost. */
function unplacedWrites(
  file: MapFile,
  workspace: Workspace,
  homeOf: (id: string) => DocumentId,
): readonly Write[] {
  const field = `@${file.map.id}`;
  const kept = new Set(file.stories.map(({ id }) => id));
  return [...workspace.story]
    .filter((story) => field in story && !kept.has(story.id))
    .map((story) => ({
      op: "set",
      document: homeOf(story.id),
      kind: "story",
      id: story.id,
      field,
      value: null,
    }));
}

function create(document: DocumentId, kind: Write["kind"], entity: FileEntity): Write {
  return { op: "create", document, kind, entity };
}
