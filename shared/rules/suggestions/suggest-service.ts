/** Lets a team serve another in place of handing work to and fro: a fix for a team with too many partners. */

import type { LineId, TeamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import type { Team } from '#shared/model/team.ts';
import type { SuggestedFix } from '../define-rule.ts';
import type { Org } from '../facts/org-index.ts';
import { teamLines } from '../facts/team-lines.ts';

/** At most three partners, platforms first; nothing where one service less is not enough. */
export const serveInstead =
  (id: TeamId) =>
  (org: Org): SuggestedFix[] => {
    const own = org.teamOf(id)?.team;
    const partners = teamLines(org).partners.get(id);
    if (!own || !partners || partners.size !== org.thresholds.mostCollaborations + 1) return [];
    const others = org.teams.flatMap(({ team }) => (team && partners.has(team.id) ? [team] : []));
    return [...others.filter(isService), ...others.filter((other) => !isService(other))]
      .slice(0, 3)
      .flatMap((other) => (isService(other) ? replace(org, other, own) : replace(org, own, other)));
  };

const isService = ({ kind }: Team): boolean => kind === 'platform' || kind === 'enabling';

function replace(org: Org, from: Team, to: Team): SuggestedFix[] {
  const all: readonly Line[] = Object.values(org.scenario.lines);
  const teamOf = (end: LineEnd): TeamId | null =>
    end.kind === 'team' ? end.id : (org.scenario.seats[end.id]?.team ?? null);
  const between = (a: TeamId | null, b: TeamId | null) =>
    (a === from.id && b === to.id) || (a === to.id && b === from.id);
  const ids = all.flatMap((line): LineId[] =>
    line.kind === 'hand-off' && between(teamOf(line.from), teamOf(line.to)) ? [line.id] : [],
  );
  const scenario = org.scenario.id;
  if (all.some((line) => line.kind === 'serves' && between(line.from, line.to))) {
    const label = `Drop the hand-offs between ${from.name} and ${to.name}: one serves the other already`;
    return [
      {
        label,
        command: { id: 'elements.remove', payload: { scenario, seats: [], teams: [], lines: ids, reports: [] } },
      },
    ];
  }
  const id = idFromWords('line', `serves ${from.id} ${to.id}`, new Set(Object.keys(org.scenario.lines)));
  const line = { id, kind: 'serves', from: from.id, to: to.id };
  return [
    {
      label: `Let ${from.name} serve ${to.name} in place of handing over`,
      command: { id: 'line.replace', payload: { scenario, ids, line } },
    },
  ];
}
