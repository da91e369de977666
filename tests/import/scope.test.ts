import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Known, knownOf } from '../../src/import/known.ts';
import { partsOf } from '../../src/import/page/article.ts';
import { decode } from '../../src/import/page/bytes.ts';
import { readArticle } from '../../src/import/reading.ts';
import { realRecord } from '../real-record.ts';

function articles(name: string): { about: string; text: string }[] {
  const file = readFileSync(`tests/fixtures/scope/${name}.yaml`, 'utf8');
  return z.array(z.strictObject({ about: z.string(), text: z.string() })).parse(parse(file));
}

describe('the scope of an article', () => {
  let read: Known | undefined;
  beforeAll(() => {
    read = knownOf(realRecord);
  }, 60_000);

  function knownRecord(): Known {
    if (!read) throw new Error('The record is not read.');
    return read;
  }

  function matchOf(text: string, known = knownRecord()): string {
    const { match, warnings } = readArticle(partsOf(decode(Buffer.from(text))), known);
    return `${match} ${warnings.filter((warning) => warning.startsWith('Out of scope')).join(' ')}`;
  }

  test.each(articles('elsewhere'))('ends before $about', ({ text }) => {
    expect(matchOf(text)).toMatch(/^out-of-scope/);
  });

  test.each(articles('here'))('takes in $about', ({ text }) => {
    expect(matchOf(text)).not.toMatch(/^out-of-scope/);
  });

  test('takes in what the record holds, told as news that it does not hold yet', () => {
    const known = knownRecord();
    const unread: Known = { ...known, record: { ...known.record, events: [] } };
    const told = known.record.events.filter((_, at) => at % 3 === 0);
    const lost = told.filter(({ title, date, lead, facts }) =>
      matchOf(
        [title, date.from, `Russia and China: ${lead.text}`, ...facts.map(({ prose }) => prose.text)].join('\n\n'),
        unread,
      ).includes('Out of scope'),
    );
    const share = 1 - lost.length / told.length;
    expect(share, lost.map(({ id }) => id).join('\n')).toBeGreaterThanOrEqual(0.97);
  }, 120_000);
});
