import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblems } from '../../src/record/problem.ts';
import { date, names, text, url } from '../../src/record/schema/common.ts';
import { id, ref } from '../../src/record/schema/mark.ts';
import { readSettings } from '../../src/record/settings.ts';
import { valueAt } from '../../src/record/validate.ts';

const berth = z.strictObject({ depth: z.number(), since: date.optional() });
const harbour = z.strictObject({
  title: text,
  date,
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  kind: z.enum(['river', 'sea']),
  order: z.number().int().positive(),
  open: z.boolean().optional(),
  people: z.array(ref('people')).default([]),
  topics: z.array(text).min(1),
  berths: z.array(berth).default([]),
  licence: z.strictObject({ name: text, url }).optional(),
  names,
});
const partial = harbour.partial().extend({
  topics: z.array(text).optional(),
  berths: z.array(berth.partial()).optional(),
});

const right = {
  title: 'Northport',
  date: '"1991-05-14"',
  weight: '2',
  kind: 'sea',
  order: '4',
  topics: '[ferry]',
};

/** A harbour with some lines written otherwise; a line without a value is left out. */
function read(changes: Record<string, string | undefined> = {}) {
  const all: Record<string, string | undefined> = { ...right, ...changes };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}:${value === '' ? '' : ` ${value}`}\n`,
  );
  return readSettings({ path: 'x.yaml', file: 'x.yaml', text: lines.join('') }, harbour, partial);
}

const report = (changes: Record<string, string | undefined>): string => formatProblems(read(changes).noted);

test('front matter that is right is read whole, with what it leaves out', () => {
  const { whole, data, noted } = read({ berths: '[{ depth: 3.5 }]' });
  expect(noted).toEqual([]);
  expect(whole).toMatchObject({ title: 'Northport', weight: 2, people: [], names: {}, berths: [{ depth: 3.5 }] });
  expect(data).toBe(whole);
});

test('a value of the wrong type is told what to write instead', () => {
  const wrong = [
    { title: '5' },
    { order: '"4"' },
    { order: '4.5' },
    { order: '0' },
    { open: 'yes' },
    { topics: 'ferry; tide' },
    { berths: '[3]' },
    { berths: '[{ depth: "3" }]' },
    { names: '[Норт]' },
    { licence: 'free' },
    { title: '{ en: x }' },
  ];
  expect(wrong.map(report).join('\n')).toMatchInlineSnapshot(`
    "x.yaml:1:8  wrong-type  "title" is not text.  Put it into quotation marks: "5".
    x.yaml:5:8  wrong-type  "order" is not a number.  Write a number without quotation marks.
    x.yaml:5:8  wrong-type  "order" is not a whole number.  Write a whole number without quotation marks.
    x.yaml:5:8  wrong-type  "order" is too small.  Write a whole number from 1 up.
    x.yaml:7:7  wrong-type  "open" is not true or false.  Write true or false, without quotation marks.
    x.yaml:6:9  wrong-type  "topics" is not a list.  Write it in brackets: [ferry, tide].
    x.yaml:7:10  wrong-type  Item 1 of "berths" is not a group of keys.  Write "key: value" for each of its keys.
    x.yaml:7:19  wrong-type  "depth" is not a number.  Write a number without quotation marks.
    x.yaml:7:8  wrong-type  "names" is not a group of keys.  Write "key: value" for each of its keys.
    x.yaml:7:10  wrong-type  "licence" is not a group of keys.  Write "key: value" for each of its keys.
    x.yaml:1:8  wrong-type  "title" is not text.  Write one text, without brackets."
  `);
});

test('a value that is not one of those allowed is told the nearest, or all of them', () => {
  const wrong = [{ kind: 'rivr' }, { kind: 'lake' }, { weight: '"2"' }, { weight: '4' }, { weight: '[2]' }];
  expect(wrong.map(report).join('\n')).toMatchInlineSnapshot(`
    "x.yaml:4:7  unknown-value  "kind" cannot be "rivr".  Did you mean "river"?
    x.yaml:4:7  unknown-value  "kind" cannot be "lake".  Use one of: river, sea.
    x.yaml:3:9  unknown-value  "weight" is "2" in quotation marks.  Write 2 without them.
    x.yaml:3:9  unknown-value  "weight" cannot be 4.  Use one of: 1, 2, 3.
    x.yaml:3:9  unknown-value  "weight" cannot be [2].  Use one of: 1, 2, 3."
  `);
  expect(read({ weight: '"2"' }).noted).toMatchObject([{ expected: ['2'] }]);
});

test('a key that is missing, empty or unknown is told where it stands', () => {
  const wrong = [
    { title: undefined },
    { title: '' },
    { title: '"  "' },
    { open: '' },
    { topics: '[]' },
    { topics: '[""]' },
    { berths: '[{ since: "1991" }]' },
    { licence: '{ name: "" }' },
    { orders: '5' },
    { berths: '[{ depth: 3, dept: 4 }]' },
    { harbourmaster: 'Ada' },
  ];
  expect(wrong.map(report).join('\n')).toMatchInlineSnapshot(`
    "x.yaml:1:1  missing-key  The key "title" is missing.  Add "title:" with its value.
    x.yaml:1:1  missing-key  "title" is empty.  Write its value.
    x.yaml:1:8  missing-key  "title" is empty.  Write its value.
    x.yaml:7:1  missing-key  "open" is empty.  Write its value, or remove the line.
    x.yaml:6:9  missing-key  "topics" has too few items.  Name at least one.
    x.yaml:6:10  missing-key  Item 1 of "topics" is empty.  Write its value, or remove the line.
    x.yaml:7:10  missing-key  The key "depth" is missing.  Add "depth:" with its value.
    x.yaml:7:10  missing-key  The key "url" is missing.  Add "url:" with its value.
    x.yaml:7:18  missing-key  "name" is empty.  Write its value.
    x.yaml:7:1  unknown-key  The key "orders" is not known here.  Use one of: title, date, weight, kind, order, open, people, topics, berths, licence, names.
    x.yaml:7:22  unknown-key  The key "dept" is not known here.  Use one of: depth, since.
    x.yaml:7:1  unknown-key  The key "harbourmaster" is not known here.  Use one of: title, date, weight, kind, order, open, people, topics, berths, licence, names."
  `);
});

test('a value whose form does not fit is told what its form is', () => {
  const wrong = [
    { date: 'soon' },
    { berths: '[{ depth: 3, since: "1991-13" }]' },
    { licence: '{ name: x, url: here }' },
    { names: '{ Russian: Норт }' },
    { title: '"…"' },
  ];
  expect(wrong.map(report).join('\n')).toMatchInlineSnapshot(`
    "x.yaml:2:7  date-invalid  "soon" is not an EDTF date.  Write "2015-10-12", "2015-10", "2015", "2015-10-31~" (about) or "2015-07-11/2015-07-14" (from, to), in quotation marks.
    x.yaml:7:29  date-invalid  "1991-13" is not in the calendar.  Correct the month or the day.
    x.yaml:7:26  url-scheme  The address "here" is not a full http or https address.  Write it as the browser shows it, from "https://" on, without spaces.
    x.yaml:7:10  wrong-type  "Russian" is not a language code.  Write a BCP 47 code in lower case, such as "fr".
    x.yaml:1:8  wrong-type  "title" has no letter or digit.  Write words, or remove the line."
  `);
});

describe('one fault is told once', () => {
  test('a misspelt key is not missing as well', () => {
    expect(report({ title: undefined, titel: 'Northport' })).toBe(
      'x.yaml:6:1  unknown-key  The key "titel" is not known here.  Did you mean "title"?',
    );
    expect(report({ berths: '[{ dept: 3 }]' })).toBe(
      'x.yaml:7:12  unknown-key  The key "dept" is not known here.  Did you mean "depth"?',
    );
  });

  test('a key that is there is not what an unknown one was meant to be', () => {
    expect(report({ titel: 'Northport' })).toContain('The key "titel" is not known here.  Use one of: title, date,');
  });

  test('an unquoted date is not a wrong type as well', () => {
    expect(report({ date: '1991' })).toBe(
      'x.yaml:2:7  date-unquoted  The date 1991 is not quoted.  Write "1991", with double quotation marks.',
    );
  });

  test('a key that is missing may stand on a line that could not be read', () => {
    const told = report({ title: undefined, place: 'x\n title: y' });
    expect(told).not.toContain('missing-key');
    expect(told).toContain('The key "place" is not known here.');
  });

  test('the id of an entry is looked at by rules that know all ids', () => {
    expect(report({ people: '[Ada North]' })).toBe('');
    expect(read({ people: '[Ada North, bo]' })).toMatchObject({ whole: undefined, data: { people: ['bo'] } });
  });
});

describe('what is right is read although something is wrong', () => {
  const half = () =>
    read({
      weight: '9',
      kind: undefined,
      colour: 'red',
      topics: '[ferry, 5]',
      berths: '[{ depth: 3 }, { depth: deep, since: "1991" }, 4]',
    });

  test('without what is wrong', () => {
    const { data, whole } = half();
    expect(whole).toBeUndefined();
    expect(Object.keys(data).sort()).toEqual(['berths', 'date', 'names', 'order', 'people', 'title', 'topics']);
    expect(data).toMatchObject({ title: 'Northport', order: 4, topics: ['ferry'] });
  });

  test('with the items of a list in their places', () => {
    expect(half().data.berths).toMatchObject([{ depth: 3 }, { since: { edtf: '1991' } }, {}]);
  });

  test('and nothing where there is no group of keys at all', () => {
    const file = (text: string) => ({ path: 'x.yaml', file: 'x.yaml', text });
    expect(readSettings(file('- a\n'), harbour, partial)).toMatchObject({ data: { people: [] }, whole: undefined });
    expect(formatProblems(readSettings(file('- a\n'), harbour, partial).noted)).toMatchInlineSnapshot(
      `"x.yaml:1:1  wrong-type  The front matter is not a group of keys.  Write "key: value" for each of its keys."`,
    );
    expect(formatProblems(readSettings(file(''), z.array(berth), z.array(berth.partial())).noted)).toBe('');
    expect(readSettings(file('a: b\n'), z.array(berth), z.array(berth.partial()))).toMatchObject({ data: [] });
  });
});

test('a list that is too short is read as it is', () => {
  expect(read({ topics: '[]' }).data.topics).toEqual([]);
});

test('an id may be too long', () => {
  const named = z.strictObject({ id });
  const { noted } = readSettings(
    { path: 'x.yaml', file: 'x.yaml', text: `id: ${'a'.repeat(101)}\n` },
    named,
    named.partial(),
  );
  expect(formatProblems(noted)).toMatchInlineSnapshot(
    `"x.yaml:1:5  bad-id  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" is too long for an id.  Write at most 100 letters, digits and hyphens."`,
  );
});

test('a value is found by its path as it is written, and nothing that an object inherits', () => {
  const data = { berths: [{ depth: 3 }] };
  expect(valueAt(data, ['berths', 0, 'depth'])).toBe(3);
  expect(valueAt(data, [])).toBe(data);
  expect(valueAt(data, ['berths', 1, 'depth'])).toBeUndefined();
  expect(valueAt(data, ['berths', 0, 'depth', 'x'])).toBeUndefined();
  expect(valueAt(data, ['constructor'])).toBeUndefined();
  expect(valueAt({ a: null }, ['a', 'b'])).toBeUndefined();
});
