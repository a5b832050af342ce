import type { ColumnRole, Mapping } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";

/** What a column can be, in words. */
export const ROLE_OPTIONS: readonly {
  readonly value: ColumnRole["kind"];
  readonly label: string;
}[] = [
  { value: "ignore", label: "Leave out" },
  { value: "story", label: "Story" },
  { value: "stage", label: "Stage" },
  { value: "touchpoint", label: "Touchpoint" },
  { value: "person", label: "Person" },
  { value: "name", label: "Name of the person" },
  { value: "score", label: "Score of the story" },
  { value: "rating", label: "Rating of a touchpoint" },
  { value: "words", label: "Words on a touchpoint" },
  { value: "date", label: "Told on" },
  { value: "channel", label: "Channel" },
  { value: "tags", label: "Tags" },
  { value: "consent", label: "Consent to be quoted" },
  { value: "attribute", label: "Attribute of the person" },
];

/** A role with the details that the column's values suggest. */
export function defaultRole(
  kind: ColumnRole["kind"],
  preview: FilePreview,
  column: number,
): ColumnRole {
  const offers = preview.offers[column];
  switch (kind) {
    case "score":
    case "rating":
      return offers?.[kind] ?? { kind, scale: { worst: 1, best: 5 }, notRated: [] };
    case "date":
      return offers?.date ?? { kind, order: "dmy", isAmbiguous: false };
    case "attribute":
      return offers?.attribute ?? { kind, type: "category", section: "behaviour" };
    default:
      return { kind };
  }
}

const SINGLE: readonly ColumnRole["kind"][] = [
  "story",
  "touchpoint",
  "stage",
  "person",
  "channel",
  "tags",
  "consent",
  "date",
  "score",
];

/** A mapping in which a column takes a role; one that only one column can have is let go by the others. */
export function withRole(mapping: Mapping, column: number, role: ColumnRole): Mapping {
  const isSingle = SINGLE.includes(role.kind);
  return mapping.map((one, at) => {
    if (at === column) return role;
    return isSingle && one.kind === role.kind ? { kind: "ignore" } : one;
  });
}
