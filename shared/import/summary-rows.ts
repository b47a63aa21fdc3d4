/** Rows about the others, as reports and sheets have them: "Total headcount: 12", "Data Platform Total", "Page 1 of 3". */

import type { Cell } from './table.ts';

const TOTAL =
  'grand totals?|sub-?\\s?totals?|totals?|sum|head\\s?count|count|summe|zwischensumme|gesamtsumme|gesamtergebnis|gesamt|insgesamt|anzahl|average|avg|durchschnitt|mittelwert';
const COUNTED =
  'head\\s?count|count|employees?|people|persons?|staff|workers?|members?|ftes?|positions?|seats?|vacanc(?:y|ies)|rows?|records?|costs?|salar(?:y|ies)|mitarbeiter(?:[/:*]?innen)?|personen|stellen|kosten';

/** "Total", "Grand Total:", "Total headcount 12", "Headcount (12)", "Anzahl Mitarbeiter = 12". */
const IS_TOTAL = new RegExp(
  `^(?:${TOTAL})(?:\\s+(?:of\\s+)?(?:${COUNTED}))*(?:\\s*[:=(].*|\\s[–-].*|[\\d\\s.,]*)$`,
  'iu',
);
/** "Data Platform Total": so may a person or a role be called, where nothing is counted beside it. */
const HAS_TOTAL = /^(?:grand |sub-?\s?)?total\s|\s(?:sub-?)?total:?$|^(?:zwischen|gesamt)?summe\s|\ssumme:?$/iu;
/** A line that stands alone. No name has a colon; a word of a report may be a name, and then no number follows. */
const NOTE = [
  /^\*|:/,
  /^(?=.*\d)(?:report|generated|created|exported|printed|as of|page|stand|erstellt|gedruckt|seite)\b/i,
  /^(?:team|squad|department|abteilung)\s|\s(?:team|squad|department)$/i,
];
const NUMBER = /^(?:\p{Sc}|[A-Z]{3}\s)?\s*[-−]?[\d.,'’\s]*\d[\d.,'’\s]*(?:%|\p{Sc}|\p{L}+)?$/u;

/** No total is as long, and to look for one in 10,000 digits takes time. */
const LONGEST = 200;

/** Whether all that a row says is a total with its numbers, or one line of a report. */
export function isSummaryRow(cells: readonly Cell[], hasRole: boolean): boolean {
  const filled = cells.map(String).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (filled.some((text) => text.length > LONGEST)) return false;
  const words = filled.filter((text) => !NUMBER.test(text));
  const [only = '', ...others] = words;
  if (words.length > 0 && words.every((text) => IS_TOTAL.test(text))) return true;
  if (hasRole || others.length > 0) return false;
  return filled.length === 1 ? NOTE.some((sign) => sign.test(only)) : HAS_TOTAL.test(only);
}
