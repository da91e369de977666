import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getDay } from 'date-fns/getDay';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Node } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Draft } from '../draft.ts';
import type { EdtfDate } from '../edtf-date.ts';
import { problem } from '../problem.ts';
import { proseOf } from '../prose.ts';
import { itemsUnder } from '../link.ts';
import type { RuleName } from '../rules.ts';
import type { Drafts } from './drafts.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayName = new RegExp(`\\b(${weekdays.join('|')}),? (\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');
const fullDate = new RegExp(`\\b(\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');
const daysApart = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten) days (?:later|earlier|after|before)\b/g;
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words of the text that do not fit the calendar. */
interface Wrong {
  readonly words: string;
  readonly reason: string;
  readonly note: string;
}

function day(dayOfMonth: string, month: string, year: string): Date | undefined {
  const number = String(months.split('|').indexOf(month) + 1).padStart(2, '0');
  const parsed = parseISO(`${year}-${number}-${dayOfMonth.padStart(2, '0')}`);
  return isValid(parsed) ? parsed : undefined;
}

/** Weekdays and numbers of days named in the text of an event must agree with the calendar. A year left out is the event's. */
export function checkWording(drafts: Drafts): VFileMessage[] {
  const dates = new Map(drafts.of('events').map((draft) => [draft.id, draft.data.date]));
  return drafts.of('events').flatMap((draft) => {
    const blocks = [
      ...draft.body.lead.map((node) => ({ node, text: proseOf([node]).text })),
      ...['Facts', 'Disagreements'].flatMap((name) =>
        itemsUnder(draft.body, name).items.map(({ item, prose }) => ({ node: item.node, text: prose.text })),
      ),
    ];
    const tell = (node: Node, rule: RuleName) => (wrong: Wrong) =>
      problem(draft.body.find(node, wrong.words), rule, wrong.reason, wrong.note);
    return blocks.flatMap(({ node, text }) => [
      ...wrongWeekdays(text, draft).map(tell(node, 'weekday-mismatch')),
      ...wrongSpans(
        text,
        [draft.id, ...draft.data.related.map(({ event }) => event)].map((id) => dates.get(id)),
      ).map(tell(node, 'span-of-days')),
    ]);
  });
}

function wrongWeekdays(text: string, draft: Draft<'events'>): Wrong[] {
  return [...text.matchAll(dayName)].flatMap((match): Wrong[] => {
    const [words, weekday = '', dayOfMonth = '', month = '', year = draft.data.date.from.slice(0, 4)] = match;
    const date = day(dayOfMonth, month, year);
    const real = date && weekdays[getDay(date)];
    if (real === weekday) return [];
    return [
      {
        words,
        reason: `${dayOfMonth} ${month} ${year} is not a ${weekday}.`,
        note:
          real === undefined ? 'There is no such day: correct it.' : `It is a ${real}: correct the day or the weekday.`,
      },
    ];
  });
}

/** `near`: the dates of the event itself and of those it is related to, which "three days later" may count from. */
function wrongSpans(text: string, near: readonly (EdtfDate | undefined)[]): Wrong[] {
  const year = near[0]?.from.slice(0, 4) ?? '';
  const named = [...text.matchAll(fullDate)].map(([, d = '', month = '', written = year]) => day(d, month, written));
  const known = near.map((date) => (date?.precision === 'day' ? parseISO(date.from) : undefined));
  const dates = [...new Set([...named, ...known].flatMap((date) => (date ? [date.getTime()] : [])))];
  if (dates.length < 2) return [];
  return [...text.matchAll(daysApart)].flatMap(([words, count = '']): Wrong[] => {
    const days = /^\d+$/.test(count) ? Number(count) : numbers.indexOf(count);
    const fits = dates.some((a) => dates.some((b) => Math.abs(differenceInCalendarDays(a, b)) === days));
    const note = 'Count again from one date to the other.';
    return fits ? [] : [{ words, reason: `"${words}" fits none of the dates beside it.`, note }];
  });
}
