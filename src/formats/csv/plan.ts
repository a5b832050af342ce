import type { AttributeDefinition } from "#journey/attribute.ts";
import {
  type Command,
  evidenceDocument,
  STORIES_PER_DOCUMENT,
  type Write,
} from "#journey/change.ts";
import { asId, type MapId, type ParticipantId, type StudyId } from "#journey/ids.ts";
import { placementField } from "#journey/story.ts";
import { MAX_STORY } from "#journey/commands/stories.ts";
import type { Mint } from "#kit/mint.ts";
import { accept, refuse, type Result } from "#kit/result.ts";
import type { FileProblem, Repair } from "#formats/problem.ts";
import { BoardPlan, type BoardFacts } from "./boardPlan.ts";
import type { ColumnRole, Mapping } from "./mapping.ts";
import type { TextTable } from "./parse.ts";
import { PeoplePlan } from "./peoplePlan.ts";
import { ratingIn, type ScoredRating } from "./rating.ts";
import { dateIn, isBlank } from "./values.ts";

/** What an import must know of the workspace: plain data, so that a worker can have it. */
export interface ImportContext {
  readonly mapId: MapId;
  readonly fileName: string;
  readonly now: string;
  readonly board: BoardFacts;
  readonly attributes: readonly AttributeDefinition[];
  /** People known by their key or name, folded. */
  readonly people: readonly (readonly [key: string, id: ParticipantId, studyId: StudyId])[];
  readonly channels: readonly (readonly [id: string, name: string])[];
}

/** What an import did, for a person to read. */
export interface ImportReport {
  readonly rows: number;
  readonly stories: number;
  readonly scored: number;
  readonly people: number;
  readonly newStages: number;
  readonly newTouchpoints: number;
  readonly unplaced: number;
  readonly undated: number;
  /** What was left out or changed; the first thousand, and how many there are in all. */
  readonly repairs: readonly Repair[];
  readonly repairsTotal: number;
}

/** An import, ready to be carried out as one step. */
export interface ImportPlan {
  readonly command: Command;
  readonly report: ImportReport;
}

const MAX_REPAIRS = 1_000;

/**
 * Turns a table and its mapping into one command: missing stages, touchpoints,
 * channels, attributes and people are made, every row becomes one story, or one
 * for each rated touchpoint.
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
  if (!mapping.some(({ kind }) => kind === "story" || kind === "score" || kind === "rating")) {
    return refuse({
      kind: "no-story",
      message: "No column is the story. Choose the column that holds what the customers said.",
    });
  }
  const plan = new Planner(table, mapping, context, mint);
  for (const [index, row] of table.rows.entries()) {
    plan.takeRow(row, index + 1);
    if (index % 500 === 0) onProgress(index / table.rows.length);
  }
  return accept(plan.finish());
}

class Planner {
  readonly #table: TextTable;
  readonly #mapping: Mapping;
  readonly #context: ImportContext;
  readonly #mint: Mint;
  readonly #studyId: StudyId;
  readonly #board: BoardPlan;
  readonly #repairs: Repair[];
  readonly #writes: Write[] = [];
  readonly #channelIds = new Map<string, string>();
  readonly #people: PeoplePlan;
  #stories = 0;
  #scored = 0;
  #unplaced = 0;
  #undated = 0;

  constructor(table: TextTable, mapping: Mapping, context: ImportContext, mint: Mint) {
    this.#table = table;
    this.#mapping = mapping;
    this.#context = context;
    this.#mint = mint;
    this.#studyId = asId<StudyId>(mint("study"));
    this.#repairs = [...table.repairs];
    this.#board = new BoardPlan(context.mapId, context.board, mint);
    for (const [id, name] of context.channels) this.#channelIds.set(folded(name), id);
    this.#people = new PeoplePlan(
      table.header,
      mapping,
      context,
      this.#studyId,
      mint,
      (row, message) => this.#note(row, message),
    );
  }

  takeRow(row: readonly string[], number: number): void {
    const text = this.#textOf(row, number);
    const ratings = this.#ratingsOf(row, number);
    const told = this.#mapping.some(({ kind }) => kind === "rating");
    const said = told ? ratings.filter(({ rating }) => rating !== null) : ratings;
    if (text === "" && said.every(({ rating }) => rating === null)) {
      this.#note(number, "has neither words nor a score; it was left out");
      return;
    }
    const shared = this.#sharedOf(row, number);
    const stage = this.#cell(row, "stage");
    const stop = this.#cell(row, "touchpoint");
    if (told && said.length === 0) {
      this.#addStory(text, null, this.#board.placeOf(stage, stop), shared, null);
      return;
    }
    const tellingId = said.length > 1 ? this.#mint("telling") : null;
    for (const { column, rating } of said) {
      const header = this.#table.header[column] ?? "";
      const place = told
        ? this.#board.placeOf(stage, header.trim())
        : this.#board.placeOf(stage, stop);
      this.#addStory(text, rating, place, shared, tellingId);
    }
  }

  finish(): ImportPlan {
    const { fileName, now } = this.#context;
    const study = {
      id: this.#studyId,
      name: fileName,
      method: "import",
      source: fileName,
      createdAt: now,
    };
    const writes: Write[] = [
      { op: "create", document: "ws", kind: "study", entity: study },
      ...this.#board.writes(),
      ...this.#people.writes(),
      ...this.#writes,
    ];
    const noun = this.#stories === 1 ? "story" : "stories";
    return {
      command: { name: `Import ${this.#stories} ${noun} from ${fileName}`, writes },
      report: {
        rows: this.#table.rows.length,
        stories: this.#stories,
        scored: this.#scored,
        people: this.#people.made,
        newStages: this.#board.newStages,
        newTouchpoints: this.#board.newTouchpoints,
        unplaced: this.#unplaced,
        undated: this.#undated,
        repairs: this.#repairs.slice(0, MAX_REPAIRS),
        repairsTotal: this.#repairs.length,
      },
    };
  }

  #addStory(
    text: string,
    rating: ScoredRating | null,
    place: string | null,
    shared: Readonly<Record<string, unknown>>,
    tellingId: string | null,
  ): void {
    const part = Math.floor(this.#stories / STORIES_PER_DOCUMENT);
    this.#stories += 1;
    if (rating !== null) this.#scored += 1;
    if (place === null) this.#unplaced += 1;
    if (shared["toldAt"] === null) this.#undated += 1;
    const story = {
      id: this.#mint("story"),
      studyId: this.#studyId,
      text,
      ...shared,
      score: rating?.score ?? null,
      rating: rating?.rating ?? null,
      tellingId,
      [placementField(this.#context.mapId)]: place,
    };
    this.#writes.push(createIn(evidenceDocument(this.#studyId, part), "story", story));
  }

  #textOf(row: readonly string[], number: number): string {
    const cell = this.#cell(row, "story");
    const text = isBlank(cell) ? "" : cell.trim();
    if (text.length <= MAX_STORY) return text;
    this.#note(
      number,
      `has a story of ${text.length} characters; the first ${MAX_STORY} were kept`,
    );
    return text.slice(0, MAX_STORY);
  }

  #ratingsOf(
    row: readonly string[],
    number: number,
  ): readonly { readonly column: number; readonly rating: ScoredRating | null }[] {
    const columns = this.#mapping.flatMap((role, column) =>
      role.kind === "score" || role.kind === "rating" ? [{ role, column }] : [],
    );
    if (columns.length === 0) return [{ column: -1, rating: null }];
    return columns.map(({ role, column }) => {
      const wording = this.#table.header[column] ?? null;
      const outcome = ratingIn(row[column] ?? "", role.scale, role.notRated, wording);
      if (typeof outcome === "string") {
        this.#note(number, `${wording ?? ""}: ${outcome}`);
        return { column, rating: null };
      }
      return { column, rating: outcome };
    });
  }

  #sharedOf(row: readonly string[], number: number): Readonly<Record<string, unknown>> {
    const tags = this.#cell(row, "tags")
      .split(/[;|,]/)
      .map((tag) => tag.trim());
    const channel = this.#cell(row, "channel").trim();
    return {
      participantId: this.#people.personOf(
        row,
        number,
        Math.floor(this.#stories / STORIES_PER_DOCUMENT),
      ),
      toldAt: this.#dateOf(row, number),
      channelId: isBlank(channel) ? null : this.#channelOf(channel),
      tags: tags.filter((tag) => !isBlank(tag)),
      consent: "unknown",
    };
  }

  #dateOf(row: readonly string[], number: number): string | null {
    const column = this.#mapping.findIndex(({ kind }) => kind === "date");
    const role = this.#mapping[column];
    const cell = row[column] ?? "";
    if (role?.kind !== "date" || isBlank(cell)) return null;
    const date = dateIn(cell, role.order);
    if (date === null) this.#note(number, `“${cell.slice(0, 40)}” is no date; it was left empty`);
    return date;
  }

  #channelOf(name: string): string {
    const known = this.#channelIds.get(folded(name));
    if (known !== undefined) return known;
    const id = this.#mint("channel");
    this.#channelIds.set(folded(name), id);
    this.#writes.push(createIn("ws", "channel", { id, name }));
    return id;
  }

  #cell(row: readonly string[], kind: ColumnRole["kind"]): string {
    const column = this.#mapping.findIndex((role) => role.kind === kind);
    return column === -1 ? "" : (row[column] ?? "");
  }

  #note(row: number, message: string): void {
    this.#repairs.push({ row, message });
  }
}

function createIn(document: Write["document"], kind: Write["kind"], entity: object): Write {
  return {
    op: "create",
    document,
    kind,
    entity: entity as Extract<Write, { op: "create" }>["entity"],
  };
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().toLowerCase();
}
