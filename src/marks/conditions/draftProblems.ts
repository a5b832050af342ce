import { dayOf, numberOf } from "#evidence/attributeValue.ts";
import type { AttributeType } from "#journey/attribute.ts";
import { type DraftClause, type DraftOp, type DraftPart, idOf, needs } from "./draft.ts";

/** Why a part cannot stand yet. */
export type DraftProblem =
  | "no-subject"
  | "no-value"
  | "no-number"
  | "no-day"
  | "no-order"
  | "empty";

/** Why a condition cannot stand yet; null when it can. */
export function problemOf(
  clause: DraftClause,
  type: AttributeType | undefined,
): DraftProblem | null {
  if (clause.was !== null) return null;
  if (clause.subject === "") return "no-subject";
  switch (needs(clause)) {
    case "nothing":
      return null;
    case "values":
      return clause.values.length === 0 ? "no-value" : null;
    case "stop-and-bands":
      return clause.value === "" || clause.values.length === 0 ? "no-value" : null;
    case "range":
      return rangeProblem(clause);
    case "value":
      return valueProblem(clause, type);
    default:
      return null;
  }
}

function rangeProblem({ value, upper }: DraftClause): DraftProblem | null {
  const [low, high] = [numberOf(value), numberOf(upper)];
  if (low === null || high === null) return "no-number";
  return low > high ? "no-order" : null;
}

function valueProblem(
  { op, value }: DraftClause,
  type: AttributeType | undefined,
): DraftProblem | null {
  if (value.trim() === "") return "no-value";
  if (op === "before" || op === "after") return dayOf(value) === null ? "no-day" : null;
  const isNumber = isOfNumbers(op) || type === "number";
  return isNumber && numberOf(value) === null ? "no-number" : null;
}

function isOfNumbers(op: DraftOp): boolean {
  return op === "at-least" || op === "at-most" || op === "more" || op === "less";
}

/** How a draft names the type of what it asks about. */
export type TypeOf = (attributeId: string) => AttributeType | undefined;

/** The type of the attribute that a condition asks about. */
export function typeOfClause({ subject }: DraftClause, typeOf: TypeOf): AttributeType | undefined {
  return subject.startsWith("attribute:") ? typeOf(idOf(subject)) : undefined;
}

/** The parts that cannot stand yet, by their key. */
export function problemsOf(part: DraftPart, typeOf: TypeOf): ReadonlyMap<number, DraftProblem> {
  switch (part.kind) {
    case "kept":
      return new Map();
    case "clause": {
      const problem = problemOf(part, typeOfClause(part, typeOf));
      return problem === null ? new Map() : new Map([[part.key, problem]]);
    }
    case "group": {
      const own: readonly (readonly [number, DraftProblem])[] =
        part.parts.length === 0 && part.was === null ? [[part.key, "empty"]] : [];
      return new Map([...own, ...part.parts.flatMap((one) => [...problemsOf(one, typeOf)])]);
    }
    default:
      return part satisfies never;
  }
}
