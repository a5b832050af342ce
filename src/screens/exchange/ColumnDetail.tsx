import type { ColumnRole } from "#formats/csv/mapping.ts";
import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import { Select } from "#ui/Select.tsx";
import styles from "./ImportDialog.module.css";
import { RatingDetail } from "./RatingDetail.tsx";

const ORDERS = [
  { value: "dmy", label: "Day first" },
  { value: "mdy", label: "Month first" },
  { value: "ymd", label: "Year first" },
] as const;

/** What a column needs beside its role: a scale, an order of dates, a type of attribute. */
export function ColumnDetail({
  role,
  onRole,
}: {
  readonly role: ColumnRole;
  readonly onRole: (role: ColumnRole) => void;
}) {
  switch (role.kind) {
    case "score":
    case "rating":
      return (
        <RatingDetail reading={role} onReading={(reading) => onRole({ ...role, ...reading })} />
      );
    case "date":
      return (
        <Select
          label="Order of the date"
          labelHidden
          value={role.order}
          options={ORDERS}
          onValueChange={(order) => onRole({ ...role, order, isAmbiguous: false })}
        />
      );
    case "attribute":
      return (
        <div className={styles.pair}>
          <Select
            label="Type"
            labelHidden
            value={role.type}
            options={ATTRIBUTE_TYPES.map((value) => ({ value, label: value }))}
            onValueChange={(type) => onRole({ ...role, type })}
          />
          <Select
            label="Section"
            labelHidden
            value={role.section}
            options={PROFILE_SECTIONS.map((value) => ({ value, label: value }))}
            onValueChange={(section) => onRole({ ...role, section })}
          />
        </div>
      );
    default:
      return null;
  }
}
