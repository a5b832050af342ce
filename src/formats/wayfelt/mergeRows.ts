import type { Kind } from "#journey/change.ts";
import { textIn } from "#journey/read.ts";
import type { JsonObject } from "#kit/json.ts";
import { mappedInSteps } from "#kit/mappedInSteps.ts";
import { type FileEntity, KIND_OF_LIST, MAP_LISTS, type MapList } from "./mapFile.ts";
import type { Conflict, MergeChoices } from "./mergeConflict.ts";
import { mergedRow, type Pair, type Side } from "./mergeFields.ts";
import { hungOn, isMissingWith, linkedFrom, withoutLostLinks } from "./mergeLinks.ts";
import type { Paired } from "./mergePairs.ts";
import { follows, isWording, rootOf, wordingOf, withRoot } from "./mergeWordings.ts";
import type { PastMap } from "./pastMap.ts";
import { isSame } from "./touched.ts";

/** Kinds that many maps share: what nothing names any more is left out by itself. */
const SHARED: ReadonlySet<Kind> = new Set(["study", "attribute", "channel"]);

/** Kinds whose words are kept on both sides: the other wording becomes one of its own. */
const TOLD: ReadonlySet<Kind> = new Set(["story", "note"]);

/** One merge under way: takes pair by pair of rows, and then what of them needs or holds what else. */
export class Merging {
  readonly conflicts: Conflict[] = [];
  /** Every pair of rows that is kept, by kind and id. */
  readonly sides = new Map<string, Paired>();
  readonly #past: PastMap | null;
  readonly #choices: MergeChoices;
  readonly #mapId: string;
  readonly #rows = new Map<MapList, FileEntity[]>();
  readonly #wordings: { readonly list: MapList; readonly row: FileEntity }[] = [];
  /** What comes back as something that stays needs it, by kind and id. */
  readonly #back = new Set<string>();
  readonly #gone = new Map<string, { readonly list: MapList; readonly pair: Paired }>();

  constructor(past: PastMap | null, choices: MergeChoices, mapId: string) {
    this.#past = past;
    this.#choices = choices;
    this.#mapId = mapId;
  }

  /** Takes what one or both sides have of an entity. */
  take(list: MapList, pair: Paired): void {
    const kind = KIND_OF_LIST[list];
    const { name, mine, theirs } = pair;
    if (mine !== null && theirs !== null && isSame(mine, theirs)) this.#keep(list, pair, mine);
    else if (mine !== null && theirs !== null) {
      this.#keep(list, pair, this.both({ kind, name, mine, theirs }));
    } else this.#takeOne(list, pair);
  }

  /** Puts two versions of one entity together. */
  both(pair: Pair): FileEntity {
    const { kind, mine, theirs } = pair;
    const key = (fields: readonly string[]): string => keyOf(kind, mine, theirs, fields);
    const chosen = (fields: readonly string[]): Side | "both" | null =>
      this.#choices.get(key(fields)) ?? null;
    const { row, clashes } = mergedRow(pair, this.#past, chosen);
    for (const { fields, mine: a, theirs: b, stays } of clashes) {
      const isTold = TOLD.has(kind) && fields[0] === "text" && "text" in a && "text" in b;
      const settled = isTold ? "both" : stays;
      const how = chosen(fields) ?? settled;
      if (isTold && how === "both") this.#noteWording(kind, row, a, b);
      const conflict = { kind, about: "fields", fields, mine, theirs, settled } as const;
      this.conflicts.push({ ...conflict, key: key(fields), stays: how });
    }
    return row;
  }

  /** Second wordings join what is there, but those that a side has or took away already. */
  addWordings(): void {
    for (const { list, row } of this.#wordings) {
      const key = `${KIND_OF_LIST[list]}/${row.id}`;
      if (this.sides.has(key) || this.#gone.has(key)) continue;
      this.#keep(list, { name: row.id, mine: null, theirs: null }, row);
    }
    for (const list of ["notes", "stories"] as const) {
      this.#rows.set(list, this.#withRoots(KIND_OF_LIST[list], this.#rows.get(list) ?? []));
    }
    const isFollowing = ({ kind, about, fields, mine }: Conflict): boolean => {
      const own = this.sides.get(`${kind}/${mine?.id ?? ""}`);
      if (about !== "fields" || mine === null || own === undefined || !isWording(mine))
        return false;
      const root = this.sides.get(`${kind}/${rootOf(mine.id)}`);
      return fields.every((field) => follows(field, own, root));
    };
    const asked = this.conflicts.filter((conflict) => !isFollowing(conflict));
    this.conflicts.splice(0, this.conflicts.length, ...asked);
  }

  /** The rows, each second wording with what it is one of. */
  #withRoots(kind: Kind, rows: readonly FileEntity[]): FileEntity[] {
    const wordings = rows.filter(isWording);
    if (wordings.length === 0) return [...rows];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return rows.map((row) => {
      const of = byId.get(rootOf(row.id));
      const own = this.sides.get(`${kind}/${row.id}`);
      if (!isWording(row) || of === undefined || own === undefined) return row;
      return withRoot(row, of, own, this.sides.get(`${kind}/${of.id}`));
    });
  }

  /** Who tells nothing on the map any more is in no file of it: neither are they, nor the marks that they were given. */
  leaveOutUntold(): void {
    const stories = this.#rows.get("stories") ?? [];
    this.#rows.set(
      "stories",
      stories.map((row) => withoutLostLinks("story", row, this.sides, this.#past)),
    );
    const tellers = new Set((this.#rows.get("stories") ?? []).map((row) => row["participantId"]));
    const isOfUntold = (kind: Kind, row: FileEntity): boolean => {
      const person =
        kind === "participant" ? row.id : kind === "scoreMark" ? row["participantId"] : null;
      return typeof person === "string" && !tellers.has(person);
    };
    for (const [list, rows] of this.#rows) {
      const kind = KIND_OF_LIST[list];
      this.#rows.set(
        list,
        rows.filter((row) => !isOfUntold(kind, row)),
      );
    }
    const told = this.conflicts.filter(({ kind, mine, theirs }) => {
      const row = mine ?? theirs;
      return row === null || !isOfUntold(kind, row);
    });
    this.conflicts.splice(0, this.conflicts.length, ...told);
  }

  /** What something that stays stands in, or speaks of, stays as well. */
  bringBackNeeded(): void {
    const waiting = [...this.#rows].flatMap(([list, rows]) =>
      rows.map((row) => ({ kind: KIND_OF_LIST[list], row })),
    );
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const key of linkedFrom(next.kind, next.row, this.#mapId)) {
        const gone = this.#gone.get(key);
        const row = gone?.pair.mine ?? gone?.pair.theirs;
        if (gone === undefined || row === null || row === undefined) continue;
        this.#gone.delete(key);
        const kind = KIND_OF_LIST[gone.list];
        this.#keep(gone.list, gone.pair, row);
        this.#back.add(key);
        // Somebody who told a story that stays is no question of its own.
        if (kind !== "participant") this.#note(kind, gone.pair, "needed");
        waiting.push({ kind, row });
      }
    }
  }

  /**
   * What went only with something that stays, or comes back, stays with it: a stage has its stops,
   * a stop its connections, a person their marks.
   */
  bringBackHung(): void {
    const stays = new Set([
      ...this.#back,
      ...this.conflicts.flatMap(({ kind, about, mine, theirs, stays: whose }) => {
        const row = whose === "theirs" ? theirs : mine;
        return about === "gone" && row !== null ? [`${kind}/${row.id}`] : [];
      }),
    ]);
    let before = -1;
    while (before !== this.#gone.size) {
      before = this.#gone.size;
      for (const [key, { list, pair }] of this.#gone) {
        const row = pair.mine ?? pair.theirs;
        if (row === null) continue;
        const kind = KIND_OF_LIST[list];
        const holders = hungOn(kind, row);
        const wentWith = holders.some(
          (holder) => stays.has(holder) && isMissingWith(pair, this.sides.get(holder)),
        );
        if (!wentWith || !holders.every((holder) => this.sides.has(holder))) continue;
        this.#gone.delete(key);
        this.#keep(list, pair, row);
        stays.add(key);
      }
    }
  }

  /** The lists as they are now, each row put right by what stays. */
  *lists(
    put: (kind: Kind, row: FileEntity) => FileEntity,
  ): Generator<undefined, Record<MapList, FileEntity[]>> {
    const lists: (readonly [MapList, FileEntity[]])[] = [];
    for (const list of MAP_LISTS) {
      const here = this.#rows.get(list) ?? [];
      const kind = KIND_OF_LIST[list];
      const right = yield* mappedInSteps(here, (row) => put(kind, row));
      const rows = list === "notes" || list === "stories" ? this.#withRoots(kind, right) : right;
      lists.push([list, rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
    }
    return Object.fromEntries(lists) as Record<MapList, FileEntity[]>;
  }

  #takeOne(list: MapList, pair: Paired): void {
    const kind = KIND_OF_LIST[list];
    const row = pair.mine ?? pair.theirs;
    if (row === null) return;
    const past = this.#past;
    const isNew = past === null || !past.has(kind, pair.name);
    if (isNew || SHARED.has(kind)) {
      this.#keep(list, pair, row);
      return;
    }
    const isWanted = kind === "story" || !past.read(kind, pair.name, row);
    const stays = isWanted ? this.#note(kind, pair, "gone") : null;
    const has: Side = pair.mine === null ? "theirs" : "mine";
    if (stays === has) this.#keep(list, pair, row);
    else this.#gone.set(`${kind}/${row.id}`, { list, pair });
  }

  /** Lists what is there on one side alone and stays; answers whose way it goes. */
  #note(kind: Kind, { mine, theirs }: Paired, about: "gone" | "needed"): Side | "both" {
    const settled: Side = mine === null ? "theirs" : "mine";
    const row = mine ?? theirs;
    const key = `${about}:${kind}/${row?.id ?? ""}`;
    const stays = about === "needed" ? settled : (this.#choices.get(key) ?? settled);
    this.conflicts.push({ key, kind, about, fields: [], mine, theirs, settled, stays });
    return stays;
  }

  #keep(list: MapList, pair: Paired, row: FileEntity): void {
    const rows = this.#rows.get(list) ?? [];
    this.#rows.set(list, rows);
    rows.push(row);
    this.sides.set(`${KIND_OF_LIST[list]}/${row.id}`, pair);
  }

  /** The wording that the entity does not show is kept as one of its own. */
  #noteWording(kind: Kind, row: FileEntity, a: JsonObject, b: JsonObject): void {
    const shown = textIn(row, "text");
    const text = textIn(textIn(a, "text") === shown ? b : a, "text");
    const list: MapList = kind === "note" ? "notes" : "stories";
    this.#wordings.push({ list, row: wordingOf(kind, row, text) });
  }
}

function keyOf(
  kind: Kind,
  mine: FileEntity,
  theirs: FileEntity,
  fields: readonly string[],
): string {
  return `${kind}/${mine.id < theirs.id ? mine.id : theirs.id}/${fields.join("+")}`;
}
