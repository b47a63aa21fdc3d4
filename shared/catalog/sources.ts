/** The texts that the rules rest on, and what the rows say that rules name as their source. */

export const SOURCE_TEXTS: Readonly<Record<string, string>> = {
  '000': 'Cross-Functional ML/MLOps Team Structure',
  '001': 'MLOps Roles & Team Structure',
  '002': 'Building an ML Engineering Team',
  '003': 'Structuring ML teams for agility in production',
};

/** By row: `TEXT-ROW`. */
export const SOURCE_ROWS: Readonly<Record<string, string>> = {
  '000-1': 'The core roles of a platform build, each with its responsibilities, skills and minimum years.',
  '000-2': 'A core team of 8 to 10 people and an extended team of 4 to 6.',
  '000-3': 'A reporting tree, and a matrix in which extended roles have two managers.',
  '000-4': 'Three pods, each with a lead, members and a focus.',
  '000-5': 'Four regular meetings, with who takes part and how.',
  '000-12': 'Risks of a team (missing skills, single people, overload) and what lowers them.',
  '001-3': 'Embedded, centralized and full-stack teams, and what each is best for.',
  '002-1': 'Projects fail by gaps of the organisation: ownership, communication, expertise.',
  '002-2': 'Four pillars, each with a key question and its core responsibilities.',
  '002-3': 'Hand-offs between the pillars: requirements, data needs, model, pipelines.',
  '002-8': 'Common mistakes: silos, data and operations that come too late, no loop back.',
  '002-9': 'A product that misses one of the four pillars fails, however strong the others are.',
  '003-1': 'Teams that can do everything from preprocessing to retraining.',
  '003-3': 'Specialised teams for monitoring and retraining, data engineering, and testing.',
  '003-6': 'One team answers for a model from development to monitoring, by shared metrics.',
};

/** `000-12`: the name of its text, and what the row says. */
export function sourceOf(row: string): { readonly text: string; readonly says: string } {
  return { text: SOURCE_TEXTS[row.slice(0, 3)] ?? row, says: SOURCE_ROWS[row] ?? '' };
}
