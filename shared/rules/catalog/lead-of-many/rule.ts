/** One person who leads more teams than they have time for. */

import type { Report, TeamFacts, TeamIndex } from '../../define-rule.ts';
import {
  defineRule,
  isSameList,
  isTeam,
  listWords,
  personSubject,
  remember,
  seatSubject,
  teamSubject,
  whoHolds,
} from '../../define-rule.ts';

export const leadOfMany = defineRule({
  id: 'lead-of-many',
  title: 'Leads of several teams',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '000-4',
  checkTeams: ({ each, teams, thresholds }) =>
    ledTogether(each(teams, leadOf)).flatMap((places) => {
      const led = places.flatMap((place) => teams[place] ?? []).filter(isTeam);
      const first = led[0];
      if (!first || led.length <= thresholds.teamsOfLead) return [];
      return [{ team: homeOf(led) ?? first, report: knownOf(led, thresholds.teamsOfLead) }];
    }),
});

/** Who leads it: the person, else the vacancy. */
const leadOf = ({ lead }: TeamIndex): string | null => (lead ? (lead.seat.person ?? lead.seat.id) : null);

/** The places of teams with the same lead, where there are several. */
const ledTogether = remember((leads: readonly (string | null)[]): readonly (readonly number[])[] => {
  const byLead = new Map<string, number[]>();
  const several = new Set<number[]>();
  leads.forEach((lead, place) => {
    if (lead === null) return;
    const others = byLead.get(lead);
    if (!others) byLead.set(lead, [place]);
    else {
      others.push(place);
      several.add(others);
    }
  });
  return [...several];
});

/** The team that the lead sits in, where that is one of them. */
const homeOf = (led: readonly TeamFacts[]) => led.find(({ team, lead }) => lead?.seat.team === team.id);

interface Known {
  readonly led: readonly TeamFacts[];
  readonly most: number;
  readonly report: Report;
}
const before = new WeakMap<TeamFacts, Known>();

function knownOf(led: readonly TeamFacts[], most: number): Report {
  const known = led[0] && before.get(led[0]);
  if (known?.most === most && isSameList(known.led, led)) return known.report;
  const report = reportOf(led, most);
  if (led[0]) before.set(led[0], { led, most, report });
  return report;
}

function reportOf(led: readonly TeamFacts[], most: number): Report {
  const seats = [...new Set(led.flatMap(({ lead }) => lead ?? []))];
  const who = seats[0] ? whoHolds(seats[0]) : '';
  const person = seats[0]?.person;
  const names = led.map(({ team }) => team.name);
  const capital = who.replace(/^the /, 'The ');
  return {
    title: `${capital} leads ${led.length} teams`,
    message: `${capital} leads ${listWords(names)}; more than ${most === 1 ? 'one team' : `${most} teams`} cannot have the attention of one lead.`,
    subjects: [
      ...(person ? [personSubject(person)] : seats.map(seatSubject)),
      ...led.map(({ team }) => teamSubject(team)),
    ],
    evidence: [
      { text: 'Teams led', value: led.length },
      { text: 'Most that one lead has time for', value: most },
    ],
    suggest: (org) =>
      led
        .filter((index) => index !== homeOf(led))
        .map(({ team, seats: members }) => {
          const next = members.find((seat) => seat.isFilledToday && seat.seat.person !== (person?.id ?? null));
          return {
            label: next ? `Make ${whoHolds(next)} the lead of ${team.name}` : `Leave ${team.name} without this lead`,
            command: {
              id: 'team.update',
              payload: { scenario: org.scenario.id, id: team.id, changes: { lead: next?.seat.id ?? null } },
            },
          };
        }),
  };
}
