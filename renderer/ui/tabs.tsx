/** Tabs over panels: arrows move between tabs, Tab goes into the panel. */

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './tabs.module.css';

export interface TabItem<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** A quiet figure after the label. */
  readonly count?: number | string | undefined;
}

export interface TabsProps<Value extends string> {
  /** What the tabs choose: "Right panel". */
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly items: readonly TabItem<Value>[];
  /** `TabPanel`s, one for each item. */
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function Tabs<Value extends string>({ label, value, onChange, items, children, className }: TabsProps<Value>) {
  return (
    <Primitive.Root
      className={classNames(styles.root, className)}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
    >
      <Primitive.List className={styles.list} aria-label={label}>
        {items.map((item) => (
          <Primitive.Trigger key={item.value} className={styles.tab} value={item.value}>
            {item.label}
            {item.count === undefined ? null : <span className={styles.count}>{item.count}</span>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {children}
    </Primitive.Root>
  );
}

export interface TabPanelProps {
  readonly value: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export const TabPanel = ({ value, children, className }: TabPanelProps) => (
  <Primitive.Content className={classNames(styles.panel, className)} value={value}>
    {children}
  </Primitive.Content>
);
