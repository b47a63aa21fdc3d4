/** A link to something outside the plan: a job advert, a wiki page. Opened by nobody but its reader: the planner is offline. */

export interface WebLink {
  readonly label: string;
  /** `https:`, `http:` or `mailto:`. */
  readonly url: string;
}
