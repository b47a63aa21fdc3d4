/** A seat's card, in three amounts of detail and all its states. */

import type { NodeProps } from '@xyflow/react';
import { Flag, Link2, User } from 'lucide-react';
import { memo, use } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { GlyphPillar } from '#renderer/ui/pillar-glyph.tsx';
import { PILLAR_LETTERS, PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { PILLAR_ORDER } from '#shared/diagram/items/pillar-shares.ts';
import { fteText } from '#shared/diagram/items/seat-words.ts';
import { DetailContext, isFar } from '../detail.ts';
import type { SeatNode as SeatNodeType } from '../drawing/to-flow.ts';
import { BranchToggle } from './branch-toggle.tsx';
import { CardBadge } from './card-badge.tsx';
import { CardHandles } from './card-handles.tsx';
import { LineAnchor } from './line-anchor.tsx';
import styles from './seat-node.module.css';
import { SeatRename } from './seat-rename.tsx';
import { VacancyNote } from './vacancy-note.tsx';

const alsoOf = (also: string): GlyphPillar[] => PILLAR_ORDER.filter((pillar) => also.split(' ').includes(pillar));

export const SeatNode = memo(function SeatNode({ id, data, selected, dragging }: NodeProps<SeatNodeType>) {
  const detail = use(DetailContext);
  const isVacant = data.person === null;
  const className = classNames(
    styles.card,
    styles[isFar(detail) ? 'far' : detail],
    isVacant && styles.vacant,
    selected && styles.selected,
    !selected && data.isLinked && styles.linked,
    data.isDimmed && styles.dimmed,
    data.presence !== 'here' && !isVacant && styles.away,
    data.isOver && styles.over,
    dragging && styles.dragging,
  );
  if (isFar(detail)) {
    return (
      <div className={className} data-pillar={data.pillar} data-tint={data.tint ?? undefined}>
        {detail === 'far' ? <PillarGlyph pillar={data.pillar} size={32} isHollow={isVacant} label="" /> : null}
        <b className={styles.farLetters}>{data.code || PILLAR_LETTERS[data.pillar]}</b>
        <LineAnchor />
        <CardBadge severity={data.badge} text={data.badgeText} size={28} />
      </div>
    );
  }
  if (detail === 'middle') {
    return (
      <div className={className} data-pillar={data.pillar} data-tint={data.tint ?? undefined}>
        <div className={styles.spine}>
          <PillarGlyph pillar={data.pillar} size={14} isHollow={isVacant} label="" />
          {data.code === '' ? null : <b>{data.code}</b>}
        </div>
        <div className={styles.body}>
          <div className={styles.role} title={data.role}>
            {data.role}
          </div>
          <div className={styles.name} title={data.name}>
            {data.person ?? data.name.split(/,| from /)[0]}
          </div>
        </div>
        <LineAnchor />
        <CardBadge severity={data.badge} text={data.badgeText} size={22} />
        {data.below > 0 ? <BranchToggle id={id} below={data.below} isClosed={data.isClosed} isLarge /> : null}
        <CardHandles id={id} kind="seat" isLarge />
      </div>
    );
  }
  return (
    <div className={className} data-pillar={data.pillar} data-tint={data.tint ?? undefined}>
      <div className={styles.spine} title={data.tintLabel || undefined}>
        <PillarGlyph pillar={data.pillar} isHollow={isVacant} label="" />
        <b>{data.code || PILLAR_LETTERS[data.pillar]}</b>
      </div>
      <div className={styles.body}>
        <div className={styles.role} title={data.role} data-part="role">
          <SeatRename id={id} part="role" text={data.role} />
        </div>
        <div className={styles.second}>
          {isVacant ? <User size={11} aria-hidden /> : null}
          <span className={styles.name} title={data.name} data-part="name">
            <SeatRename id={id} part="name" text={data.name} />
          </span>
          {data.isLead ? (
            <span className={styles.lead}>
              <Flag size={11} aria-hidden />
              Lead
            </span>
          ) : null}
        </div>
        <div className={styles.third}>
          <span className={styles.meter} data-ink="">
            <i style={{ width: `${Math.min(1, data.fte) * 100}%` }} />
          </span>
          <span>{fteText(data.fte)} FTE</span>
          {data.note === '' ? null : (
            <span className={styles.note}>
              {data.note.includes('teams') && !data.isOver ? <Link2 size={11} aria-hidden /> : null}
              <span className={styles.noteText}>{data.note}</span>
            </span>
          )}
          {isVacant ? <VacancyNote id={id} isActive={selected} /> : null}
          {data.also === '' ? null : (
            <span className={styles.also}>
              {alsoOf(data.also).map((pillar) => (
                <PillarGlyph key={pillar} pillar={pillar} size={8} label="" />
              ))}
            </span>
          )}
        </div>
      </div>
      <LineAnchor />
      <CardBadge severity={data.badge} text={data.badgeText} size={16} />
      {data.below > 0 ? <BranchToggle id={id} below={data.below} isClosed={data.isClosed} /> : null}
      <CardHandles id={id} kind="seat" isLarge={false} />
    </div>
  );
});
