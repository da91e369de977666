import { describe, expect, test } from 'vitest';
import { eventDay } from '../../src/import/event-date.ts';
import { namedDays } from '../../src/import/time-words.ts';

const published = '2015-04-30';

describe('days that sentences name', () => {
  test.each([
    ['en', 'He said on Monday that it would sail.', '2015-04-27'],
    ['en', 'He said on Thursday that it would sail.', '2015-04-30'],
    ['en', 'They met yesterday.', '2015-04-29'],
    ['en', 'They met on Nov. 2 in the harbour.', '2014-11-02'],
    ['ru', 'Он сказал в понедельник, что паром пойдет.', '2015-04-27'],
    ['ru', 'Встреча прошла 28 апреля.', '2015-04-28'],
    ['ru', 'Об этом накануне сообщил капитан.', '2015-04-29'],
    ['zh', '他28日会见了船长。', '2015-04-28'],
    ['zh', '他4月28日会见了船长。', '2015-04-28'],
    ['zh', '上月28日签署。', '2015-03-28'],
    ['zh', '羅先生週一表示。', '2015-04-27'],
    ['zh', '双方昨日会谈。', '2015-04-29'],
    ['zh', '二十八日签署。', '2015-04-28'],
    ['de', 'Das sagte er am Montag.', '2015-04-27'],
    ['fr', 'Il a déclaré lundi que le bac partirait.', '2015-04-27'],
    ['es', 'Lo dijo el pasado martes.', '2015-04-28'],
  ])('%s: %s', (language, sentence, day) => {
    expect(namedDays(sentence, language, published).map((named) => named.day)).toEqual([day]);
  });

  test.each([
    ['en', 'It happened last week, and now it goes on.'],
    ['de', 'So steht es jetzt in der Zeitung.'],
    ['ru', 'На прошлой неделе, в прошлом году.'],
    ['zh', '《北岛日报》报道,有30日报和上周的消息。'],
  ])('%s: no day is made of %s', (language, sentence) => {
    expect(namedDays(sentence, language, published)).toEqual([]);
  });

  test('a weekday that is not that of its date is told', () => {
    const [named] = namedDays('They met on Tuesday, April 3.', 'en', '2017-04-05');
    expect(named).toMatchObject({ day: '2017-04-03', contradiction: '2017-04-03 was a Monday, not a Tuesday' });
  });

  test('without a day of publication only whole dates are days', () => {
    expect(
      namedDays('He said on Monday, after 26 June 2019, that it sails.', 'en', undefined).map(({ day }) => day),
    ).toEqual(['2019-06-26']);
  });
});

describe('the day of an event', () => {
  const at = (language: string, ...paragraphs: string[]): string | undefined =>
    eventDay(paragraphs, { language, published, mainWords: ['North'] }, [])?.value;

  test('is what the lead says was done, not what is planned or was before', () => {
    expect(at('en', 'North will sail on Friday, she said on Monday.', 'Earlier, on April 2, she had said no.')).toBe(
      '2015-04-27',
    );
    expect(at('en', 'The interview will appear on Friday.')).toBeUndefined();
  });

  test('is not that of a dateline or of the report that is relayed', () => {
    expect(at('en', 'NORTHPORT, April 29 (Post) - A ferry is wanted, the harbour master said.')).toBeUndefined();
    expect(at('zh', '北岛电视台29日刊文说,渡轮可能开行。', '船长28日会见了市长。')).toBe('2015-04-28');
  });
});
