import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { eventsById } from '../../drafts.ts';
import type { EdtfDate } from '../../dates/edtf-date.ts';
import { dayNamed, months, passagesIn } from '../days-in-text.ts';
import type { Rule } from '../rule.ts';

const fullDate = new RegExp(`\\b(\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');
const daysApart = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten) days (?:later|earlier|after|before)\b/g;
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `near`: the dates of the event itself and of those it is related to, which "three days later" may count from. */
function wrongSpans(text: string, near: readonly (EdtfDate | undefined)[]): string[] {
  const spans = [...text.matchAll(daysApart)];
  if (spans.length === 0) return [];
  const year = near[0]?.from.slice(0, 4) ?? '';
  const named = [...text.matchAll(fullDate)].map(([, d = '', month = '', written = year]) =>
    dayNamed(d, month, written),
  );
  const known = near.map((date) => (date?.precision === 'day' ? parseISO(date.from) : undefined));
  const dates = [...new Set([...named, ...known].flatMap((date) => (date ? [date.getTime()] : [])))];
  if (dates.length < 2) return [];
  return spans.flatMap(([words, count = '']) => {
    const days = /^\d+$/.test(count) ? Number(count) : numbers.indexOf(count);
    const fits = dates.some((a) => dates.some((b) => Math.abs(differenceInCalendarDays(a, b)) === days));
    return fits ? [] : [words];
  });
}

export const spanOfDays: Rule = {
  name: 'span-of-days',
  why: 'A stated number of days must agree with the two dates.',
  scope: 'record',
  check(record, report) {
    const events = eventsById(record);
    for (const draft of record.of('events')) {
      const related = (draft.data.related ?? []).map(({ event = '' }) => events.get(event));
      const near = [draft, ...related].map((event) => event?.data.date);
      for (const { node, text } of passagesIn(draft))
        for (const words of wrongSpans(text, near))
          report(
            draft.body.find(node, words),
            `"${words}" fits none of the dates beside it.`,
            'Count again from one date to the other.',
          );
    }
  },
};
