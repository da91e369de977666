import { expect, test } from 'vitest';
import { timelineJs } from '../../src/export/timelinejs.ts';
import { canal, hosted } from './canal.ts';

const timeline = timelineJs(canal, hosted);

test('a day, a year and a span are dated no finer than they are known', () => {
  expect(timeline).toMatchObject({
    events: [
      {
        unique_id: '1901-03-04-lock-announced',
        start_date: { year: 1901, month: 3, day: 4 },
        display_date: '4 March 1901',
      },
      { unique_id: '1902-basin-dug', start_date: { year: 1902 }, display_date: 'about 1902' },
      {
        unique_id: '1902-07-regatta',
        start_date: { year: 1902, month: 7, day: 30 },
        end_date: { year: 1902, month: 8, day: 2 },
      },
    ],
  });
  expect(timeline).not.toHaveProperty('events.1.start_date.month');
  expect(timeline).not.toHaveProperty('events.0.end_date');
});

test('words are escaped as HTML and lead back to the record', () => {
  expect(timeline).toHaveProperty(
    'events.0.text.headline',
    'Aldermouth announces a &quot;great&quot; lock &amp; basin, for 50 % of £10_000',
  );
  expect(timeline).toHaveProperty(
    'events.1.text.text',
    '<p>Men dig the basin.</p><p><a href="https://canal.example/some/base/events/1902-basin-dug/">Facts and sources</a></p>',
  );
});
