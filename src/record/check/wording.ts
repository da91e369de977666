import { differenceInCalendarDays, getDay, isValid, parse, parseISO } from 'date-fns';
import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { EdtfDate } from '../edtf-date.ts';
import { problem } from '../problem.ts';
import { proseOf } from '../prose.ts';
import { itemsUnder } from '../link.ts';
import type { Drafts } from './drafts.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayName = new RegExp(`\\b(${weekdays.join('|')}),? (\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');
const fullDate = new RegExp(`\\b(\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');
const daysApart = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten) days (?:later|earlier|after|before)\b/g;
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function day(dayOfMonth: string, month: string, year: string): Date | undefined {
  const parsed = parse(`${dayOfMonth} ${month} ${year}`, 'd MMMM yyyy', new Date(2000, 0, 1));
  return isValid(parsed) ? parsed : undefined;
}

/** Weekdays and numbers of days named in the text of an event must agree with the calendar. A year left out is the event's. */
export function checkWording(drafts: Drafts): VFileMessage[] {
  const dates = new Map(drafts.of('events').map((draft) => [draft.id, draft.data.date]));
  return drafts.of('events').flatMap((draft) => {
    const blocks = [
      ...draft.body.lead.map((node) => ({ place: draft.body.place(node), text: proseOf([node]).text })),
      ...['Facts', 'Disagreements'].flatMap((name) =>
        itemsUnder(draft.body, name).items.map(({ item, prose }) => ({ place: item.place, text: prose.text })),
      ),
    ];
    return blocks.flatMap(({ place, text }) => [
      ...wrongWeekdays(text, draft).map(([reason, note]) => problem(place, 'weekday-mismatch', reason, note)),
      ...wrongSpans(
        text,
        [draft.id, ...draft.data.related.map(({ event }) => event)].map((id) => dates.get(id)),
      ).map(([reason, note]) => problem(place, 'span-of-days', reason, note)),
    ]);
  });
}

function wrongWeekdays(text: string, draft: Draft<'events'>): [string, string][] {
  return [...text.matchAll(dayName)].flatMap((match): [string, string][] => {
    const [, weekday = '', dayOfMonth = '', month = '', year = draft.data.date.from.slice(0, 4)] = match;
    const date = day(dayOfMonth, month, year);
    const real = date && weekdays[getDay(date)];
    if (real === weekday) return [];
    return [
      [
        `${dayOfMonth} ${month} ${year} is not a ${weekday}.`,
        real === undefined ? 'There is no such day.' : `It is a ${real}: correct the day or the weekday.`,
      ],
    ];
  });
}

/** `near`: the dates of the event itself and of those it is related to, which "three days later" may count from. */
function wrongSpans(text: string, near: readonly (EdtfDate | undefined)[]): [string, string][] {
  const year = near[0]?.from.slice(0, 4) ?? '';
  const named = [...text.matchAll(fullDate)].map(([, d = '', month = '', written = year]) => day(d, month, written));
  const known = near.map((date) => (date?.precision === 'day' ? parseISO(date.from) : undefined));
  const dates = [...new Set([...named, ...known].flatMap((date) => (date ? [date.getTime()] : [])))];
  if (dates.length < 2) return [];
  return [...text.matchAll(daysApart)].flatMap(([whole, count = '']): [string, string][] => {
    const days = /^\d+$/.test(count) ? Number(count) : numbers.indexOf(count);
    const fits = dates.some((a) => dates.some((b) => Math.abs(differenceInCalendarDays(a, b)) === days));
    return fits ? [] : [[`"${whole}" fits none of the dates beside it.`, 'Count again from one date to the other.']];
  });
}
