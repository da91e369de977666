import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedEntry } from '../../../src/cli/edit/changed-entry.ts';
import { differenceOf } from '../../../src/cli/fix.ts';
import { collections } from '../../../src/record/draft.ts';
import { placeOf } from '../../../src/record/place-of.ts';
import { parseFrontMatter } from '../../../src/record/yaml/front-matter.ts';

const { schema } = collections.events;

const text = `---
title: The harbour office offers a weekly ferry # an offer
date: "1991-05-14"
stage:              # one of words, paper
topics: [ferry]
related:
  - { event: 1990-01-letter, relation: follows }
sources:
  - id: post
    url: "https://post.example/1991/ferry"
    title: 'A ferry: every week'
    language: en
  # The Echo came later.
  - id: echo
    url: "https://echo.example/1991/letter"
recorded: "1995-01-10"
---

Ada North offers a ferry.[^post]

## Facts

- It sails on Mondays.[^post]
`;

function bodyOf(whole: string): string {
  const { front } = parseFrontMatter('', whole);
  return whole
    .split('\n')
    .slice(front.bodyLine - 1)
    .join('\n')
    .replaceAll('\r\n', '\n');
}

/** The lines that differ when front matter is changed as told; the body can be another. */
function difference(changes: Readonly<Record<string, unknown>>, { without = '', body = bodyOf(text) } = {}): string[] {
  const { data } = parseFrontMatter('', text).front;
  const next: Record<string, unknown> = { ...(typeof data === 'object' ? data : {}), ...changes };
  if (without !== '') Reflect.deleteProperty(next, without);
  const after = changedEntry(text, schema, next, body) ?? '';
  return differenceOf('', text, after)
    .split('\n')
    .slice(2)
    .filter((line) => !line.startsWith('@@'));
}

const [post, echo] = [
  { id: 'post', url: 'https://post.example/1991/ferry', title: 'A ferry: every week', language: 'en' },
  { id: 'echo', url: 'https://echo.example/1991/letter' },
];

describe('an entry that is written again', () => {
  test.each(['base', 'canal', 'tides', 'trams'])(
    'is the same to the byte without a change: every one of %s',
    (name) => {
      const folder = join('tests/fixtures', name);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const entries = files.flatMap((path) => {
        const place = placeOf(path);
        return place ? [{ place, whole: readFileSync(join(folder, path), 'utf8') }] : [];
      });
      expect(entries.length).toBeGreaterThan(5);
      for (const { place, whole } of entries) {
        const { data } = parseFrontMatter('', whole).front;
        const form = collections[place.collection].schema;
        expect(changedEntry(whole, form, structuredClone(data), bodyOf(whole))).toBe(whole);
      }
    },
  );

  test('keeps the line ends of Windows and a byte order mark', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { data } = parseFrontMatter('', text).front;
    expect(changedEntry(windows, schema, data, bodyOf(text))).toBe(windows);
    const changed = changedEntry(
      windows,
      schema,
      { ...(typeof data === 'object' ? data : {}), place: 'Northport' },
      bodyOf(text),
    );
    expect(changed).toBe(windows.replace('related:', 'place: Northport\r\nrelated:'));
  });

  test.each<[string, Record<string, unknown>, { without?: string; body?: string }, string[]]>([
    ['one value', { title: 'Offered: a ferry' }, {}, ['-title: The harbour office offers a weekly ferry # an offer', '+title: "Offered: a ferry" # an offer']], // prettier-ignore
    ['an empty one', { stage: 'words' }, {}, ['-stage:              # one of words, paper', '+stage: words              # one of words, paper']], // prettier-ignore
    ['a list in brackets', { topics: ['ferry', 'quay'] }, {}, ['-topics: [ferry]', '+topics: [ferry, quay]']],
    ['a new key, in the order of the schema', { voice: 'north' }, {}, ['+voice: north']],
    ['a key that goes', {}, { without: 'recorded' }, ['-recorded: "1995-01-10"']],
    ['a key that is empty now', { date: null }, {}, ['-date: "1991-05-14"', '+date:']],
    ['an item in braces', { related: [{ event: '1990-01-letter', relation: 'precedes' }] }, {}, ['-  - { event: 1990-01-letter, relation: follows }', '+  - { event: 1990-01-letter, relation: precedes }']], // prettier-ignore
    ['a further item in braces', { related: [{ event: '1990-01-letter', relation: 'follows' }, { event: '1990-02-reply', relation: 'follows' }] }, {}, ['+  - { event: 1990-02-reply, relation: follows }']], // prettier-ignore
    ['the last item of a list', {}, { without: 'related' }, ['-related:', '-  - { event: 1990-01-letter, relation: follows }']], // prettier-ignore
    ['a value of an item', { sources: [{ ...post, title: 'A ferry' }, echo] }, {}, ["-    title: 'A ferry: every week'", '+    title: A ferry']], // prettier-ignore
    ['a further item', { sources: [post, echo, { id: 'sun', url: 'https://sun.example/', published: '1991' }] }, {}, ['+  - id: sun', '+    url: "https://sun.example/"', '+    published: "1991"']], // prettier-ignore
    ['a key of an item', { sources: [post, { ...echo, language: 'en' }] }, {}, ['+    language: en']],
    ['a line of the text', {}, { body: bodyOf(text).replace('Mondays', 'Fridays') }, ['-- It sails on Mondays.[^post]', '+- It sails on Fridays.[^post]']], // prettier-ignore
  ])('differs only where it was changed: %s', (_what, changes, more, lines) => {
    expect(difference(changes, more)).toEqual(lines);
  });

  test('keeps the sources that stay when others go and come', () => {
    const after = changedEntry(
      text,
      schema,
      { sources: [echo, { id: 'sun', url: 'https://sun.example/' }] },
      bodyOf(text),
    );
    expect(after).toContain('sources:\n  # The Echo came later.\n  - id: echo\n    url: "https://echo.example/1991/letter"\n  - id: sun\n    url: "https://sun.example/"\n---'); // prettier-ignore
  });

  test('is not written when its front matter cannot be read', () => {
    expect(changedEntry('---\ntitle: "A\n: b\n---\n', schema, {}, '')).toBeUndefined();
    expect(changedEntry('No front matter', schema, {}, '')).toBeUndefined();
  });
});
