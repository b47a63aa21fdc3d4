/** What a stored plan's row says: its overall score today, and how much it holds. */

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "4 scenarios, 12 people". */
export const countsText = (plan: { readonly scenarios: number; readonly people: number }): string =>
  `${counted(plan.scenarios, 'scenario', 'scenarios')}, ${counted(plan.people, 'person', 'people')}`;

/** Whole, half up; a dash where nothing is planned yet. */
export const overallText = (overallToday: number | null): string =>
  overallToday === null ? '–' : String(Math.floor(overallToday + 0.5));
