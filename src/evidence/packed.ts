import type { ParticipantId, StoryId } from "#journey/ids.ts";
import type { Derived } from "./deriver.ts";
import type { FactsChange } from "./facts.ts";
import type { ShareValue, Statement } from "./statement.ts";

/**
 * The ids of stories and people, numbered in the order in which facts told of
 * them. Page and worker keep one each, of the same messages, so that lists of
 * evidence travel between them as numbers: of 100,000 stories the page would
 * else unpack as many texts after every edit.
 */
export class IdBook<Id extends string> {
  readonly #numbers = new Map<Id, number>();
  readonly #ids: Id[] = [];

  /** Numbers the ids that are new. */
  learn(things: readonly { readonly id: Id }[]): void {
    for (const { id } of things) {
      if (this.#numbers.has(id)) continue;
      this.#numbers.set(id, this.#ids.length);
      this.#ids.push(id);
    }
  }

  /** The numbers of ids that were learnt; others are left out. */
  numbersOf(ids: readonly Id[]): Int32Array {
    return Int32Array.from(ids.flatMap((id) => this.#numbers.get(id) ?? []));
  }

  /** The ids of numbers. */
  idsOf(numbers: Int32Array): readonly Id[] {
    return [...numbers].flatMap((number) => this.#ids[number] ?? []);
  }
}

/** The numbers for whatever facts tell of. */
export class EvidenceBook {
  readonly stories = new IdBook<StoryId>();
  readonly people = new IdBook<ParticipantId>();

  /** Takes in what a message tells of. */
  learn(change: FactsChange): void {
    this.stories.learn(change.stories);
    this.people.learn(change.people);
  }
}

/** Stories and people as numbers. */
interface PackedRefs {
  readonly stories: Int32Array;
  readonly people: Int32Array;
}

/** The lists of one statement: its own evidence, then each of its shares'. */
type PackedLists = readonly PackedRefs[];

/** What is derived, with its lists of evidence taken out and put beside it as numbers. */
export interface PackedDerived {
  readonly bare: Derived;
  /** One for each distinct statement, in the order in which they stand. */
  readonly lists: readonly PackedLists[];
}

/** Packs what is derived for the way from the worker to the page. */
export function packDerived(derived: Derived, book: EvidenceBook): PackedDerived {
  const lists: PackedLists[] = [];
  const bare = eachStatement(derived, (statement) => {
    const refs = [statement.evidence, ...sharesOf(statement)];
    lists.push(
      refs.map(({ storyIds, participantIds }) => ({
        stories: book.stories.numbersOf(storyIds),
        people: book.people.numbersOf(participantIds),
      })),
    );
    return withRefs(statement, () => ({ storyIds: [], participantIds: [] }));
  });
  return { bare, lists };
}

/** Unpacks it again; a list of ids is only written out when somebody looks at it. */
export function unpackDerived({ bare, lists }: PackedDerived, book: EvidenceBook): Derived {
  let at = 0;
  return eachStatement(bare, (statement) => {
    const own = lists[at] ?? [];
    at += 1;
    return withRefs(statement, (index) => lazyRefs(own[index], book));
  });
}

type Refs = Pick<ShareValue, "storyIds" | "participantIds">;

function lazyRefs(packed: PackedRefs | undefined, book: EvidenceBook): Refs {
  let storyIds: Refs["storyIds"] | null = null;
  let participantIds: Refs["participantIds"] | null = null;
  return {
    get storyIds() {
      storyIds ??= packed === undefined ? [] : book.stories.idsOf(packed.stories);
      return storyIds;
    },
    get participantIds() {
      participantIds ??= packed === undefined ? [] : book.people.idsOf(packed.people);
      return participantIds;
    },
  };
}

function sharesOf({ value }: Statement): readonly ShareValue[] {
  return value.kind === "shares" ? value.shares : [];
}

/** The statement with other evidence: at 0 its own, then its shares'. */
function withRefs(statement: Statement, refsAt: (index: number) => Refs): Statement {
  const { value } = statement;
  const evidence = refsAt(0);
  if (value.kind !== "shares") return { ...statement, evidence };
  const shares = value.shares.map((share, index) =>
    Object.defineProperties({ ...share }, Object.getOwnPropertyDescriptors(refsAt(index + 1))),
  );
  return { ...statement, evidence, value: { kind: "shares", shares } };
}

/** The same derived, each distinct statement changed once, in the order in which they stand. */
function eachStatement(derived: Derived, change: (statement: Statement) => Statement): Derived {
  const changed = new Map<Statement, Statement>();
  const once = (statement: Statement): Statement => {
    const known = changed.get(statement) ?? change(statement);
    changed.set(statement, known);
    return known;
  };
  const ifAny = (statement: Statement | null): Statement | null =>
    statement === null ? null : once(statement);
  const { profile, persona } = derived;
  return {
    profile: {
      ...profile,
      satisfaction: ifAny(profile.satisfaction),
      channels: ifAny(profile.channels),
      interviews: ifAny(profile.interviews),
      attributes: profile.attributes.map(once),
      quotes: profile.quotes.map(once),
    },
    persona:
      persona === null
        ? null
        : {
            ...persona,
            fields: persona.fields.map((field) => ({
              ...field,
              statement: once(field.statement),
            })),
          },
  };
}
