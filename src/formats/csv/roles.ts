import type { ColumnRole, Mapping } from "./mapping.ts";

type RoleOf<Kind extends ColumnRole["kind"]> = Extract<ColumnRole, { kind: Kind }>;

/** A mapping by role: which column is which, worked out once and not for every cell. */
export class Roles {
  readonly #first = new Map<string, number>();
  readonly #mapping: Mapping;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    for (const [column, { kind }] of mapping.entries()) {
      if (!this.#first.has(kind)) this.#first.set(kind, column);
    }
  }

  /** Is there a column of this kind? */
  has(kind: ColumnRole["kind"]): boolean {
    return this.#first.has(kind);
  }

  /** The cell of the first column of a kind; blank where there is none. */
  cell(row: readonly string[], kind: ColumnRole["kind"]): string {
    const column = this.#first.get(kind);
    return column === undefined ? "" : (row[column] ?? "");
  }

  /** The columns of a kind. */
  all<Kind extends ColumnRole["kind"]>(
    kind: Kind,
  ): readonly { readonly column: number; readonly role: RoleOf<Kind> }[] {
    return this.#mapping.flatMap((role, column) =>
      role.kind === kind ? [{ column, role: role as RoleOf<Kind> }] : [],
    );
  }
}

const OF_STOPS = ["touchpoint", "stage", "rating", "words"] as const;

/** Does any column say where a story happened: a touchpoint, a stage, or columns about a touchpoint each? */
export function namesStops(roles: Pick<Roles, "has">): boolean {
  return OF_STOPS.some((kind) => roles.has(kind));
}

/** What makes a story of a row. */
const TELLING: ReadonlySet<string> = new Set(["story", "words", "score", "rating"]);

/** Does any column tell something? */
export function tellsStories(mapping: Mapping): boolean {
  return mapping.some(({ kind }) => TELLING.has(kind));
}

/** Does no column tell anything, while one says who somebody is and others what they are? Then the people are imported. */
export function tellsOfPeopleAlone(mapping: Mapping): boolean {
  const isNamed = mapping.some(({ kind }) => kind === "person" || kind === "name");
  return isNamed && mapping.some(({ kind }) => kind === "attribute") && !tellsStories(mapping);
}
