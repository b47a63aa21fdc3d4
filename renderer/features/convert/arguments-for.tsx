/** Which facts of this organisation speak for a topology, and which against it. */

import { Minus, Plus } from 'lucide-react';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import type { TopologyArgument } from '#shared/rules/index.ts';
import styles from './convert.module.css';

export interface ArgumentsForProps {
  readonly topology: TopologyId;
  /** Of the three that the sources compare: pods are for one build, and nothing is said of them. */
  readonly found: readonly TopologyArgument[];
}

export function ArgumentsFor({ topology, found }: ArgumentsForProps) {
  if (topology === 'pods' || found.length === 0) return null;
  const speaks = found.filter(({ speaksFor }) => speaksFor.includes(topology));
  const against = found.filter((fact) => fact.against.includes(topology));
  const { name } = TOPOLOGIES[topology];
  return (
    <section aria-labelledby="convert-arguments" data-testid="topology-arguments">
      <h4 id="convert-arguments">{name}, judged by this organisation</h4>
      <ul className={styles.missing}>
        {speaks.map(({ text }) => (
          <li key={text}>
            <Plus size={13} aria-hidden />
            For it: {text}.
          </li>
        ))}
        {against.map(({ text }) => (
          <li key={text}>
            <Minus size={13} aria-hidden />
            Against it: {text}.
          </li>
        ))}
        {speaks.length + against.length === 0 && <li>Nothing that was measured speaks for or against it.</li>}
      </ul>
    </section>
  );
}
