/**
 * Conditions of rules that need no more than figures, as json-rules-engine rules: what each is asked about, the facts of
 * one such thing, and when it is to be reported.
 *
 * The facts are prepared to the last figure, so that an engine only compares: no rule here counts anything.
 */

import type { TopLevelCondition } from 'json-rules-engine';
import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Facts } from '#shared/rules/define-rule.ts';
import { isTeam } from '#shared/rules/define-rule.ts';
import { teamLines } from '#shared/rules/facts/team-lines.ts';

export type Kind = 'team' | 'lead' | 'seat' | 'person' | 'stream';
type Value = string | number | boolean;
export type Thing = Readonly<Record<string, Value>>;
export interface EngineRule {
  readonly id: string;
  readonly of: Kind;
  readonly conditions: TopLevelCondition;
  /** The last part of the finding's key, where a rule reports several of one thing. */
  readonly aspect?: PillarId;
}

const is = (fact: string, value: Value) => ({ fact, operator: 'equal', value });
const more = (fact: string, value: Value | { fact: string }) => ({ fact, operator: 'greaterThan', value });
const less = (fact: string, value: Value | { fact: string }) => ({ fact, operator: 'lessThan', value });

export function engineRules({ thresholds }: Facts): EngineRule[] {
  const { teamSize, span, mostManagers, mostCollaborations, teamsOfLead, pillarThinBelow } = thresholds;
  const perPillar = (id: string, conditions: (pillar: PillarId) => TopLevelCondition): EngineRule[] =>
    PILLAR_IDS.map((pillar) => ({ id, of: 'stream', aspect: pillar, conditions: conditions(pillar) }));
  return [
    { id: 'team-size', of: 'team', conditions: { any: [less('open', teamSize.least), more('open', teamSize.most)] } },
    { id: 'team-without-lead', of: 'team', conditions: { all: [is('hasLead', false), more('open', 0)] } },
    { id: 'lead-outside-team', of: 'team', conditions: { all: [is('hasLead', true), is('leadIsInTeam', false)] } },
    {
      id: 'collaboration-overload',
      of: 'team',
      conditions: { all: [more('open', 0), more('partners', mostCollaborations)] },
    },
    {
      id: 'span-of-control',
      of: 'seat',
      conditions: {
        all: [
          is('isOpen', true),
          more('reports', 0),
          { any: [less('reports', span.least), more('reports', span.most)] },
        ],
      },
    },
    { id: 'matrix-overload', of: 'seat', conditions: { all: [is('isOpen', true), more('managers', mostManagers)] } },
    {
      id: 'dotted-only',
      of: 'seat',
      conditions: { all: [is('isOpen', true), more('dotted', 0), is('hasSolid', false), is('reports', 0)] },
    },
    {
      id: 'seat-unreported',
      of: 'seat',
      conditions: {
        all: [is('isOpen', true), is('hasSolid', false), is('dotted', 0), is('reports', 0), is('dottedReports', 0)],
      },
    },
    {
      id: 'experience-below-minimum',
      of: 'seat',
      conditions: { all: [is('isInTeam', true), is('isFilledToday', true), less('years', { fact: 'leastYears' })] },
    },
    { id: 'over-allocated', of: 'person', conditions: { all: [more('asked', { fact: 'capacity' })] } },
    { id: 'lead-of-many', of: 'lead', conditions: { all: [more('teamsLed', teamsOfLead)] } },
    ...perPillar('pillar-missing', (pillar) => ({ all: [is(`${pillar} planned`, 0)] })),
    ...perPillar('pillar-thin', (pillar) => ({
      all: [more(`${pillar} planned`, 0), less(`${pillar} planned`, pillarThinBelow)],
    })),
    ...perPillar('pillar-only-vacant', (pillar) => ({
      all: [more(`${pillar} planned`, 0), is(`${pillar} today`, 0)],
    })),
  ];
}

/** Everything that the rules above are asked about, with all facts in figures. */
export const thingsOf = (facts: Facts): Readonly<Record<Kind, readonly Thing[]>> => ({
  team: teamsOf(facts),
  lead: leadsOf(facts),
  seat: seatsOf(facts),
  person: peopleOf(facts),
  stream: streamsOf(facts),
});

const teamsOf = (facts: Facts): Thing[] =>
  facts.teams.filter(isTeam).map(({ team, open, lead }) => ({
    id: team.id,
    open,
    hasLead: lead !== null,
    leadIsInTeam: lead?.seat.team === team.id,
    partners: teamLines(facts).partners.get(team.id)?.size ?? 0,
  }));

function seatsOf({ units, reporting }: Facts): Thing[] {
  const all = units.flatMap(({ team, seats }) => seats.map((seat) => ({ ...seat, isInTeam: team !== null })));
  const dottedReports = new Map<string, number>();
  for (const { seat } of all) for (const { id } of seat.dotted) dottedReports.set(id, (dottedReports.get(id) ?? 0) + 1);
  return all.map(({ seat, person, role, isOpen, isFilledToday, isInTeam }) => ({
    id: seat.id,
    isOpen,
    isFilledToday,
    isInTeam,
    reports: reporting.solidReports.get(seat.id) ?? 0,
    dottedReports: dottedReports.get(seat.id) ?? 0,
    hasSolid: seat.solid !== null,
    dotted: seat.dotted.length,
    managers: new Set([...(seat.solid ? [seat.solid] : []), ...seat.dotted].map(({ id }) => id)).size,
    years: person?.years ?? Number.MAX_SAFE_INTEGER,
    leastYears: CATALOG_ROLE_BY_ID.get(role.id)?.minimumYears ?? 0,
  }));
}

const peopleOf = ({ allocationOf, plan }: Facts): Thing[] =>
  Object.values(plan.people).flatMap(({ id, capacity }): Thing[] => {
    const allocation = allocationOf(id);
    return allocation ? [{ id, capacity, asked: Math.max(allocation.today, allocation.planned) }] : [];
  });

/** A vacancy that leads is known by its seat. */
function leadsOf({ teams }: Facts): Thing[] {
  const led = new Map<string, number>();
  for (const { lead } of teams) {
    const id = lead && (lead.seat.person ?? lead.seat.id);
    if (id) led.set(id, (led.get(id) ?? 0) + 1);
  }
  return [...led].map(([id, teamsLed]) => ({ id, teamsLed }));
}

const streamsOf = ({ streamIndexes }: Facts): Thing[] =>
  streamIndexes.map(({ stream, pillars }) => ({
    id: stream.id,
    ...Object.fromEntries(
      PILLAR_IDS.flatMap((pillar) => [
        [`${pillar} planned`, pillars[pillar].planned],
        [`${pillar} today`, pillars[pillar].today],
      ]),
    ),
  }));
