import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { contact, country, date, day, language, names, script, text, url } from '../../../src/record/schema/common.ts';
import { id, longestId, marks, ref, refOr, word } from '../../../src/record/schema/mark.ts';

/** What a value is said not to be; undefined where it fits. */
const fault = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

const all = { contact, country, date, day, id, language, script, text, url } as const;

test.each<[keyof typeof all, readonly string[], Readonly<Record<string, string>>]>([
  [
    'text',
    ['Ferry', '5', '王洋', 'See [5] (old)', 'a[^]'],
    { '…': 'text', '': 'text', 'x [y](z)': 'plain', 'x[^y]': 'plain' },
  ],
  ['url', ['https://post.example/a'], { 'post.example': 'url' }],
  ['date', ['1991', '1991-05~', '1991-05-14/1991-05-18'], { soon: 'date', '1991-13': 'date' }],
  ['day', ['1991-05-14'], { soon: 'date', '1991-05': 'day', '1991-05-14~': 'day', '1991-05-14?': 'day' }],
  [
    'language',
    ['en', 'zho', 'zh-Hans'],
    { english: 'language', EN: 'language', e: 'language', 'en-': 'language', 'x en': 'language' },
  ],
  ['script', ['Latin', 'Han', 'Old_Italic'], { latin: 'script', Klingon: 'script', L: 'script', 'Latin ': 'script' }],
  ['country', ['RU', 'CN'], { ru: 'country', RUS: 'country', R: 'country' }],
  [
    'id',
    ['a', 'ada-north', '1991-05', 'a'.repeat(longestId)],
    { Ada: 'id', 'a--b': 'id', '-a': 'id', 'a-': 'id', ['a'.repeat(longestId + 1)]: 'id' },
  ],
])('%s is told from what it is not', (name, right, wrong) => {
  for (const value of right) expect(fault(all[name], value), value).toBeUndefined();
  for (const [value, message] of Object.entries(wrong)) expect(fault(all[name], value), value).toBe(message);
  expect(fault(all[name], 5)).toBeDefined();
});

it('a date is read as its first and last day', () => {
  expect(date.parse('1991-05')).toMatchObject({ edtf: '1991-05', from: '1991-05-01', to: '1991-05-31' });
  expect(day.parse('1991-05-14')).toMatchObject({ from: '1991-05-14', to: '1991-05-14' });
});

it('names are told by their language, and are none where none are given', () => {
  expect(names.parse(undefined)).toEqual({});
  expect(names.parse({ fr: 'Le bac' })).toEqual({ fr: 'Le bac' });
  expect(names.safeParse({ French: 'Le bac' }).success).toBe(false);
  expect(names.safeParse({ fr: '…' }).success).toBe(false);
});

it('errors are reported at a web address, or at a mail address after "mailto:"', () => {
  for (const right of ['https://example.org/new?about={page}', 'mailto:desk@example.org?body={page}'])
    expect(contact.safeParse(right).success, right).toBe(true);
  for (const wrong of [
    'desk@example.org',
    'mailto:nobody',
    'javascript:alert(1)',
    'mailto:a@b c',
    'x mailto:a@b',
    'mailto:a@b@c',
  ])
    expect(contact.safeParse(wrong).success, wrong).toBe(false);
});

describe('what points at something is marked as such', () => {
  it('by its schema: an entry, one or a word instead, a word of a list', () => {
    expect(marks.get(ref('people', 'organisations'))).toEqual({ points: 'entry', to: ['people', 'organisations'] });
    expect(marks.get(refOr('unknown', 'publishers'))).toEqual({ points: 'entry', to: ['publishers'], or: 'unknown' });
    expect(marks.get(word('voices'))).toEqual({ points: 'word', list: 'voices' });
    expect(marks.get(id)).toBeUndefined();
  });

  it('and has the form of an id', () => {
    for (const schema of [ref('people'), refOr('unknown', 'people'), word('voices')]) {
      expect(fault(schema, 'ada-north')).toBeUndefined();
      expect(fault(schema, 'Ada North')).toBe('id');
    }
  });
});
