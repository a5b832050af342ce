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

/** Packs findings for the way from the worker to the page. */
export function packFindings(found: JourneyFindings, book: EvidenceBook): PackedFindings {
  const lists: NumberedRefs[] = [];
  return { bare: withoutLists(found, book, lists), lists };
}

/** Unpacks them again; a list of ids is only written out when somebody looks at it. */
export function unpackFindings(
  { bare, lists }: PackedFindings,
  book: EvidenceBook,
): JourneyFindings {
  // What `packFindings` took apart of just this shape.
  return withLists(bare, book, lists) as JourneyFindings;
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
