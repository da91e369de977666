import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { Person } from '../../record/graph.ts';
import { dateWords } from '../date-words.ts';

type Role = Person['roles'][number];

const day = 86_400_000;

/** When a post was held, in words: "December 2011 to May 2018", "from 2015", "until March 2014"; empty when undated. */
export function periodWords({ from, to }: Pick<Role, 'from' | 'to'>): string {
  if (from && to) return `${dateWords(from)} to ${dateWords(to)}`;
  if (from) return `from ${dateWords(from)}`;
  return to ? `until ${dateWords(to)}` : '';
}

/** Days of `span` that a post covers; a post without a beginning or an end is taken to go on. 0 when undated. */
function daysWithin({ from, to }: Role, span: Pick<EdtfDate, 'from' | 'to'>): number {
  if (!from && !to) return 0;
  const first = from && from.from > span.from ? from.from : span.from;
  const last = to && to.to < span.to ? to.to : span.to;
  return Math.max(0, (Date.parse(last) - Date.parse(first)) / day);
}

/** The post that covers most of the span: what the person was then. The first one where none is dated. */
export function mainRole(roles: readonly Role[], span: Pick<EdtfDate, 'from' | 'to'>): Role | undefined {
  return roles.reduce<Role | undefined>(
    (best, role) => (best && daysWithin(best, span) >= daysWithin(role, span) ? best : role),
    undefined,
  );
}
