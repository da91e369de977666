import { parseEdtf } from './edtf-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${monthNames}\\.?,? (\\d{4})$`);
const monthFirst = new RegExp(`^${monthNames}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`);
const monthAndYear = new RegExp(`^${monthNames}\\.?,? (\\d{4})$`);
const numeric = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[t ].*)?$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

function joined(year = '', month = '', day = ''): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].filter((part) => part !== '00').join('-');
}

function ofMonth(name = ''): string {
  return String(months.indexOf(name) + 1);
}

function one(text: string): string | undefined {
  const about = /^(?:about|around|circa|ca?\.?|approximately|~) ?(?=[a-z\d])/.exec(text);
  if (about) {
    const rest = one(text.slice(about[0].length));
    return rest === undefined ? undefined : `${rest}~`;
  }
  const dayMonth = dayFirst.exec(text);
  if (dayMonth) return joined(dayMonth[3], ofMonth(dayMonth[2]), dayMonth[1]);
  const monthDay = monthFirst.exec(text);
  if (monthDay) return joined(monthDay[3], ofMonth(monthDay[1]), monthDay[2]);
  const month = monthAndYear.exec(text);
  if (month) return joined(month[2], ofMonth(month[1]));
  const iso = numeric.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const european = dotted.exec(text);
  if (european) return joined(european[3], european[2], european[1]);
  return parseEdtf(text) ? text : undefined;
}

/**
 * The EDTF date that an editor probably meant by "12 October 2015", "Oct. 2015", "12.10.2015", "2015-10-12T09:00"
 * or "about 1963"; undefined when nothing certain can be made of it.
 */
export function suggestDate(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const sides = plain.split(/ (?:to|until|-|–|—) | ?[–—] ?/);
  const suggestion = sides.map(one).join('/');
  return parseEdtf(suggestion) ? suggestion : undefined;
}
