/** Links of a seat, person or team: kept as text, as the planner never leaves this computer. */

import { X } from 'lucide-react';
import type { WebLink } from '#shared/model/link.ts';
import styles from './inspector.module.css';
import { parseLink, parseShort } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export interface LinksEditorProps {
  readonly of: 'seat' | 'person' | 'team';
  readonly links: readonly WebLink[];
  readonly change: (links: WebLink[]) => void;
}

export function LinksEditor({ of, links, change }: LinksEditorProps) {
  const replace = (place: number, next: WebLink) => change(links.map((link, i) => (i === place ? next : link)));
  return (
    <section className={styles.section} aria-label={`Links of the ${of}`}>
      <h4>Links of the {of}</h4>
      {links.map((link, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two links may be the same; their place tells them apart
        <div key={`${place} ${link.url}`} className={styles.pair}>
          <TypedField
            label={`Label of link ${place + 1}`}
            layout="hidden"
            text={link.label}
            placeholder="Label"
            parse={parseShort}
            commit={(label) => replace(place, { ...link, label })}
          />
          <TypedField
            label={`Address of link ${place + 1}`}
            layout="hidden"
            text={link.url}
            parse={parseLink}
            commit={(url) => replace(place, { ...link, url })}
          />
          <button
            type="button"
            className={styles.x}
            aria-label={`Remove link ${place + 1}`}
            onClick={() => change(links.filter((_, i) => i !== place))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
      <TypedField
        key={links.length}
        label="Add a link"
        layout="hidden"
        text=""
        placeholder="Paste an address to add a link"
        parse={(text) => (text.trim() === '' ? { ok: true, value: '' } : parseLink(text))}
        commit={(url) => url !== '' && change([...links, { label: '', url }])}
      />
    </section>
  );
}
