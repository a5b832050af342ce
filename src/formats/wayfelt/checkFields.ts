import type { Repair } from "#formats/problem.ts";
import type { Kind } from "#journey/change.ts";
import { isJsonObject, type Json, type JsonObject } from "#kit/json.ts";
import { FIELDS } from "./fields.ts";
import type { FileEntity } from "./mapFile.ts";

/** Where the findings of a check go: what cannot be taken, by path, and what was mended. */
export interface Findings {
  readonly problems: string[];
  readonly repairs: Repair[];
}

/**
 * Checks one entity field by field. Wrong types are problems, named by their
 * path; values that can be mended are mended and listed.
 *
 * @returns null when it is no entity at all
 */
export function checkedEntity(
  kind: Kind,
  value: Json | undefined,
  path: string,
  findings: Findings,
): FileEntity | null {
  if (!isJsonObject(value)) {
    findings.problems.push(`${path} must be an object, not ${typeName(value)}`);
    return null;
  }
  const { id } = value;
  if (typeof id !== "string" || id === "") {
    const found = id === "" ? "empty" : typeName(id);
    findings.problems.push(`${path}.id must be a text, not ${found}`);
    return null;
  }
  return { ...withMended(kind, value, path, findings), id };
}

function withMended(kind: Kind, value: JsonObject, path: string, findings: Findings): JsonObject {
  const changes: Record<string, Json> = {};
  for (const [field, rule] of Object.entries(FIELDS[kind])) {
    const found = value[field];
    if (found === undefined || found === null) continue;
    const verdict = rule.judge(found);
    if (verdict.is === "fine") continue;
    const at = `${path}.${field}`;
    if (verdict.is === "wrong") {
      const isMixed = Array.isArray(found) && verdict.wanted.startsWith("a list");
      const what = isMixed ? "a list with something else in it" : typeName(found);
      findings.problems.push(`${at} must be ${verdict.wanted}, not ${what}`);
      continue;
    }
    changes[field] = verdict.value;
    if (verdict.whole !== undefined) changes[`${field}InFull`] = verdict.whole;
    findings.repairs.push({ row: null, message: `${at}: ${verdict.how}` });
  }
  return Object.keys(changes).length === 0 ? value : { ...value, ...changes };
}

/** The type of a value in words. */
export function typeName(value: Json | undefined): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "an object";
  }
}
