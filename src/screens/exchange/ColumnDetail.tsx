import type { ColumnRole } from "#formats/csv/mapping.ts";
import { ATTRIBUTE_TYPES, PROFILE_SECTIONS } from "#journey/attribute.ts";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./ImportDialog.module.css";

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
        <div className={styles.pair}>
          <NumberField
            label="Worst"
            problemOf={noNumber}
            value={role.scale.worst}
            onValueChange={(worst) => {
              if (worst !== null) onRole({ ...role, scale: { ...role.scale, worst } });
            }}
          />
          <NumberField
            label="Best"
            problemOf={noNumber}
            value={role.scale.best}
            onValueChange={(best) => {
              if (best !== null) onRole({ ...role, scale: { ...role.scale, best } });
            }}
          />
        </div>
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

function noNumber(text: string): string {
  return `“${text}” is no number`;
}
