/** A team's lead has the seat in another team, or in none. */

import {
  capital,
  defineRule,
  seatSubject,
  teamSubject,
  UNNAMED,
  unnamed,
  whoHolds,
  whoSits,
} from '../../define-rule.ts';

export const leadOutsideTeam = defineRule({
  id: 'lead-outside-team',
  title: 'Leads whose seat is not in their team',
  remedy: 'Move the seat into the team that it leads, or choose a lead from the team’s own seats.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '000-4',
  check: ({ team, lead }) => {
    if (lead === null || lead.seat.team === team.id) return [];
    const who = whoHolds(lead);
    return [
      {
        title: `${capital(who)} leads ${team.name} from outside`,
        message: `${lead.person ? `${who} (${lead.role.name})` : capital(who)} leads ${team.name}, but that seat is not in the team.`,
        subjects: [teamSubject(team), seatSubject(lead)],
        evidence: [
          { text: `Lead of ${team.name}`, value: who, fact: { text: `Lead of ${UNNAMED}`, value: unnamed(lead) } },
        ],
        suggest: (org) => [
          {
            label: `Move ${whoSits(org, lead)} into ${team.name}`,
            command: {
              id: 'seat.move',
              payload: { scenario: org.scenario.id, ids: [lead.seat.id], team: team.id, before: null },
            },
          },
        ],
      },
    ];
  },
});
