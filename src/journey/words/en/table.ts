import { counts } from "./counts.ts";
import { formats } from "./formats.ts";

/** The map as a table, a row a touchpoint or note. */
export const table = {
  title: "Table",
  text: "Touchpoint or note",
  kind: "Kind",
  kinds: { action: "Action", communication: "Communication" },
  importance: "Importance",
  note: "Remark",
  search: "Search the table",
  lanes: "Lanes",
  allLanes: "All lanes",
  add: "Add row",
  needsStage: "Each row stands in a stage. Type its name; a new name makes a new stage.",
  noSuchLane: "No lane of this name holds touchpoints or notes. Add the lane on the map first.",
  noSuchKind: "Action or Communication",
  noImportance: "A number from 0 to 10",
  shownOf: (shown: number, all: number) => `${formats.number(shown)} of ${counts.rows(all)}`,
  emptyTitle: "Nothing stands on this map yet",
  emptyText: "Add a row, or paste rows from a spreadsheet: touchpoint, stage, lane.",
  noMatch: "Nothing found",
  noMatchText: "No row has these words.",
  menuOf: (name: string) => `What can be done with ${name}`,
  inOrder: "As the customer meets them",
  sortBy: { ascending: "Sort A to Z", descending: "Sort Z to A" },
  pasted: (n: number) => `Added ${counts.rows(n)}`,
  wrote: {
    clear: (n: number) => `Cleared ${formats.count(n, { one: "# cell", other: "# cells" })}`,
    paste: (n: number) => `Pasted ${formats.count(n, { one: "# cell", other: "# cells" })}`,
    fill: (n: number) => `Filled ${formats.count(n, { one: "# cell", other: "# cells" })}`,
  },
  deleteRows: (n: number) => (n === 1 ? "Delete row" : `Delete ${counts.rows(n)}`),
  deleted: (n: number) => `Deleted ${counts.rows(n)}. Stories that were told there are unplaced.`,
  notTaken: (n: number) =>
    formats.count(n, {
      one: "# cell was left as it is: its text does not fit there",
      other: "# cells were left as they are: their texts do not fit there",
    }),
};
