import type { ColumnRole, Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { rescaled } from "#formats/csv/ratingGuess.ts";
import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import { hashOf } from "#kit/hash.ts";
import { itemAt } from "#kit/itemAt.ts";
import { defaultRole, ROLE_OPTIONS } from "./columnRoles.ts";

const KEY = "wayfelt.mappings";

/** So many kinds of tables are kept; the one that was used longest ago goes first. */
const MOST = 40;

/** A role as it is kept: what was chosen, and nothing of what stands in the file. */
type KeptRole = Readonly<Record<string, unknown>>;
type Kept = readonly (readonly [columns: string, roles: readonly KeptRole[]])[];

/**
 * Keeps how somebody took the columns of a table otherwise than they were
 * guessed, for the next table with the same columns. They are known by a hash of
 * their names; answers and other words of the file are not kept.
 */
export function keepMapping(preview: FilePreview, mapping: Mapping): void {
  const { header, hasHeader, mapping: guess } = preview;
  if (!hasHeader) return;
  const columns = hashOf(header);
  const others = keptMappings().filter(([one]) => one !== columns);
  const isGuess = JSON.stringify(guess) === JSON.stringify(mapping);
  const own: Kept = isGuess ? [] : [[columns, mapping.map(keptRole)]];
  if (isGuess && others.length === keptMappings().length) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, ...own].slice(-MOST)));
  } catch {
    // A browser that stores nothing: the columns are guessed the next time.
  }
}

/** How the columns of such a table were taken the last time; null where nobody changed the guess. */
export function mappingKept(preview: FilePreview): Mapping | null {
  // Columns called by their letters are those of any table.
  if (!preview.hasHeader) return null;
  const columns = hashOf(preview.header);
  const roles = keptMappings().find(([one]) => one === columns)?.[1];
  if (roles?.length !== preview.header.length) return null;
  return roles.map((role, column) => roleKept(role, preview, column));
}

/** A role as it is kept. */
export function keptRole(role: ColumnRole): KeptRole {
  if (role.kind !== "score" && role.kind !== "rating") return role;
  const { kind, scale, notRated } = role;
  return { kind, scale, notRated };
}

/** The role as this table offers it, with what was chosen put in where it is sound. */
export function roleKept(kept: KeptRole, preview: FilePreview, column: number): ColumnRole {
  const kind = ROLE_OPTIONS.find(({ value }) => value === kept["kind"])?.value ?? "ignore";
  const role = defaultRole(kind, preview, column);
  switch (role.kind) {
    case "score":
    case "rating": {
      const { scale, answers = [] } = role;
      const to = scaleIn(kept["scale"]) ?? scale;
      return {
        ...role,
        scale: to,
        answers: rescaled(answers, scale, to),
        notRated: numbersIn(kept["notRated"]),
      };
    }
    case "date": {
      const order = (["dmy", "mdy", "ymd"] as const).find((one) => one === kept["order"]);
      return order === undefined ? role : { ...role, order, isAmbiguous: false };
    }
    case "attribute": {
      const type = ATTRIBUTE_TYPES.find((one) => one === kept["type"]) ?? role.type;
      const section = PROFILE_SECTIONS.find((one) => one === kept["section"]) ?? role.section;
      return { ...role, type, section };
    }
    default:
      return role;
  }
}

function scaleIn(kept: unknown): { readonly worst: number; readonly best: number } | null {
  if (typeof kept !== "object" || kept === null || !("worst" in kept && "best" in kept))
    return null;
  const [worst, best] = numbersIn([kept.worst, kept.best]);
  return worst === undefined || best === undefined ? null : { worst, best };
}

function numbersIn(kept: unknown): readonly number[] {
  return Array.isArray(kept) ? kept.filter((one): one is number => Number.isFinite(one)) : [];
}

function keptMappings(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(one: unknown): one is Kept[number] {
  if (!Array.isArray(one) || one.length !== 2 || typeof one[0] !== "string") return false;
  const roles: unknown = itemAt(one, 1);
  return Array.isArray(roles) && roles.every((role) => typeof role === "object" && role !== null);
}
