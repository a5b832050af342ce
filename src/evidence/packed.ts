import { itemAt } from "#kit/itemAt.ts";
import type { Derived } from "./deriver.ts";
import { eachStatement } from "./eachStatement.ts";
import { type EvidenceBook, type NumberedRefs, numbersOf, restingOn } from "./refs.ts";
import type { EvidenceRefs, ShareValue, Statement } from "./statement.ts";

/** The lists of one statement: its own evidence, then each of its shares'. */
type PackedLists = readonly NumberedRefs[];

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
    const shares = sharesOf(statement);
    lists.push([statement.evidence, ...shares].map((refs) => numbersOf(refs, book)));
    return withShares(
      { ...statement, evidence: NO_REFS },
      shares.map(({ label, k, n, low, high }) => ({ label, k, n, low, high, ...NO_REFS })),
    );
  });
  return { bare, lists };
}

/** Unpacks it again; a list of ids is only written out when somebody looks at it. */
export function unpackDerived({ bare, lists }: PackedDerived, book: EvidenceBook): Derived {
  let at = 0;
  return eachStatement(bare, (statement) => {
    const own = itemAt(lists, at);
    at += 1;
    return withShares(
      { ...statement, evidence: restingOn({}, itemAt(own, 0), book) },
      sharesOf(statement).map(({ label, k, n, low, high }, index) =>
        restingOn({ label, k, n, low, high }, itemAt(own, index + 1), book),
      ),
    );
  });
}

const NO_REFS: EvidenceRefs = { storyIds: [], participantIds: [] };

function sharesOf({ value }: Statement): readonly ShareValue[] {
  return value.kind === "shares" ? value.shares : [];
}

function withShares(statement: Statement, shares: readonly ShareValue[]): Statement {
  if (statement.value.kind !== "shares") return statement;
  return { ...statement, value: { ...statement.value, shares } };
}
