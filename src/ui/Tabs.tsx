import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import styles from "./Tabs.module.css";

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small figure behind the label. */
  readonly count?: string | undefined;
  readonly disabled?: boolean;
}

export interface TabsProps<Id extends string> {
  /** What the tabs belong to, for those who listen. */
  readonly label: string;
  readonly value: Id;
  readonly onValueChange: (id: Id) => void;
  readonly items: readonly TabItem<Id>[];
  /** The panel of the tab that is open. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, value, onValueChange, items, children } = props;
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
      <Base.Panel key={value} className={styles.panel} value={value}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
