/** What rules suggest where people of another team, or somebody's free time, make the difference. */

import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { fixesFor } from '#shared/rules/advice/fixes.ts';
import { evaluate, orgOf } from '#shared/rules/evaluate.ts';
import { suggestedFixes } from '#shared/rules/findings/to-findings.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

/** Labels of the fixes of a rule's findings: each is accepted and removes its finding, or it would not be offered. */
function offered(rule: string, text: string): string[] {
  const { plan } = tinyOrg(text);
  const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY);
  const findings = evaluation.findings.filter((finding) => finding.rule === rule);
  expect(findings).not.toEqual([]);
  return findings.flatMap((finding) =>
    fixesFor(evaluation, finding, (command) => {
      const run = runCommand(plan, command);
      return run.ok ? run.value.plan : null;
    }).map(({ label }) => label),
  );
}

const people = (count: number, name: string, role = 'data-scientist') =>
  Array.from({ length: count }, (_, i) => `  ${name}${i + 1}, ${role}`).join('\n');

const CASES: readonly (readonly [title: string, rule: string, org: string, labels: readonly string[]])[] = [
  [
    'somebody with too much gives up some of any seat, or one that is all of it',
    'over-allocated',
    'team One, product\n  Ada, data-scientist\nteam Two, product\n  Ada, ml-engineer, 0.6 FTE',
    ['Take Ada off the ML Engineer seat in Two, which becomes a vacancy', 'Lower Ada (One) to 0.4 FTE'],
  ],
  [
    'a seat that is less than what is too much does not help',
    'over-allocated',
    'team One, product\n  Ada, data-scientist, 1.5 FTE\nteam Two, product\n  Ada, ml-engineer, 0.2 FTE',
    ['Lower Ada (One) to 0.8 FTE'],
  ],
  [
    'a team that is too small by one gets a seat for what it covers least, or one of a larger neighbour',
    'team-size',
    `team Small, product\n${people(4, 'S')}\nteam Large, product\n${people(5, 'L')}\n  Di, mlops-engineer`,
    ['Add a Data Engineer to Small', 'Move Di to Small', 'Add an MLOps Engineer to Small'],
  ],
  [
    'a team that is too small by more gets as many of a neighbour that stays large enough',
    'team-size',
    `team Small, product\n${people(3, 'S')}\nteam Large, product\n${people(7, 'L')}`,
    ['Move L7 and L6 to Small'],
  ],
  [
    'nobody who leads a team is moved, nor anyone of a team that would be too small then',
    'team-size',
    `team Small, product\n${people(3, 'S')}\nteam Large, product\n${people(5, 'L')}\n  Le, data-scientist, lead`,
    [],
  ],
  [
    'a team that is too large gives some to a neighbour with room, or is split with a lead of its own',
    'team-size',
    `team Large, product\n  Le, data-engineer, lead\n${people(10, 'L')}\nteam Other, product\n${people(5, 'O')}`,
    ['Split Large in two, the new team of 5 led by L1', 'Move L10 and L9 to Other'],
  ],
  [
    'half of a team that is too large is led by who is senior in it',
    'team-size',
    `team Large, product
  Le, data-scientist, lead
  L1, data-scientist, level Junior
${people(5, 'M')}
  Se, data-scientist, level Senior
  Z0, data-scientist
  Z1, data-scientist
  Z2, data-scientist`,
    ['Split Large in two, the new team of 5 led by Se'],
  ],
  [
    'two small teams of a kind become one',
    'team-size',
    `team One, product\n${people(3, 'O')}\nteam Two, product\n${people(3, 'T')}\nteam Base, platform\n${people(5, 'B')}`,
    ['Merge One into Two', 'Merge Two into One'],
  ],
  [
    'an empty team goes',
    'team-size',
    `team Gone, product\nteam One, product\n${people(5, 'O')}`,
    ['Delete Gone, which is empty'],
  ],
  [
    'somebody in a far time zone goes where the hours meet',
    'no-common-hours',
    `team Ranking, product
  Ada, data-scientist, zone Europe/Paris
  Cy, data-scientist, zone Europe/Paris
  Bo, data-engineer, zone America/Los_Angeles
team Search, product
  Di, data-scientist, zone America/New_York
team Ads, product
  Ed, data-scientist, zone Asia/Tokyo`,
    ['Move Bo to Search, which works when they do'],
  ],
  [
    'a senior comes to the juniors, or they go to one',
    'no-senior-beside-junior',
    `team Ranking, product
  Ada, data-scientist, level Junior
  Bo, data-engineer, level Mid
team Search, product
  Cy, data-scientist, level Senior
  Di, data-engineer, level Senior`,
    ['Move Di to Ranking, who is senior', 'Move Ada to Search, beside someone senior'],
  ],
  [
    'the only senior beside a junior stays',
    'no-senior-beside-junior',
    `team Ranking, product
  Ada, data-scientist, level Junior
team Search, product
  Cy, data-scientist, level Senior
  Di, data-engineer, level Junior`,
    [],
  ],
  [
    'somebody below the years of the role does what asks for fewer',
    'experience-below-minimum',
    `team Ranking, product
  Ada, senior-ml-engineer, years 2`,
    ['Make Ada a Data Scientist for now', 'Make Ada an ML Engineer for now'],
  ],
  [
    'a team with one partner too many serves one of them; a platform serves it',
    'collaboration-overload',
    `team Ranking, product
  Ada, data-scientist
team T1, platform
  P1, mlops-engineer
team T2, product
  P2, data-engineer
team T3, product
  P3, data-engineer
team T4, product
  P4, data-engineer
hand-off model, Ranking to T1
hand-off data-needs, Ranking to T2
hand-off data-needs, Ranking to T3
hand-off data-needs, Ranking to T4
serves, Ranking to T3`,
    [
      'Let T1 serve Ranking in place of handing over',
      'Let Ranking serve T2 in place of handing over',
      'Drop the hand-offs between Ranking and T3: one serves the other already',
    ],
  ],
  [
    'a vacancy of a pillar that is only planned goes to somebody with the time',
    'pillar-only-vacant',
    `team Ranking, product
  Ada, data-scientist, 0.5 FTE
  Cy, product-owner
  Di, mlops-engineer
  vacant, data-engineer, 0.5 FTE`,
    ['Give the vacant Data Engineer seat in Ranking to Ada, who has the time'],
  ],
  [
    'a vacancy like the seat of somebody who is alone goes to somebody with the time',
    'single-point-of-failure',
    `team Ranking, product
  Ada, data-engineer
  Bo, data-scientist, 0.5 FTE
  Cy, data-scientist
  vacant, data-engineer, 0.5 FTE`,
    ['Give the vacant Data Engineer seat in Ranking to Bo, who has the time'],
  ],
  [
    'a report goes to no manager whose seat is over',
    'span-of-control',
    `team Ranking, product
  Old, architect, end 2026-06-30
  Ada, ml-engineering-manager, reports to Old
  Bo, data-scientist, reports to Ada`,
    [],
  ],
  [
    'reports that have left make nobody a lead',
    'team-without-lead',
    `team Ranking, product
  Ada, data-scientist
  Bo, data-scientist
  Cy, data-scientist, reports to Bo
  O1, architect, reports to Ada, end 2026-06-30
  O2, architect, reports to Ada, end 2026-06-30`,
    ['Make Bo the lead of Ranking', 'Make Ada the lead of Ranking', 'Make Cy the lead of Ranking'],
  ],
  [
    'who is senior is offered as a lead before others, a junior only where somebody reports to them',
    'team-without-lead',
    `team Ranking, product
  Ada, data-scientist, level Junior
  Bo, data-scientist
  Cy, data-engineer, years 9
  Di, data-engineer, level Intern`,
    ['Make Cy the lead of Ranking', 'Make Bo the lead of Ranking'],
  ],
  [
    'among juniors alone one of them is offered as a lead',
    'team-without-lead',
    'team Ranking, product\n  Ada, data-scientist, level Junior',
    ['Make Ada the lead of Ranking'],
  ],
  [
    'nobody gets a report too many where another manager has room',
    'seat-unreported',
    `team Ranking, product
  Full, architect, reports to Ada
${people(9, 'F', 'ml-engineer, reports to Full')}
  Di, data-engineer
team Ads, product
  Ada, ml-engineering-manager
  Bo, data-scientist, reports to Ada`,
    ['Let Di report to Ada', 'Let Di report to Full'],
  ],
  [
    'of like vacancies in a team one is offered',
    'pillar-only-vacant',
    `team Ranking, product
  Ada, data-scientist, 0.5 FTE
  Cy, product-owner
  Di, mlops-engineer
  vacant, data-engineer, 0.5 FTE
  vacant, data-engineer, 0.5 FTE
team Ads, product
  vacant, data-engineer, 0.5 FTE`,
    [
      'Give the vacant Data Engineer seat in Ranking to Ada, who has the time',
      'Give the vacant Data Engineer seat in Ads to Ada, who has the time',
    ],
  ],
  [
    'somebody with two seats of the team is offered as its lead once',
    'team-without-lead',
    `team Ranking, product
  Ada, data-scientist, 0.5 FTE
  Ada, ml-engineer, 0.5 FTE`,
    ['Make Ada the lead of Ranking'],
  ],
  [
    'whoever has left gets no vacancy, who waits on the bench does',
    'pillar-only-vacant',
    `team Ranking, product
  Ada, data-scientist, 0.5 FTE
  Old, data-scientist, end 2026-06-30
  Cy, product-owner
  Di, mlops-engineer
  vacant, data-engineer, 0.5 FTE`,
    ['Give the vacant Data Engineer seat in Ranking to Ada, who has the time'],
  ],
  [
    'a team whose seats are all over gets no new seat',
    'monitoring-unowned',
    `stream Search
stream Ads
team Gone, product, serves Search
  Old, mlops-engineer, end 2026-06-30
team New, product, serves Search
  Ada, data-scientist
team Ads, product, serves Ads
  Bo, mlops-engineer`,
    ['Add an MLOps Engineer to New', 'Add a DevOps Engineer to New'],
  ],
  [
    'a team whose seats are all over gets nobody, and goes',
    'team-size',
    `team Gone, product\n  Old, data-engineer, end 2026-06-30\nteam One, product\n${people(9, 'O')}`,
    ['Delete Gone, whose seats are all over'],
  ],
];

describe('suggested fixes', () => {
  it.each(CASES)('%s', (_, rule, org, labels) => {
    expect(offered(rule, org)).toEqual(labels);
  });

  it('let a new seat report to whom most report to who is there', () => {
    const { plan } = tinyOrg(`team Ranking, product
  Old, architect, end 2026-06-30
  Ada, ml-engineering-manager
  Bo, data-scientist, reports to Old
  Cy, data-scientist, reports to Old
  Di, data-scientist, reports to Ada`);
    const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY);
    const missing = evaluation.findings.find(({ rule }) => rule === 'monitoring-unowned');
    const org = orgOf(evaluation);
    const [fix] = missing && org ? suggestedFixes(missing, org) : [];
    expect(fix?.command.payload).toMatchObject({ seat: { solid: { id: 'seat-ada-ml-engineering-manager' } } });
  });
});
