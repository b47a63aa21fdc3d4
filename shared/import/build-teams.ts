/** Teams and value streams as the rows name them, in the order of the file. */

import { generateNKeysBetween } from 'fractional-indexing';
import { createTeam } from '#shared/model/create.ts';
import type { StreamId, TeamId } from '#shared/model/ids.ts';
import type { Team, TeamKind } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { isSeatRow } from './build-people.ts';
import { shorten } from './cell-values.ts';
import type { FieldId } from './columns.ts';
import type { IdMaker } from './content-ids.ts';
import { nameKey } from './identify-people.ts';
import type { Warn } from './problems.ts';
import type { RowDraft } from './read-rows.ts';

export interface TeamsBuilt {
  readonly teams: Readonly<Record<TeamId, Team>>;
  readonly streams: Readonly<Record<StreamId, ValueStream>>;
  readonly teamOf: (draft: RowDraft) => TeamId | null;
}

interface TeamDraft {
  readonly id: TeamId;
  readonly name: string;
  kind: TeamKind | null;
  kindRow: number;
  readonly streams: Set<StreamId>;
}

export function buildTeams(
  drafts: readonly RowDraft[],
  columnOf: (field: FieldId) => string | null,
  ids: IdMaker,
  warn: Warn,
): TeamsBuilt {
  const teams = new Map<string, TeamDraft>();
  const streams = new Map<string, { readonly id: StreamId; readonly name: string }>();
  const teamless: { readonly draft: RowDraft; readonly streams: ReadonlySet<StreamId> }[] = [];
  for (const draft of drafts) {
    const streamIds = draft.streams.map((name) => {
      const known = streams.get(nameKey(name));
      if (known) return known.id;
      const id = ids('stream', name);
      streams.set(nameKey(name), { id, name });
      return id;
    });
    if (draft.team === '') {
      if (streamIds.length > 0) teamless.push({ draft, streams: new Set(streamIds) });
      if (draft.teamKind)
        warn(draft.row, columnOf('team-kind'), 'the row has no team, so its team kind is not used. Name its team.');
      continue;
    }
    const key = nameKey(draft.team);
    const known = teams.get(key);
    const team = known ?? {
      id: ids('team', draft.team),
      name: draft.team,
      kind: null,
      kindRow: 0,
      streams: new Set<StreamId>(),
    };
    if (!known) teams.set(key, team);
    for (const id of streamIds) team.streams.add(id);
    if (draft.teamKind === null) continue;
    if (team.kind === null) {
      team.kind = draft.teamKind;
      team.kindRow = draft.row;
    } else if (team.kind !== draft.teamKind) {
      warn(
        draft.row,
        columnOf('team-kind'),
        `${shorten(team.name)} is a ${team.kind} team by row ${team.kindRow}; "${draft.teamKind}" here is not used. Make the rows agree.`,
      );
    }
  }
  for (const { draft, streams: own } of teamless) {
    // A seat in no team serves all streams: a row that names all of them says so, and nothing of it is lost.
    if (isSeatRow(draft) && own.size === streams.size) continue;
    warn(
      draft.row,
      columnOf('stream'),
      'a row without a team serves all streams, so its stream is not used. Name its team.',
    );
  }
  const teamRanks = generateNKeysBetween(null, null, teams.size);
  const streamRanks = generateNKeysBetween(null, null, streams.size);
  return {
    teams: Object.fromEntries(
      [...teams.values()].map((team, at) => [
        team.id,
        createTeam(team.id, team.name, {
          rank: teamRanks[at] ?? 'a0',
          streams: [...team.streams].map((stream) => ({ stream, weight: null })),
          ...(team.kind === null ? {} : { kind: team.kind }),
        }),
      ]),
    ),
    streams: Object.fromEntries(
      [...streams.values()].map(({ id, name }, at) => [id, { id, name, size: 1, rank: streamRanks[at] ?? 'a0' }]),
    ),
    teamOf: (draft) => teams.get(nameKey(draft.team))?.id ?? null,
  };
}
