import { intAt, itemAt } from "#kit/itemAt.ts";
import type { AttributeDefinition } from "#journey/attribute.ts";
import type { ChannelId, ParticipantId } from "#journey/ids.ts";
import { hash32, PairsHash } from "#kit/hash.ts";
import { type Block, type ChannelCodes, earlier, later, NO_CHANNEL, NO_SCORE } from "./block.ts";
import { Cell } from "./cell.ts";
import type { Known } from "./column.ts";
import type { PersonFact, StopFact, StoryFact } from "./facts.ts";
import { NO_RATINGS, type RatingTally, sumOfTallies } from "./ratings.ts";
import { byWhoTheyAre } from "./personOrder.ts";
import { type EvidenceBook, type NumberedRefs, restingOn } from "./refs.ts";
import type { EvidenceRefs } from "./statement.ts";

/** What a group needs to know of the map around it. */
export interface Surroundings {
  readonly book: EvidenceBook;
  readonly attributes: readonly AttributeDefinition[];
  readonly channelNames: ReadonlyMap<ChannelId, string>;
}

/** The people in view, with the stories they told there, column by column. */
export interface Group extends Surroundings {
  /** The participants who told a story in view, by name. */
  readonly people: readonly PersonFact[];
  readonly stories: readonly StoryFact[];
  /** The number of each in the book of evidence. */
  readonly numbers: Int32Array;
  /** Who told each story: an index into `people`; past their end for somebody without a record. */
  readonly tellers: Int32Array;
  /** All who told, with and without a record. */
  readonly tellerCount: number;
  /** A hash of each story's id, and the columns of `Block`. */
  readonly hashes: Uint32Array;
  readonly words: Uint32Array;
  readonly scores: Int16Array;
  readonly times: Uint32Array;
  /** The channel of each story: its own, else the only one of its stop. */
  readonly channels: Int32Array;
  /** The channels by their codes. */
  readonly channelIds: readonly ChannelId[];
  readonly firstToldAt: string | null;
  readonly lastToldAt: string | null;
  readonly ratings: RatingTally;
}

/** The stories of one stop, with the stop. */
export interface StopBlock {
  readonly stop: StopFact;
  readonly block: Block;
}

/** Some of a group's stories. */
export interface Picked {
  readonly refs: EvidenceRefs;
  readonly stories: number;
  /** People behind them; a story without a participant counts as one. */
  readonly people: number;
  /** A hash of the stories and of what is used of them. */
  readonly basis: string;
}

/**
 * The group of people who told the stories of some stops.
 *
 * @param numbers  above the number of everybody who told
 */
export function groupOf(
  blocks: readonly StopBlock[],
  numbers: number,
  records: ReadonlyMap<ParticipantId, PersonFact>,
  codes: ChannelCodes,
  surroundings: Surroundings,
): Group {
  const { people, seats, tellerCount } = seatsOf(blocks, numbers, records);
  const length = blocks.reduce((sum, { block }) => sum + block.numbers.length, 0);
  const group = {
    ...surroundings,
    people,
    tellerCount,
    stories: blocks.flatMap(({ block }) => block.stories),
    numbers: new Int32Array(length),
    tellers: new Int32Array(length),
    hashes: new Uint32Array(length),
    words: new Uint32Array(length),
    scores: new Int16Array(length),
    times: new Uint32Array(length),
    channels: new Int32Array(length),
    channelIds: codes.ids,
    firstToldAt: blocks.reduce<string | null>(
      (a, { block }) => earlier(a, block.firstToldAt),
      null,
    ),
    lastToldAt: blocks.reduce<string | null>((a, { block }) => later(a, block.lastToldAt), null),
    ratings: blocks.reduce((sum, { block }) => sumOfTallies(sum, block.ratings), NO_RATINGS),
  };
  let at = 0;
  for (const { stop, block } of blocks) {
    group.tellers.set(
      block.persons.map((person) => intAt(seats, person)),
      at,
    );
    group.numbers.set(block.numbers, at);
    group.hashes.set(block.hashes, at);
    group.words.set(block.words, at);
    group.scores.set(block.scores, at);
    group.times.set(block.times, at);
    group.channels.set(channelsAt(stop, block, codes), at);
    at += block.numbers.length;
  }
  return group;
}

/** Where each person of the blocks sits in the group: those with a record first, by name. */
function seatsOf(
  blocks: readonly StopBlock[],
  numbers: number,
  records: ReadonlyMap<ParticipantId, PersonFact>,
): Pick<Group, "people" | "tellerCount"> & { readonly seats: Int32Array } {
  const seats = new Int32Array(numbers).fill(-1);
  const withRecord: { readonly record: PersonFact; readonly number: number }[] = [];
  const without: number[] = [];
  for (const { block } of blocks) {
    for (const [index, number] of block.persons.entries()) {
      if (seats[number] !== -1) continue;
      seats[number] = 0;
      const id = block.stories[index]?.participantId ?? null;
      const record = id === null ? undefined : records.get(id);
      if (record === undefined) without.push(number);
      else withRecord.push({ record, number });
    }
  }
  const seated = withRecord.toSorted((a, b) => byWhoTheyAre(a.record, b.record));
  for (const [seat, { number }] of seated.entries()) seats[number] = seat;
  for (const [past, number] of without.entries()) seats[number] = seated.length + past;
  return {
    people: seated.map(({ record }) => record),
    tellerCount: seated.length + without.length,
    seats,
  };
}

function channelsAt(stop: StopFact, { channels }: Block, codes: ChannelCodes): Int32Array {
  const only = stop.channelIds.length === 1 ? codes.of(itemAt(stop.channelIds, 0)) : NO_CHANNEL;
  return only === NO_CHANNEL ? channels : channels.map((own) => (own === NO_CHANNEL ? only : own));
}

/** The scores of a group as one cell. */
export function cellOf({ scores, tellers }: Pick<Group, "scores" | "tellers">): Cell {
  const cell = new Cell();
  for (const [index, score] of scores.entries()) {
    cell.add(intAt(tellers, index), score === NO_SCORE ? null : score);
  }
  return cell;
}

/**
 * The stories that say something in one of the group's columns, and who told them.
 *
 * @param none  stands in the column where a story says nothing
 * @param used  what goes into the basis for an entry of the column
 * @returns null when none says anything
 */
export function pickStories(
  group: Group,
  column: Int16Array | Int32Array | Uint32Array,
  none: number,
  used: (value: number) => number = (value) => value,
): Picked | null {
  const picked = new Picking(group);
  const basis = new PairsHash();
  for (let at = 0; at < column.length; at += 1) {
    const value = itemAt(column, at);
    if (value === none) continue;
    picked.add(at);
    basis.add(itemAt(group.hashes, at), used(value));
  }
  if (picked.stories === 0) return null;
  const refs = restingOn({}, picked.refs, group.book);
  return { refs, stories: picked.stories, people: picked.people, basis: basis.text };
}

/** Stories picked from a group one by one, and who told them. */
export class Picking {
  readonly #group: Group;
  readonly #numbers: Int32Array;
  readonly #hasTold: Uint8Array;
  /** Stories picked so far. */
  stories = 0;

  constructor(group: Group) {
    this.#group = group;
    this.#numbers = new Int32Array(group.numbers.length);
    this.#hasTold = new Uint8Array(group.tellerCount);
  }

  /** Picks the story at an index of the group. */
  add(at: number): void {
    this.#numbers[this.stories] = intAt(this.#group.numbers, at);
    this.#hasTold[intAt(this.#group.tellers, at)] = 1;
    this.stories += 1;
  }

  /** People behind the stories; a story without a participant counts as one. */
  get people(): number {
    return this.#hasTold.reduce((sum, one) => sum + one, 0);
  }

  /** The stories, and those of the group's participants who told them. */
  get refs(): NumberedRefs {
    const { people, book } = this.#group;
    const tellers = people.filter((_, index) => this.#hasTold[index] === 1);
    return {
      stories: this.#numbers.slice(0, this.stories),
      people: Int32Array.from(tellers, ({ id }) => book.people.numberOf(id)),
    };
  }
}

/** A hash of people with what is known of them on one attribute, and of how that is read. */
export function basisOfPeople(
  { type, unit }: Pick<AttributeDefinition, "type" | "unit">,
  known: readonly Known[],
): string {
  const basis = new PairsHash();
  basis.add(hash32(type), hash32(unit));
  for (const { person, value } of known)
    basis.add(hash32(person.id), hash32(JSON.stringify(value)));
  return basis.text;
}
