import type { Kind } from "#journey/change.ts";
import { finished } from "#kit/finished.ts";
import { hash32 } from "#kit/hash.ts";
import type { Json, JsonObject } from "#kit/json.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { canonical } from "./canonical.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapFile } from "./mapFile.ts";
import { byName, nameOfTwin } from "./mergePairs.ts";
import { plainRow } from "./plainRow.ts";

/**
 * What a map was like once, as prints alone: whether something was there, and
 * whether a field reads as it did then. It holds no words: whoever is forgotten
 * is not in it.
 */
export class PastMap {
  readonly #prints: ReadonlySet<number>;

  private constructor(prints: ReadonlySet<number>) {
    this.#prints = prints;
  }

  /** What a map is like now. */
  static of(file: MapFile): PastMap {
    return finished(PastMap.steps(file));
  }

  /** The same in steps, for a page that is to answer meanwhile. */
  static *steps(file: MapFile): Generator<undefined, PastMap> {
    const prints = new Set<number>();
    const lists = MAP_LISTS.map((list) => [KIND_OF_LIST[list], file[list]] as const);
    for (const [kind, rows] of [["map", [file.map]] as const, ...lists]) {
      const plain = yield* mappedInSteps(rows, (row) => plainRow(kind, row, file.map.id));
      yield* mappedInSteps([...byName(kind, plain)], ([name, same]) => {
        for (const row of same) {
          const names = row.id === name ? [name] : [name, nameOfTwin(name, row)];
          for (const one of names) {
            for (const print of printsOf(thing(kind, one), row)) prints.add(print);
          }
        }
      });
    }
    return new PastMap(prints);
  }

  /** As it was kept; null when these bytes are none. */
  static from(bytes: Uint8Array): PastMap | null {
    if (bytes.byteLength % 8 !== 0) return null;
    return new PastMap(new Set(new Float64Array(bytes.slice().buffer)));
  }

  /** To be kept. */
  get bytes(): Uint8Array {
    return new Uint8Array(new Float64Array(this.#prints).buffer);
  }

  /** Was there one of this name? */
  has(kind: Kind, name: string): boolean {
    return this.#prints.has(whole(thing(kind, name)));
  }

  /** Did it read as this does, with no field more and none less? */
  read(kind: Kind, name: string, row: FileEntity): boolean {
    return this.#prints.has(whole(inside(thing(kind, name), canonical(read(row)))));
  }

  /** Did a field of it hold this? Undefined: was the field left out? */
  held(kind: Kind, name: string, field: string, value: Json | undefined): boolean {
    const filled = inside(thing(kind, name), field);
    return value === undefined
      ? !this.#prints.has(whole(filled))
      : this.#prints.has(whole(inside(filled, canonical(value))));
  }
}

/** That something was there, how all of it read, and each of its fields. */
function printsOf(there: Print, row: FileEntity): readonly number[] {
  const prints = [whole(there), whole(inside(there, canonical(read(row))))];
  for (const [field, value] of Object.entries(row)) {
    const filled = inside(there, field);
    prints.push(whole(filled), whole(inside(filled, canonical(value))));
  }
  return prints;
}

/** All of a row but its id: one thing may have another on each side. */
function read(row: FileEntity): JsonObject {
  const { id: _, ...fields } = row;
  return fields;
}

/** Two hashes of 32 bits. */
type Print = readonly [number, number];

function thing(kind: Kind, name: string): Print {
  const text = `${kind} ${name}`;
  return [hash32(text), hash32(text, 0x5bd1e995)];
}

/** The print of something within something else. */
function inside([a, b]: Print, text: string): Print {
  return [hash32(text, a), hash32(text, b)];
}

/** 53 bits of a print. */
function whole([a, b]: Print): number {
  return (b & 0x1fffff) * 4_294_967_296 + a;
}
