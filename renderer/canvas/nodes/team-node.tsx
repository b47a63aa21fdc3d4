/** A team's frame: kind and focus in its head, time and pillars in its foot; its cards are drawn over it. */

import type { NodeProps } from '@xyflow/react';
import {
  ArrowRightToLine,
  Briefcase,
  ChartScatter,
  ChevronDown,
  ChevronRight,
  Component,
  Layers,
  Lock,
  Shapes,
  Users,
} from 'lucide-react';
import { memo, use } from 'react';
import { toggleCollapsed } from '#renderer/actions/collapse.ts';
import { requestCanvas } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import type { TeamKind } from '#shared/model/team.ts';
import { setCanvas } from '../canvas-store.ts';
import { DetailContext, isFar } from '../detail.ts';
import { useRenaming } from '../drawing/sheet.ts';
import type { TeamNode as TeamNodeType } from '../drawing/to-flow.ts';
import { renameTeam } from '../rename.ts';
import { stripParts } from '../seat-view.ts';
import { CardBadge } from './card-badge.tsx';
import { CardHandles } from './card-handles.tsx';
import { LineAnchor } from './line-anchor.tsx';
import styles from './team-node.module.css';

export const TEAM_ICONS: Readonly<Record<TeamKind, typeof Users>> = {
  product: Briefcase,
  'data-science': ChartScatter,
  'full-stack': Component,
  platform: Layers,
  pod: Shapes,
  enabling: ArrowRightToLine,
  other: Users,
};

export const TeamNode = memo(function TeamNode({ id, data, selected, dragging }: NodeProps<TeamNodeType>) {
  const detail = use(DetailContext);
  const isEditing = useRenaming(id) !== null;
  const Icon = TEAM_ICONS[data.kind];
  const parts = stripParts(data.strip);
  const isClosed = data.closed !== '';
  const done = (name: string | null): void => {
    setCanvas({ renaming: null });
    if (name !== null) renameTeam(id, name);
  };
  return (
    <div
      className={classNames(
        styles.frame,
        styles[isFar(detail) ? 'far' : detail],
        styles[data.kind],
        selected && styles.selected,
        data.isDimmed && styles.dimmed,
        dragging && styles.dragging,
      )}
    >
      <div className={styles.head}>
        {isFar(detail) ? null : (
          <button
            type="button"
            className={`${styles.toggle} nodrag`}
            aria-label={`${isClosed ? 'Open' : 'Close'} ${data.name}`}
            aria-expanded={!isClosed}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              toggleCollapsed([id]);
            }}
          >
            {isClosed ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          </button>
        )}
        {isFar(detail) ? null : <Icon size={15} strokeWidth={1.5} aria-hidden />}
        <div className={styles.words}>
          <div className={styles.name} title={data.name} data-part="name">
            {isEditing ? (
              <InlineEdit
                label="Name of the team"
                value={data.name}
                onDone={done}
                onKeyDone={() => requestCanvas({ kind: 'focus', id })}
              />
            ) : (
              data.name
            )}
          </div>
          {detail === 'near' ? (
            <div className={styles.focus} title={isClosed ? data.closed : data.focus} data-part="focus">
              {isClosed ? null : <span className={styles.kind}>{data.kindName}</span>}
              {isClosed ? data.closed : data.hasNoLead ? 'No lead' : data.focus}
            </div>
          ) : null}
        </div>
        {data.isLocked ? (
          <span className={styles.lock} title="Locked: Ctrl+Shift+L unlocks it">
            <Lock size={detail === 'near' ? 13 : 20} role="img" aria-label="Locked" />
          </span>
        ) : null}
      </div>
      <div className={styles.foot}>
        {detail === 'near' ? (
          <span className={styles.capacity} title={data.capacity}>
            {data.capacity}
          </span>
        ) : null}
        <span className={styles.strip} data-ink="">
          {parts.map(({ pillar, fte, isVacant, label }) => (
            <i
              key={`${pillar}${isVacant}`}
              data-pillar={pillar}
              className={isVacant ? styles.planned : styles.today}
              style={{ flexGrow: fte }}
              title={label}
            />
          ))}
        </span>
        {detail === 'near' ? (
          <span className={styles.glyphs}>
            {[...new Set(parts.map(({ pillar }) => pillar))].map((pillar) => (
              <PillarGlyph key={pillar} pillar={pillar} size={8} label="" />
            ))}
          </span>
        ) : null}
      </div>
      <LineAnchor />
      <CardBadge
        severity={data.badge}
        text={data.badgeText}
        size={detail === 'near' ? 16 : 24}
        count={data.badgeCount}
      />
      {isFar(detail) ? null : <CardHandles id={id} kind="team" isLarge={detail === 'middle'} />}
    </div>
  );
});
