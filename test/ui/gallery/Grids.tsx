import { useState } from "react";
import { DataGrid } from "#ui/DataGrid.tsx";
import type { GridColumn, GridSort } from "#ui/gridColumn.ts";
import styles from "./gallery.module.css";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly age: number;
  readonly city: string;
  readonly work: string;
}

const FIRST: readonly Person[] = Array.from({ length: 2000 }, (_, i) => ({
  id: `p${i}`,
  name: `${["Dee", "Ravi", "Moira", "Ana", "Tom"][i % 5]} ${i + 1}`,
  age: 20 + ((i * 7) % 60),
  city: ["Bergen", "Lyon", "Turin", "Ghent"][i % 4] ?? "",
  work: ["Retired", "Carer", "Nurse"][i % 3] ?? "",
}));

export function Grids() {
  const [people, setPeople] = useState(FIRST);
  const [sort, setSort] = useState<GridSort | null>({ columnId: "name", direction: "ascending" });
  const change = (id: string, part: Partial<Person>): void =>
    setPeople((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const text = (
    field: "name" | "city" | "work",
    label: string,
    width: number,
  ): GridColumn<Person> => ({
    id: field,
    label,
    width,
    sortable: true,
    text: (row) => row[field],
    edit: { kind: "text", commit: (row, value) => change(row.id, { [field]: value }) },
  });
  return (
    <div className={styles.full}>
      <DataGrid
        label="People"
        rows={people}
        rowId={({ id }) => id}
        columns={[
          text("name", "Name", 180),
          { id: "age", label: "Age", width: 90, align: "end", text: ({ age }) => String(age) },
          text("city", "City", 180),
          text("work", "Work", 180),
        ]}
        sort={sort}
        onSortChange={setSort}
        marked={new Set(["p2", "p5"])}
      />
    </div>
  );
}
