/** What one conversion does: scores before and after, what is missing, every move with its reason, who stays. */

import { memo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { ChangeMark } from '#renderer/ui/change-mark.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import type { TopologyArgument } from '#shared/rules/index.ts';
import { ArgumentsFor } from './arguments-for.tsx';
import styles from './convert.module.css';
import type { NamedMove, Preview, ScoreRow, ShownScores, TeamChange } from './convert-model.ts';
import { moveWords, scoreRows, someOf, teamWords } from './convert-model.ts';

/** Above this, teams start closed: a list of a thousand moves is opened team by team. */
const OPEN_AT_MOST = 60;

/** More names or lacks than this are counted, and seen on asking. */
const MOST_NAMES = 8;

export interface ConvertPreviewProps {
  readonly topology: TopologyId;
  readonly preview: Preview;
  readonly before: ShownScores | null;
  readonly found: readonly TopologyArgument[];
}

/** Typing a name must not draw a thousand moves again. */
export const ConvertPreview = memo(({ topology, preview, before, found }: ConvertPreviewProps) => {
  const { conversion, changes, scores } = preview;
  const isShort = conversion.moves.length <= OPEN_AT_MOST;
  return (
    <>
      <h3 className={styles.lead}>{moveWords(changes)}</h3>
      {changes.dissolved.length > 0 && (
        <p className={styles.quiet}>No longer needed: {someOf(changes.dissolved, MOST_NAMES)}.</p>
      )}
      <ArgumentsFor topology={topology} found={found} />
      {before !== null && scores !== null && <ScoreTable rows={scoreRows(before, scores)} />}
      {conversion.missing.length > 0 && <Missing missing={conversion.missing} />}
      <section aria-label="Moves" className={styles.teams}>
        {changes.teams.map((team) => (
          <TeamGroup key={team.id} team={team} startsOpen={isShort && team.moves.length > 0} />
        ))}
      </section>
    </>
  );
});

function ScoreTable({ rows }: { readonly rows: readonly ScoreRow[] }) {
  return (
    <table className={styles.scores} data-testid="conversion-scores">
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">Today</th>
          <th scope="col">Planned</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-kind={row.kind}>
            <th scope="row">{row.name}</th>
            <FromTo before={row.before} after={row.after} />
            {row.planned === null ? <td /> : <FromTo {...row.planned} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const FromTo = ({ before, after }: { readonly before: number; readonly after: number }) => (
  <td>
    <span className={styles.figures}>
      {before} → <b>{after}</b>
    </span>{' '}
    <ChangeMark by={after - before} />
  </td>
);

function Missing({ missing }: { readonly missing: readonly string[] }) {
  const [isAll, setAll] = useState(missing.length <= MOST_NAMES);
  return (
    <section aria-labelledby="convert-missing">
      <h4 id="convert-missing">What is missing</h4>
      <ul className={styles.missing}>
        {(isAll ? missing : missing.slice(0, MOST_NAMES)).map((lack) => (
          <li key={lack}>
            <SeverityIcon severity="warning" size={13} label="" />
            {lack}
          </li>
        ))}
      </ul>
      {!isAll && (
        <Button size="small" variant="ghost" onClick={() => setAll(true)}>
          Show all {missing.length}
        </Button>
      )}
    </section>
  );
}

function TeamGroup({ team, startsOpen }: { readonly team: TeamChange; readonly startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.team}
      data-testid="target-team"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className={styles.teamName}>{team.name}</span>
        {team.isNew && <span className={styles.tag}>new team</span>}
        <span className={styles.quiet}>
          {TEAM_KIND_NAMES[team.kind]}: {teamWords(team)}
        </span>
      </summary>
      {isOpen && team.moves.length > 0 && <Moves team={team.name} moves={team.moves} />}
      {isOpen && team.stays.length > 0 && (
        <p className={styles.stays}>
          <b>{team.stays.length === 1 ? 'Stays' : 'Stay'}:</b> {team.stays.join(', ')}
        </p>
      )}
    </details>
  );
}

function Moves({ team, moves }: { readonly team: string; readonly moves: readonly NamedMove[] }) {
  return (
    <table className={styles.moves} aria-label={`Moves to ${team}`}>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">From</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ seat, name, detail, from, reason }) => (
          <tr key={seat} data-testid="move">
            <th scope="row">
              {name}
              <span className={styles.quiet}>, {detail}</span>
            </th>
            <td>{from ?? 'no team'}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
