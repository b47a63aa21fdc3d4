/** What a row says of its team: a name that import tells from other teams, and the streams that it serves. */

import type { StreamId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, streamsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Team } from '#shared/model/team.ts';
import { servingTable } from '#shared/rules/facts/serving.ts';

export interface TeamWords {
  readonly name: string;
  readonly streams: string;
}

/** A semicolon would separate. */
export const listed = (text: string): string => text.replaceAll(';', ',');

/** Names by id, a number behind those that another has already: import takes one name for one thing, none for nothing. */
function distinct<I extends string>(things: readonly { readonly id: I; readonly name: string }[]): Map<I, string> {
  const taken = new Set<string>();
  const names = new Map<I, string>();
  for (const { id, name } of things) {
    const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim() || 'No name';
    let own = plain;
    for (let n = 2; taken.has(own); n++) own = `${plain} (${n})`;
    taken.add(own);
    names.set(id, own === plain && name.trim() !== '' ? name : own);
  }
  return names;
}

/**
 * The words for a team, or for no team. Streams are those that it serves, lines to other teams followed: empty for
 * everything, which is how import reads it. Where no row would name some stream, and it would be lost, those who serve
 * everything name all of them.
 */
export function teamWords(plan: Plan, scenario: Scenario): (team: Team | null) => TeamWords {
  const groups = seatsByTeam(scenario);
  const teams = teamsOf(scenario).filter(({ id }) => groups.has(id));
  const { ofTeam, streams } = servingTable(plan, scenario);
  const all = Object.keys(plan.streams).length === 0 ? [] : streamsOf(plan);
  const streamNames = distinct(all.map(({ id, name }) => ({ id, name: listed(name) })));
  const idsOf = (team: Team): readonly StreamId[] => {
    const serving = ofTeam.get(team.id);
    if (!serving || serving.isEverywhere) return [];
    const reached = serving.streams.flatMap((at) => streams[at]?.id ?? []);
    return [...new Set([...team.streams.map(({ stream }) => stream), ...reached])];
  };
  const textOf = (ids: readonly StreamId[]) => ids.flatMap((id) => streamNames.get(id) ?? []).join('; ');
  const served = new Map(teams.map((team) => [team.id, idsOf(team)]));
  const named = new Set([...served.values()].flat());
  const everything = all.every(({ id }) => named.has(id)) ? '' : textOf(all.map(({ id }) => id));
  const words = new Map<TeamId | null, TeamWords>([[null, { name: '', streams: everything }]]);
  for (const [id, name] of distinct(teams)) {
    words.set(id, { name, streams: textOf(served.get(id) ?? []) || everything });
  }
  return (team) => words.get(team?.id ?? null) ?? { name: team?.name ?? '', streams: '' };
}
