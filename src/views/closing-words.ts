import type { EdtfDate } from '../record/dates/edtf-date.ts';
import { dateWords } from './date-words.ts';

function endsYear({ to }: EdtfDate): boolean {
  return to.endsWith('-12-31');
}

/** The day on which promises are judged, as running text names it: "the end of 2019", else the day itself. */
export function closingWords(closing: EdtfDate): string {
  return endsYear(closing) ? `the end of ${closing.to.slice(0, 4)}` : dateWords(closing);
}

/** The same for a state on that day, which did not come about on it: "at the end of 2019", "as of 30 June 2019". */
export function atClosing(closing: EdtfDate): string {
  return `${endsYear(closing) ? 'at' : 'as of'} ${closingWords(closing)}`;
}

/** The same as the head of a column: "end of 2019". */
export function closingHead(closing: EdtfDate): string {
  return closingWords(closing).replace(/^the /, '');
}
