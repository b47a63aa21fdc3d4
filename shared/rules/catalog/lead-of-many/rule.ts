/** One person who leads more teams than they have time for. */

import type { Report, TeamFacts, TeamIndex, TeamReport } from '../../define-rule.ts';
import {
  capital,
  countWords,
  defineRule,
  flat,
  isTeam,
  leastBy,
  listWords,
  mapThere,
  personSubject,
  remember,
  seatSubject,
  teamSubject,
  whoHolds,
} from '../../define-rule.ts';

export const leadOfMany = defineRule({
  id: 'lead-of-many',
  title: 'Leads of several teams',
  remedy: 'Give the teams leads of their own, best from their own seats.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '000-4',
  checkTeams: ({ each, teams, thresholds }) =>
    flat(
      ledTogether(each(teams, leadOf))
        .filter((places) => places.length > thresholds.teamsOfLead)
        .map((places) => reportsOf(places, teams, thresholds.teamsOfLead)),
    ),
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
const homeOf = (led: readonly TeamFacts[]) => firstOf(led.filter(({ team, lead }) => lead?.seat.team === team.id));

/** The same one, in whatever order they stand. */
const firstOf = (led: readonly TeamFacts[]) => leastBy(led, ({ team }) => team.id);

interface Known {
  readonly led: readonly TeamFacts[];
  readonly most: number;
  readonly reports: readonly TeamReport[];
}
/** By the places, which stay the same list while the leads do. */
const before = new WeakMap<readonly number[], Known>();

function reportsOf(places: readonly number[], teams: readonly TeamIndex[], most: number): readonly TeamReport[] {
  const known = before.get(places);
  if (known?.most === most && places.every((place, i) => teams[place] === known.led[i])) return known.reports;
  const led = mapThere(places, (place) => teams[place]).filter(isTeam);
  const home = homeOf(led) ?? firstOf(led);
  const reports = home ? [{ team: home, report: reportOf(led, most) }] : [];
  before.set(places, { led, most, reports });
  return reports;
}

function reportOf(led: readonly TeamFacts[], most: number): Report {
  const seats = [...new Set(mapThere(led, ({ lead }) => lead))];
  const who = seats[0] ? whoHolds(seats[0]) : '';
  const person = seats[0]?.person;
  const names = led.map(({ team }) => team.name);
  const name = capital(who);
  return {
    title: `${name} leads ${led.length} teams`,
    message: `${name} leads ${listWords(names)}: one lead has time for ${countWords(most, 'team')}.`,
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
            label: next ? `Make ${whoHolds(next)} the lead of ${team.name}` : `Leave ${team.name} without a lead`,
            command: {
              id: 'team.update',
              payload: { scenario: org.scenario.id, id: team.id, changes: { lead: next?.seat.id ?? null } },
            },
          };
        }),
  };
}
