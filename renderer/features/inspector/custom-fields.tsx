/** Columns of a roster that the planner does not know: kept, shown, and changed here. */

import { X } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import styles from './inspector.module.css';
import type { Parse } from './parse-fields.ts';
import { parseName, parseText } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

type Fields = Readonly<Record<string, string>>;

export interface CustomFieldsProps {
  readonly of: 'seat' | 'person' | 'team';
  readonly fields: Fields;
  readonly change: (fields: Fields) => void;
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export function CustomFields({ of, fields, change }: CustomFieldsProps) {
  const entries = Object.entries(fields);
  const parseKey =
    (own: string): Parse<string> =>
    (text) => {
      const name = parseName(text);
      if (!name.ok) return name;
      if (RESERVED.has(name.value)) return { ok: false, problem: 'Choose another name for the field.' };
      const isTaken = name.value !== own && Object.hasOwn(fields, name.value);
      return isTaken ? { ok: false, problem: 'There is a field of that name: choose another.' } : name;
    };
  const freeName = () => {
    for (let n = 1; ; n++) if (!Object.hasOwn(fields, `Field ${n}`)) return `Field ${n}`;
  };
  return (
    <section className={styles.section} aria-label={`More fields of the ${of}`}>
      <h4>
        More fields of the {of}
        <Button size="small" variant="ghost" onClick={() => change({ ...fields, [freeName()]: '' })}>
          Add
        </Button>
      </h4>
      {entries.map(([key, value]) => (
        <div key={key} className={styles.pair}>
          <TypedField
            label="Name of the field"
            layout="hidden"
            text={key}
            parse={parseKey(key)}
            commit={(name) =>
              change(Object.fromEntries(entries.map(([old, text]) => [old === key ? name : old, text])))
            }
          />
          <TypedField
            label={key}
            layout="hidden"
            text={value}
            parse={parseText}
            commit={(text) => change({ ...fields, [key]: text })}
          />
          <button
            type="button"
            className={styles.x}
            aria-label={`Remove ${key}`}
            onClick={() => change(Object.fromEntries(entries.filter(([other]) => other !== key)))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
    </section>
  );
}
