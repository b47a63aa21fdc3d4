/** What the preview says in words, and the choices it offers. */

import { ROLES } from '#shared/catalog/roles.ts';
import type { ColumnMapping, ColumnTarget, ImportReport, RoleMatch } from '#shared/import/roster.ts';
import { FIELD_IDS, FIELDS } from '#shared/import/roster.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export function summaryOf(report: ImportReport): string {
  return [
    count(report.people, 'person', 'people'),
    `${count(report.seats, 'seat')} (${count(report.vacancies, 'vacancy', 'vacancies')})`,
    count(report.teams, 'team'),
    ...(report.streams > 0 ? [count(report.streams, 'value stream')] : []),
    ...(report.outsideManagers > 0
      ? [count(report.outsideManagers, 'manager from outside', 'managers from outside')]
      : []),
  ].join(', ');
}

export function rowsOf({ rows }: ImportReport): string {
  const aside = rows.setAside === 0 ? 'none set aside' : `${rows.setAside.toLocaleString('en')} set aside`;
  return `${count(rows.read, 'row')} read, ${rows.used.toLocaleString('en')} used, ${aside}`;
}

export const TARGET_OPTIONS: readonly { readonly value: ColumnTarget; readonly label: string }[] = [
  ...FIELD_IDS.map((value) => ({ value, label: FIELDS[value].label })),
  { value: 'custom', label: 'Keep as a custom field' },
  { value: 'ignore', label: 'Leave out' },
];

/** The mapping with another target for one column; what gave that field before is kept as a custom field. */
export const withTarget = ({ columns }: ColumnMapping, column: number, target: ColumnTarget): ColumnMapping => ({
  columns: columns.map((one, at) => {
    if (at === column) return target;
    return one === target && target !== 'ignore' ? 'custom' : one;
  }),
});

export const targetOf = (value: string): ColumnTarget | undefined =>
  TARGET_OPTIONS.find((option) => option.value === value)?.value;

const HOW_WORDS: Readonly<Record<RoleMatch['how'], string>> = {
  exact: 'same name',
  alias: 'known alias',
  similar: 'similar: please check',
  custom: 'no match: becomes a role of this plan',
};
export const howWords = (match: RoleMatch, isChosen: boolean): string =>
  isChosen ? 'chosen by you' : HOW_WORDS[match.how];

export const roleChoices = (custom: readonly CustomRole[]) => [
  { value: '', label: 'A role of this plan' },
  ...custom.map(({ id, name }) => ({ value: id, label: name, group: 'Roles of this plan' })),
  ...ROLES.map(({ id, name }) => ({ value: id, label: name, group: 'Catalogue' })),
];

export const chosenRole = (title: string, value: string): RoleMatch =>
  value === '' ? { title, role: null, how: 'custom' } : { title, role: asId('role', value), how: 'alias' };

/** Nothing is planned in it and nobody is on its roster. */
export function isEmptyPlan(plan: Plan): boolean {
  if (Object.keys(plan.people).length > 0) return false;
  return scenariosOf(plan).every((one) => Object.keys(one.seats).length + Object.keys(one.teams).length === 0);
}
