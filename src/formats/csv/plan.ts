import { itemAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { Command, DocumentId } from "#journey/change.ts";
import type { MapId, ParticipantId, StudyId } from "#journey/ids.ts";
import type { Consent } from "#journey/story.ts";
import type { Mint } from "#kit/mint.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";
import { formatCount } from "#journey/words/plain.ts";
import type { BoardFacts } from "./boardPlan.ts";
import type { CorrectionChoices } from "./corrections.ts";
import type { StoriesHere } from "./knownStories.ts";
import type { Mapping } from "./mapping.ts";
import type { TextTable } from "./parse.ts";
import { Planner } from "./planner.ts";
import { tellsOfPeopleAlone, tellsStories } from "./roles.ts";

/** What an import must know of the workspace: plain data, so that a worker can have it. */
export interface ImportContext extends CorrectionChoices {
  readonly mapId: MapId;
  readonly fileName: string;
  /** ISO time of the import; empty where the result must not depend on it. */
  readonly now: string;
  readonly board: BoardFacts;
  /** Where no column names a stop: the touchpoint that all stories come to; none: they wait in the tray. */
  readonly allAt?: string;
  /** What all of them agreed to, where no column says it; none: nobody was asked. */
  readonly consentOfAll?: Consent;
  readonly attributes: readonly AttributeDefinition[];
  /** People by their key or name, with their study, the document that keeps them, and what is known of them. */
  readonly people: readonly (readonly [
    key: string,
    id: ParticipantId,
    studyId: StudyId,
    document?: DocumentId,
    /** A `Participant` as JSON, since texts pass into a worker many times faster than objects. */
    person?: string,
  ])[];
  readonly channels: readonly (readonly [id: string, name: string])[];
  /** The stories on the map; rows that tell the same are left out. */
  readonly here?: StoriesHere;
  /** Are such rows taken all the same? */
  readonly takesKnown?: boolean;
  /** Are people here known again by what they are called, where they have no key or the file has none? They are unless it is said. */
  readonly knowsNames?: boolean;
  /** Are people taken of whom a row says who they are, but nothing that they told? */
  readonly takesSilent?: boolean;
}

/** What an import did, for a person to read. */
export interface ImportReport {
  readonly rows: number;
  readonly stories: number;
  readonly scored: number;
  /** Stories that are a score without words. */
  readonly wordless: number;
  /** Rows that say nothing and were left out. */
  readonly leftOut: number;
  /** Of those: rows that say who somebody is that told nothing and is not here. */
  readonly silent: number;
  /** Rows that tell nothing, of which the person was taken. */
  readonly described: number;
  /** Rows whose stories were on the map already. */
  readonly here: number;
  readonly people: number;
  /** People who were here, and of whom something is known that was not, or was something else. */
  readonly updated: number;
  /** People who were taken for somebody here because they are called the same. */
  readonly byName: number;
  /** People who came with a file of this name before, and are not in it now. */
  readonly dropped: number;
  /** Stories that were here, and that the file corrects. */
  readonly corrected: number;
  /** Values and stories that were written here by hand, and of which the file says something else. */
  readonly conflicts: number;
  /** What the file says otherwise than the map, by row, and what became of it. */
  readonly changes: readonly Repair[];
  readonly changesTotal: number;
  readonly newStages: number;
  readonly newTouchpoints: number;
  readonly unplaced: number;
  readonly undated: number;
  /** Stories that were too long, of which the beginning was kept. */
  readonly cut: number;
  /** Values of people that were not taken, because an earlier row says something else of the same person. */
  readonly differing: number;
  /** The columns that nothing was taken from, by name. */
  readonly ignoredColumns: readonly string[];
  /** What was left out or changed, by row; the first thousand, and how many there are in all. */
  readonly repairs: readonly Repair[];
  readonly repairsTotal: number;
}

/** An import, ready to be carried out as one step. */
export interface ImportPlan {
  readonly command: Command;
  readonly report: ImportReport;
}

/** An import may name so many new touchpoints; more means that a column of texts was taken for names. */
const MAX_NEW_STOPS = 1_000;
const ROWS_A_STEP = 500;

/**
 * Turns a table and its mapping into one command: missing stages, touchpoints,
 * channels, attributes and people are made, every row becomes one story, or one
 * for each rated touchpoint. A row with a score but no words is a story too: its
 * score counts. Stories without a stop wait in the tray.
 *
 * @param onProgress told the share of rows done, 0..1
 */
export function planImport(
  table: TextTable,
  mapping: Mapping,
  context: ImportContext,
  mint: Mint,
  onProgress: (share: number) => void = () => undefined,
): Result<ImportPlan, FileProblem> {
  if (!tellsStories(mapping) && !tellsOfPeopleAlone(mapping)) {
    return refuse({
      kind: "no-story",
      message: "No column is the story. Choose the column that holds what the customers said.",
    });
  }
  const planner = new Planner(table, mapping, context, mint);
  for (const [index, row] of table.rows.entries()) {
    planner.takeRow(row, itemAt(table.rowNumbers, index));
    if (index % ROWS_A_STEP !== 0) continue;
    onProgress(index / table.rows.length);
    if (planner.newTouchpoints > MAX_NEW_STOPS) return refuse(TOO_MANY_STOPS);
  }
  return planner.newTouchpoints > MAX_NEW_STOPS ? refuse(TOO_MANY_STOPS) : accept(planner.finish());
}

const TOO_MANY_STOPS: FileProblem = {
  kind: "too-many-stops",
  message: `The import would make more than ${formatCount(MAX_NEW_STOPS)} touchpoints, and no import may. Is the column of stages or touchpoints the right one? If it is, split the file.`,
};
