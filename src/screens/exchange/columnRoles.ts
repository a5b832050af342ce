import type { ColumnRole } from "#formats/csv/mapping.ts";
import { guessScale } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { possibleOrders } from "#formats/csv/values.ts";

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
  { value: "score", label: "Score of the story" },
  { value: "rating", label: "Rating of a touchpoint" },
  { value: "date", label: "Told on" },
  { value: "channel", label: "Channel" },
  { value: "tags", label: "Tags" },
  { value: "attribute", label: "Attribute of the person" },
];

/** A role with the details that the column's first values suggest. */
export function defaultRole(
  kind: ColumnRole["kind"],
  preview: FilePreview,
  column: number,
): ColumnRole {
  const cells = preview.rows.map((row) => row[column] ?? "");
  switch (kind) {
    case "score":
    case "rating":
      return { kind, scale: guessScale(cells) ?? { worst: 1, best: 5 }, notRated: [] };
    case "date": {
      const orders = possibleOrders(cells);
      const isAmbiguous = orders.includes("dmy") && orders.includes("mdy");
      return { kind, order: orders[0] ?? "dmy", isAmbiguous };
    }
    case "attribute":
      return { kind, type: "category", section: "behaviour" };
    default:
      return { kind };
  }
}
