/**
 * The changes that are worth a try in a scenario: what the findings offer, people of the bench for the vacancies, a
 * hire for each pillar that lacks something, a platform for a team that it does not serve yet, a lead to their team.
 *
 * Each is listed once and in an order that names play no part in; what a change brings is for others to work out.
 */

import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Role } from '#shared/model/role.ts';
import type { SuggestedFix } from '../define-rule.ts';
import { CAPABILITIES_OF, rolesThatOwn, whoSits } from '../define-rule.ts';
import { orgOf } from '../evaluate.ts';
import type { Org, TeamIndex } from '../facts/org-index.ts';
import { hasEnded } from '../facts/org-index.ts';
import type { Evaluation } from '../finding.ts';
import { suggestedFixes } from '../findings/to-findings.ts';
import { addSeatTo, hasLeft, vacancyWords } from '../suggestions/suggest.ts';
import { addServes } from '../suggestions/suggest-lines.ts';
import type { Change } from './change.ts';
import { keyOfChange } from './change.ts';
import { rankCandidates } from './fit.ts';

/** More vacancies, streams or teams than these are not tried: those that matter most come first. */
const MOST = { vacancies: 40, people: 2, roles: 4, streams: 3, teams: 2, serves: 40 } as const;

export interface ChangesAsked {
  /** Only hires for these pillars; all that are not complete unless named. */
  readonly pillars?: readonly PillarId[];
}

export function changesOf(evaluation: Evaluation, asked: ChangesAsked = {}): Change[] {
  const org = orgOf(evaluation);
  if (!org || !evaluation.scores) return [];
  const { pillars = lackingPillars(evaluation) } = asked;
  const offered: Change[] = [
    ...evaluation.findings.flatMap((finding) => suggestedFixes(finding, org)).map(toChange),
    ...fillings(org),
    ...pillars.flatMap((pillar) => hires(evaluation, org, pillar)),
    ...servings(org),
    ...leads(org),
  ];
  const seen = new Set<string>();
  return offered.filter((change) => {
    const key = keyOfChange(change);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const toChange = ({ label, command }: SuggestedFix): Change => ({ label, commands: [command] });

/** Those below 100, the weakest first. */
const lackingPillars = ({ scores }: Evaluation): PillarId[] => {
  const planned = (id: PillarId) => scores?.pillars[id].planned ?? 0;
  return PILLAR_IDS.filter((id) => planned(id) < 100).sort((a, b) => planned(a) - planned(b));
};

/** Vacancies for those who fit them best: who waits on the bench first, else somebody with the time. */
function fillings(org: Org): Change[] {
  const { plan, scenario, today } = org;
  // As the teams show them, and not as a file lists them: beyond the most, the first count.
  return org.units
    .flatMap(({ seats }) => seats)
    .filter(({ seat, isOpen }) => seat.person === null && isOpen)
    .slice(0, MOST.vacancies)
    .flatMap((vacancy): Change[] => {
      const { seat } = vacancy;
      const able = rankCandidates(plan, scenario.id, seat.id, today).filter(
        ({ free, person }) => free.fte >= seat.fte && !hasLeft(org, person),
      );
      const onBench = able.filter(({ isOnBench }) => isOnBench);
      return (onBench.length > 0 ? onBench : able).slice(0, MOST.people).map(({ person }) => ({
        label: `Give ${vacancyWords(org, vacancy)} to ${plan.people[person]?.name ?? ''}`,
        commands: [{ id: 'seat.fill', payload: { scenario: scenario.id, id: seat.id, person } }],
      }));
    });
}

/** A seat in each role that owns most of a pillar, in the teams that serve the streams where it lacks most. */
function hires(evaluation: Evaluation, org: Org, pillar: PillarId): Change[] {
  const streams = evaluation.scores?.streams ?? [];
  const lacking = streams
    .map(({ pillars, size }, place) => ({ place, missing: size * (100 - pillars[pillar].planned) }))
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, MOST.streams);
  const roles = rolesFor(org.plan, pillar);
  const homes = new Set(lacking.flatMap(({ place }) => teamsServing(org, place).slice(0, MOST.teams)));
  if (homes.size === 0) return roles.flatMap((role) => addSeatTo(org, null, role)).map(toChange);
  return [...homes].flatMap((home) => roles.flatMap((role) => addSeatTo(org, home, role)).map(toChange));
}

function rolesFor(plan: Plan, pillar: PillarId): Role[] {
  const capabilities: readonly CapabilityId[] = CAPABILITIES_OF[pillar];
  const own = Object.values(plan.roles)
    .filter(({ owns }) => owns.some((id) => capabilities.includes(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...rolesThatOwn(capabilities).slice(0, MOST.roles), ...own];
}

/** Teams that serve a stream, those who serve the fewest streams first. */
const teamsServing = (org: Org, place: number): TeamIndex[] =>
  org.teams
    .filter((index) => index.team !== null && index.serving.streams.includes(place) && !hasEnded(index))
    .sort((a, b) => a.serving.streams.length - b.serving.streams.length);

/** Each platform or enabling team for each team with a stream of its own that it does not serve yet. */
function servings(org: Org): Change[] {
  const teams = org.teams.filter((index) => !hasEnded(index));
  return teams
    .filter(({ team }) => team?.kind === 'platform' || team?.kind === 'enabling')
    .flatMap(({ team: from }) =>
      teams.flatMap(({ team: to }): SuggestedFix[] => {
        if (!from || !to || from === to || to.kind === 'platform' || to.kind === 'enabling') return [];
        return isServed(org, from.id, to.id) ? [] : [addServes(org, from, to)];
      }),
    )
    .slice(0, MOST.serves)
    .map(toChange);
}

const isServed = ({ scenario }: Org, from: string, to: string): boolean =>
  Object.values(scenario.lines).some((line) => line.kind === 'serves' && line.from === from && line.to === to);

/** Leads whose seat is somewhere else. */
const leads = (org: Org): Change[] =>
  org.teams.flatMap(({ team, lead }): Change[] => {
    if (!team || !lead || lead.seat.team === team.id) return [];
    const payload = { scenario: org.scenario.id, ids: [lead.seat.id], team: team.id, before: null };
    return [{ label: `Move ${whoSits(org, lead)} into ${team.name}`, commands: [{ id: 'seat.move', payload }] }];
  });
