import { getDay } from 'date-fns/getDay';
import { dayNamed, months, passagesIn } from '../days-in-text.ts';
import { each, type Rule } from '../rule.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayName = new RegExp(`\\b(${weekdays.join('|')}),? (\\d{1,2}) (${months})(?: (\\d{4}))?`, 'g');

export const weekdayMismatch: Rule = {
  name: 'weekday-mismatch',
  why: 'A weekday that does not fit its date means that one of them is wrong.',
  scope: 'entry',
  check: each(['events'], (draft, report) => {
    for (const { node, text } of passagesIn(draft))
      for (const [words, weekday = '', dayOfMonth = '', month = '', written] of text.matchAll(dayName)) {
        const year = written ?? draft.data.date?.from.slice(0, 4);
        if (year === undefined) continue;
        const date = dayNamed(dayOfMonth, month, year);
        const real = date && weekdays[getDay(date)];
        if (real === weekday) continue;
        report(
          draft.body.find(node, words),
          `${dayOfMonth} ${month} ${year} is not a ${weekday}.`,
          real === undefined ? 'There is no such day: correct it.' : `It is a ${real}: correct the day or the weekday.`,
        );
      }
  }),
};
