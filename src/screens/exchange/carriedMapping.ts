import type { ColumnRole, Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { itemAt } from "#kit/itemAt.ts";
import { withRole } from "./columnRoles.ts";
import { keptRole, roleKept } from "./keptMapping.ts";

/** What somebody chose for columns, by their names. */
export type Chosen = ReadonlyMap<string, ColumnRole>;

/** A table as it was mapped before its file was read another way. */
interface Mapped {
  readonly preview: FilePreview;
  /** How its columns were taken before anybody changed it. */
  readonly begun: Mapping;
  readonly mapping: Mapping;
  /** What was chosen for columns that are not there now. */
  readonly apart: Chosen;
}

/**
 * The mapping of a file that is read another way, in which each column that
 * somebody took otherwise is still taken so. It is found by its name; where the
 * names themselves are read otherwise and the columns are as many, by its place.
 * What was chosen for a column that is not there waits until it is again.
 */
export function carriedMapping(
  was: Mapped,
  { preview, begun }: Pick<Mapped, "preview" | "begun">,
  keepsPlaces: boolean,
): Pick<Mapped, "mapping" | "apart"> {
  const { header } = was.preview;
  const isInPlace = keepsPlaces && header.length === preview.header.length;
  const apart = new Map<string, ColumnRole>();
  let mapping = begun;
  const take = (name: string, role: ColumnRole, place: number): void => {
    if (place === -1) apart.set(name, role);
    else mapping = withRole(mapping, place, carried(role, preview, place));
  };
  for (const [name, role] of was.apart) take(name, role, placeOf(name, preview.header));
  for (const [column, role] of was.mapping.entries()) {
    if (JSON.stringify(role) === JSON.stringify(was.begun[column])) continue;
    const name = itemAt(header, column);
    take(name, role, isInPlace ? column : placeOf(name, preview.header));
  }
  return { mapping, apart };
}

/** Where the one column of this name stands; -1 where none does, or several do. */
function placeOf(name: string, header: readonly string[]): number {
  const at = header.findIndex((one) => one === name);
  return at === header.findLastIndex((one) => one === name) ? at : -1;
}

/** A role in the file as it is read now; an answer that reads as before stands for what was chosen. */
function carried(role: ColumnRole, preview: FilePreview, column: number): ColumnRole {
  const now = roleKept(keptRole(role), preview, column);
  if (now.kind !== "score" && now.kind !== "rating") return now;
  const chosen = new Map(role.kind === now.kind ? role.answers : []);
  const answers = now.answers?.map((answer) => {
    const value = chosen.get(answer[0]);
    return value === undefined ? answer : ([answer[0], value] as const);
  });
  return answers === undefined ? now : { ...now, answers };
}
