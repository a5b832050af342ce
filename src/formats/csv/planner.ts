import { evidenceDocument, STORIES_PER_DOCUMENT, type Write } from "#journey/change.ts";
import { MAX_STORY } from "#journey/commands/stories.ts";
import { asId, type StudyId } from "#journey/ids.ts";
import { placementField } from "#journey/story.ts";
import { formatCount } from "#journey/words/plain.ts";
import type { Mint } from "#kit/mint.ts";
import type { Repair } from "#formats/problem.ts";
import { cutTo } from "#formats/soundText.ts";
import { toldOnce } from "./alike.ts";
import { BoardPlan } from "./boardPlan.ts";
import { ChannelPlan } from "./channelPlan.ts";
import { ConsentReader } from "./consent.ts";
import { type PlannedStory, settled } from "./corrections.ts";
import { Entities } from "./entities.ts";
import { columnName } from "./headers.ts";
import { KnownNames } from "./knownNames.ts";
import { KnownStories } from "./knownStories.ts";
import { longNamesIn } from "./longNames.ts";
import type { Mapping } from "./mapping.ts";
import { isBlank, isWordless } from "./numbers.ts";
import type { TextTable } from "./parse.ts";
import { PeoplePlan } from "./peoplePlan.ts";
import type { ImportContext, ImportPlan } from "./plan.ts";
import type { ScoredRating } from "./rating.ts";
import { RatingColumns } from "./ratingColumns.ts";
import { namesStops, Roles, tellsOfPeopleAlone } from "./roles.ts";
import { SilentRows } from "./silentRows.ts";
import { doneTo, tallied } from "./tallied.ts";
import { type Telling, tellingsOf } from "./tellings.ts";
import { ToldOn } from "./toldOn.ts";
import { Twins } from "./twins.ts";
import { Who } from "./who.ts";

/** So many can be kept as a text; what an import still has to tell beyond that is only counted. */
const MAX_REPAIRS = 100_000;

/** What the stories of one row have in common. */
interface Told {
  readonly participantId: string | null;
  readonly toldAt: string | null;
  readonly channelId: string | null;
  readonly tags: readonly string[];
  readonly consent: string;
}

/** An import on its way: takes a table row by row and ends in one command and its report. */
export class Planner {
  readonly #table: TextTable;
  readonly #roles: Roles;
  readonly #context: ImportContext;
  readonly #mint: Mint;
  readonly #studyId: StudyId;
  readonly #board: BoardPlan;
  readonly #who: Who;
  readonly #people: PeoplePlan;
  readonly #channels: ChannelPlan;
  readonly #ratings: RatingColumns;
  readonly #toldOn: ToldOn;
  readonly #consents: ConsentReader | undefined;
  readonly #silent: SilentRows;
  readonly #twins = new Twins();
  readonly #known: KnownStories;
  readonly #entities = new Entities();
  readonly #repairs: Repair[];
  readonly #stories: PlannedStory[] = [];
  #here = 0;
  #cut = 0;

  constructor(table: TextTable, mapping: Mapping, context: ImportContext, mint: Mint) {
    this.#table = table;
    this.#roles = new Roles(mapping);
    this.#silent = new SilentRows(this.#roles, tellsOfPeopleAlone(mapping));
    this.#context = context;
    this.#mint = mint;
    this.#studyId = asId<StudyId>(mint("study"));
    this.#repairs = [...table.repairs];
    this.#board = new BoardPlan(context.mapId, context.board, mint);
    this.#who = new Who(
      table.header,
      this.#roles,
      new KnownNames(context.knowsNames === false ? [] : context.people),
    );
    this.#people = new PeoplePlan(table, this.#roles, this.#who, context, this.#studyId, mint);
    this.#channels = new ChannelPlan(context.channels, mint);
    this.#ratings = new RatingColumns(table, mapping);
    this.#known = new KnownStories(context.here);
    this.#toldOn = new ToldOn(table, this.#roles);
    const [consent] = this.#roles.all("consent");
    if (consent !== undefined)
      this.#consents = new ConsentReader(columnName(table.header, consent.column));
    this.#repairs.push(...(this.#consents?.repairs ?? []));
    if (!this.#roles.has("stage")) {
      for (const { name, title } of this.#ratings.toldIn(table))
        this.#board.placeOf("", this.#board.titleFor(name, title));
    }
  }

  get newTouchpoints(): number {
    return this.#board.newTouchpoints;
  }

  /** Takes one row. @param number the row as a spreadsheet counts it */
  takeRow(row: readonly string[], number: number): void {
    const tellings = this.#tellingsOf(row, number);
    const note = (message: string): void => this.#note(number, message);
    if (tellings.length === 0) {
      this.#silent.add(row, number);
      return;
    }
    if (this.#who.isByName(row))
      note("names somebody who is here under a key of their own; it is taken for the same person");
    if (this.#isHere(row, tellings)) {
      this.#here += 1;
      if (this.#context.takesKnown !== true) {
        this.#people.refresh(row, number);
        note("is on this map already; it was left out");
        return;
      }
    }
    const words = [...new Set(tellings.map(({ text }) => text))].join("\n").trim();
    const twin = this.#twins.of(row, words, number);
    if (twin !== null)
      note(`is the same as row ${formatCount(twin)}, cell by cell; both were imported`);
    for (const message of longNamesIn(row, this.#roles, this.#table.header)) note(message);
    this.#addStories(row, number, tellings, this.#toldOf(row, number));
  }

  /** The command that carries the import out, and what it does. */
  finish(): ImportPlan {
    const { fileName, now } = this.#context;
    const study = {
      id: this.#studyId,
      // A round of interviews is spoken of; what its file is called stands beside it.
      name: fileName.replace(/(?<=.)\.[a-z]{2,5}$/i, ""),
      method: "import",
      source: fileName,
      createdAt: now,
    };
    const begins: Write = { op: "create", document: "ws", kind: "study", entity: study };
    const { created, ...stories } = settled(this.#stories, this.#known, this.#context);
    const silent = this.#silent.settle(this.#people, this.#context.takesSilent === true, (made) =>
      partAt(this.#stories.length + made),
    );
    const people = this.#people.settle();
    const writes: Write[] = [
      ...(created.length > 0 || this.#people.made > 0 ? [begins] : []),
      ...this.#channels.writes,
      ...this.#board.writes(),
      ...people.writes,
      ...created.map(createdBy),
      ...stories.writes,
    ];
    const changes = [...people.changes, ...stories.changes].toSorted(byRow);
    const repairs = toldOnce(
      [...this.#repairs, ...silent.repairs, ...people.repairs, ...this.#entities.repairs].toSorted(
        byRow,
      ),
    );
    return {
      command: { name: `${doneTo(created.length, this.#people.made)} from ${fileName}`, writes },
      report: {
        rows: this.#table.rows.length,
        ...tallied(created),
        leftOut: silent.leftOut,
        silent: silent.silent,
        described: silent.described,
        here: this.#here,
        ...people.counts,
        corrected: stories.corrected,
        conflicts: people.conflicts + stories.conflicts,
        changes: changes.slice(0, MAX_REPAIRS),
        changesTotal: changes.length,
        newStages: this.#board.newStages,
        newTouchpoints: this.#board.newTouchpoints,
        cut: this.#cut,
        differing: this.#people.differing,
        ignoredColumns: this.#roles
          .all("ignore")
          .map(({ column }) => columnName(this.#table.header, column)),
        repairs: repairs.slice(0, MAX_REPAIRS),
        repairsTotal: repairs.length,
      },
    };
  }

  #tellingsOf(row: readonly string[], number: number): readonly Telling[] {
    const whole = this.#textOf(this.#roles.cell(row, "story"), number);
    const said = this.#ratings.of(row, (message) => this.#note(number, message));
    return tellingsOf(said, whole, (words) => this.#textOf(words, number));
  }

  /** Are all stories that a row would become on the map already? */
  #isHere(row: readonly string[], tellings: readonly Telling[]): boolean {
    const who = this.#who.keyIn(row);
    const toldAt = this.#toldOn.in(row);
    return this.#known.areHere(
      tellings.map(({ text, rating }) => ({ text, who, toldAt, rating: rating?.rating ?? null })),
    );
  }

  #addStories(
    row: readonly string[],
    number: number,
    tellings: readonly Telling[],
    told: Told,
  ): void {
    const stage = this.#entities.read(this.#roles.cell(row, "stage"), number);
    const named = namesStops(this.#roles)
      ? this.#entities.read(this.#roles.cell(row, "touchpoint"), number)
      : (this.#context.allAt ?? "");
    const isSpread = tellings.filter(({ isOfRow }) => isOfRow).length > 1;
    const tellingId = isSpread ? this.#mint("telling") : null;
    for (const { stop, text, rating, isOfRow } of tellings) {
      const title = stop === null ? named : this.#board.titleFor(stop.name, stop.title);
      const place = this.#board.placeOf(stage, title);
      this.#addStory(number, text, rating, place, told, isOfRow ? tellingId : null);
    }
  }

  #addStory(
    row: number,
    text: string,
    rating: ScoredRating | null,
    place: string | null,
    told: Told,
    tellingId: string | null,
  ): void {
    const entity = {
      id: this.#mint("story"),
      studyId: this.#studyId,
      text,
      ...told,
      score: rating?.score ?? null,
      rating: rating === null ? null : { ...rating.rating },
      tellingId,
      [placementField(this.#context.mapId)]: place,
    };
    const document = evidenceDocument(this.#studyId, this.#part);
    this.#stories.push({ row, document, place, entity });
  }

  /** The part of the study's evidence that the next story goes to. */
  get #part(): number {
    return partAt(this.#stories.length);
  }

  #textOf(cell: string, number: number): string {
    const text = isWordless(cell) ? "" : this.#entities.read(cell.trim(), number);
    if (text.length <= MAX_STORY) return text;
    this.#cut += 1;
    this.#note(
      number,
      `has a story of ${formatCount(text.length)} characters; the first ${formatCount(MAX_STORY)} were kept`,
    );
    return cutTo(text, MAX_STORY);
  }

  #toldOf(row: readonly string[], number: number): Told {
    const tags = this.#roles
      .cell(row, "tags")
      .split(/[;|,\n]/)
      .map((tag) => tag.trim());
    const consent =
      this.#consents === undefined
        ? this.#context.consentOfAll
        : this.#consents.read(this.#roles.cell(row, "consent"));
    if (consent === null)
      this.#note(number, "says no consent that is known; it reads as not asked");
    return {
      participantId: this.#people.personOf(row, number, this.#part),
      toldAt: this.#toldOn.read(row, (message) => this.#note(number, message)),
      channelId: this.#channels.channelOf(this.#roles.cell(row, "channel")),
      tags: [...new Set(tags.filter((tag) => !isBlank(tag)))],
      consent: consent ?? "unknown",
    };
  }

  #note(row: number, message: string): void {
    this.#repairs.push({ row, message });
  }
}

function partAt(stories: number): number {
  return Math.floor(stories / STORIES_PER_DOCUMENT);
}

function createdBy({ document, entity }: PlannedStory): Write {
  return { op: "create", document, kind: "story", entity };
}

function byRow(a: Repair, b: Repair): number {
  return (a.row ?? Infinity) - (b.row ?? Infinity);
}
