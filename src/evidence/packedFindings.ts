import type { JourneyFindings } from "./findings/findings.ts";
import { type EvidenceBook, type NumberedRefs, numbersOf, restingOn } from "./refs.ts";
import type { EvidenceRefs } from "./statement.ts";

/** Findings with their lists of evidence taken out and put beside them as numbers. */
export interface PackedFindings {
  readonly bare: unknown;
  readonly lists: readonly NumberedRefs[];
}

/** The field that names the list of a thing that rests on evidence. */
const LIST = "list";

/**
 * Packs findings for the way from the worker to the page, finding by finding,
 * so that whoever runs it can stop in between: of 100,000 stories their lists
 * name two million.
 */
export function* packingSteps(
  found: JourneyFindings,
  book: EvidenceBook,
): Generator<undefined, PackedFindings> {
  const lists: NumberedRefs[] = [];
  const bare: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(found)) {
    bare[field] = Array.isArray(value)
      ? yield* packedItems(value, book, lists)
      : withoutLists(value, book, lists);
    yield;
  }
  return { bare, lists };
}

/** Unpacks them again; a list of ids is only written out when somebody looks at it. */
export function unpackFindings(
  { bare, lists }: PackedFindings,
  book: EvidenceBook,
): JourneyFindings {
  // What `packFindings` took apart of just this shape.
  return withLists(bare, book, lists) as JourneyFindings;
}

function* packedItems(
  items: readonly unknown[],
  book: EvidenceBook,
  lists: NumberedRefs[],
): Generator<undefined, readonly unknown[]> {
  const packed: unknown[] = [];
  for (const item of items) {
    packed.push(withoutLists(item, book, lists));
    yield;
  }
  return packed;
}

function withoutLists(value: unknown, book: EvidenceBook, lists: NumberedRefs[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutLists(item, book, lists));
  if (typeof value !== "object" || value === null) return value;
  const { storyIds, participantIds, ...rest } = value as Partial<EvidenceRefs>;
  const isResting = storyIds !== undefined && participantIds !== undefined;
  const fields = Object.entries(isResting ? rest : value).map(([field, own]) => [
    field,
    withoutLists(own, book, lists),
  ]);
  const list = isResting
    ? [[LIST, lists.push(numbersOf({ storyIds, participantIds }, book)) - 1]]
    : [];
  return Object.fromEntries([...fields, ...list]);
}

function withLists(value: unknown, book: EvidenceBook, lists: readonly NumberedRefs[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withLists(item, book, lists));
  if (typeof value !== "object" || value === null) return value;
  const { list, ...rest } = value as { readonly list?: unknown };
  const fields = Object.entries(rest).map(([field, own]) => [field, withLists(own, book, lists)]);
  const thing: object = Object.fromEntries(fields);
  const numbers = typeof list === "number" ? lists[list] : undefined;
  return numbers === undefined ? thing : restingOn(thing, numbers, book);
}
