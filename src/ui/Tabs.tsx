import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import styles from "./Tabs.module.css";

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small figure behind the label. */
  readonly count?: string | undefined;
  readonly disabled?: boolean;
  /** Built only while the tab is open. */
  readonly panel: () => ReactNode;
}

export interface TabsProps<Id extends string> {
  /** What the tabs belong to, for those who listen. */
  readonly label: string;
  readonly value: Id;
  readonly onValueChange: (id: Id) => void;
  readonly items: readonly TabItem<Id>[];
}

export function Tabs<Id extends string>({ label, value, onValueChange, items }: TabsProps<Id>) {
  return (
    <Base.Root
      className={styles.root}
      value={value}
      onValueChange={(next: Id) => onValueChange(next)}
    >
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {items.map((item) => (
          <Base.Tab
            key={item.id}
            className={styles.tab}
            value={item.id}
            disabled={item.disabled === true}
          >
            <span className={styles.name} data-text={item.label}>
              {item.label}
            </span>
            {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.id} className={styles.panel} value={item.id}>
          {item.id === value && item.panel()}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
