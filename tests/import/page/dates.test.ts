import { expect, test } from 'vitest';
import { writtenDays } from '../../../src/import/page/dates.ts';
import { dayInAddress } from '../../../src/import/page/published.ts';

test.each([
  ['1 Jun 2018 09:13', '2018-06-01'],
  ['Posted Sept. 3, 2018', '2018-09-03'],
  ['12. Juli 2018', '2018-07-12'],
  ['3 марта 2018, 12:26', '2018-03-03'],
  ['28 de abril de 2015', '2015-04-28'],
  ['1er février 2016', '2016-02-01'],
  ['2015年04月30日18:45', '2015-04-30'],
  ['二〇一五年四月二十八日', '2015-04-28'],
  ['2018-7-4 06:19', '2018-07-04'],
  ['10.04.2015 12:42', '2015-04-10'],
  ['27/08/2019', '2019-08-27'],
  ['08/27/2019', '2019-08-27'],
])('a page that writes %s means %s', (written, day) => {
  expect(writtenDays(written)[0]).toMatchObject({ day, ambiguous: false });
});

test('a day and a month that could change places are doubtful, and a day that is in no calendar is none', () => {
  expect(writtenDays('04/05/2017')[0]).toMatchObject({ day: '2017-05-04', ambiguous: true });
  expect(writtenDays('31.02.2015 and 2015-13-01')).toEqual([]);
});

test.each([
  ['https://a.example/2015/10/12/name', '2015-10-12'],
  ['https://a.example/kx/201504/t20150430_195.html', '2015-04-30'],
  ['https://a.example/71/2018-03-03/name', '2018-03-03'],
  ['https://a.example/?id=2519920151', undefined],
])('the address %s carries the day %s', (url, day) => {
  expect(dayInAddress(url)).toBe(day);
});
