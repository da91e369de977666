import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../src/record/collection.ts';
import { readDraft } from '../../src/record/draft.ts';
import {
  linkEvent,
  linkPerson,
  linkPromise,
  linkPublisher,
  linkTerm,
  linkThread,
  linkTopic,
} from '../../src/record/link.ts';
import { loadRecord } from '../../src/record/load.ts';
import { formatProblems } from '../../src/record/problem.ts';

const event = `---
title: The ferry sails
date: "1991-05-14"
voice: north
stage: words
kind: statement
weight: 2
topics: [ferry]
sources:
  - { id: post, publisher: north-post, title: The ferry, url: "https://post.example/", language: en }
recorded: "2020-01-01"
---

It sails.[^post]

## Facts

- It is white.[^post]
- *withdrawn:* It was a misprint.

## Disagreements

- *day:* One says Monday.[^post]
`;

const read = <C extends CollectionName>(collection: C, text: string) =>
  readDraft(collection, 'x', { path: `${collection}/x.md`, file: `content/${collection}/x.md`, text });
const report = (collection: CollectionName, text: string): string => formatProblems(read(collection, text).noted);
const without = (heading: string): string => event.replace(new RegExp(`## ${heading}[^#]*`), '');

describe('an entry that is read', () => {
  test('has its id and path, its front matter, and what it points at', () => {
    const draft = read('events', event);
    expect(formatProblems(draft.noted)).toBe('');
    expect(draft).toMatchObject({ collection: 'events', id: 'x', path: 'events/x.md', file: 'content/events/x.md' });
    expect(draft.whole).toMatchObject({ title: 'The ferry sails', weight: 2 });
    expect(draft.marked.map(({ value }) => value)).toEqual(['north', 'words', 'statement', 'ferry', 'north-post']);
  });

  test('is told of what is wrong with its front matter, its text, its headings and its lists', () => {
    const wrong = event
      .replace('weight: 2', 'weight: 5')
      .replace('It sails.', 'It <b>sails.')
      .replace('- It is white', 'It is white')
      .replace('- *day:*', '*day:*')
      .replace('date: "1991-05-14"', 'date: 1991-05-14');
    expect(report('events', wrong)).toMatchInlineSnapshot(`
      "content/events/x.md:3:7  date-unquoted  The date 1991-05-14 is not quoted.  Write "1991-05-14", with double quotation marks.
      content/events/x.md:7:9  unknown-value  "weight" cannot be 5.  Use one of: 1, 2, 3.
      content/events/x.md:14:4  raw-html  Raw HTML: <b>  Write Markdown; for a literal "<" write "&lt;".
      content/events/x.md:18:1  section-form  "Facts" must contain only a plain list.  Begin each item with "- ".
      content/events/x.md:23:1  section-form  "Disagreements" must contain only a plain list.  Begin each item with "- "."
    `);
  });
});

describe('the parts of an entry', () => {
  test('are for an event its facts, and the disagreements that it may have', () => {
    expect(report('events', without('Disagreements'))).toBe('');
    expect(report('events', without('Facts'))).toContain('missing-section  The part "## Facts" is missing.');
    expect(report('events', event.replace('## Facts', '## Verdict'))).toContain('Use "## Facts", "## Disagreements".');
  });

  test.each([
    ['promises', '"## Verdict", "## Since", "## Confidence"', 'Verdict'],
    ['threads', '"## Where it stands"', undefined],
  ] as const)('are for %s %s', (collection, headings, required) => {
    const told = report(collection, '---\ntitle: x\n---\n\nText.\n\n## Zzz\n\nText.\n');
    expect(told).toContain(`Use ${headings}.`);
    expect(told.match(/The part "## (\w+)" is missing/)?.[1]).toBe(required);
  });

  test.each(['people', 'organisations', 'terms', 'topics', 'publishers', 'changes'] as const)(
    'are none for %s',
    (collection) => {
      expect(report(collection, '---\nname: x\n---\n\nText.\n\n## Zzz\n\nText.\n')).toContain(
        'Remove the heading; this kind of entry has none.',
      );
    },
  );

  test('are not missed where a line could not be read, which may have hidden them', () => {
    expect(report('events', '---\ntitle\ndate: "1991"\n---\n\nText.\n')).not.toContain('missing');
  });
});

describe('text must stand in', () => {
  test.each([
    ['events', true],
    ['promises', true],
    ['people', false],
    ['organisations', false],
    ['terms', true],
    ['topics', false],
    ['threads', true],
    ['publishers', false],
    ['changes', true],
  ] as const)('%s: %s', (collection, lead) => {
    expect(read(collection, '---\nname: x\n---\n').form.lead).toBe(lead);
  });
});

/** A right entry of the record about the tides, ready to be linked. */
function tides<C extends CollectionName>(collection: C, name: string) {
  const { id, path, body, whole } = read(
    collection,
    readFileSync(`tests/fixtures/tides/${collection}/${name}.md`, 'utf8'),
  );
  if (!whole) throw new Error(`${name} is right.`);
  return { id, path, body, data: whole };
}

describe('an entry of the record', () => {
  test('has its facts and disagreements numbered as they stand, with what each cites', () => {
    const { id, path, body, whole: data } = read('events', event);
    if (!data) throw new Error('The event is right.');
    const linked = linkEvent({ id, path, body, data });
    expect(linked).toMatchObject({
      id: 'x',
      path: 'events/x.md',
      title: 'The ferry sails',
      lead: { text: 'It sails.' },
    });
    expect(
      linked.facts.map(({ number, withdrawn, prose }) => [number, withdrawn, prose.text, prose.citations]),
    ).toEqual([
      [1, false, 'It is white.', ['post']],
      [2, true, 'It was a misprint.', []],
    ]);
    expect(linked.disagreements.map(({ number, kind, prose }) => [number, kind, prose.text])).toEqual([
      [1, 'day', 'One says Monday.'],
    ]);
  });

  test('has each part of its text under its own name, and an empty one where there is none', () => {
    const school = linkPromise(tides('promises', 'pilots-school'));
    expect(school.text.text).toBe('In the treaty Ostrand undertakes to found a school for pilots.');
    expect(school.reason.text).toMatch(/^At the end of 1974/);
    expect(school.afterwards.citations).toEqual(['radio']);
    expect(school.certainty.text).toMatch(/^Low\./);
    expect(linkPromise(tides('promises', 'common-dues')).certainty).toEqual({
      nodes: [],
      text: '',
      citations: [],
      links: [],
    });
    expect(linkThread(tides('threads', 'the-lock')).outcome.links).toEqual([
      { collection: 'promises', id: 'tidal-lock' },
    ]);
  });

  test('has for an outlet the role that record.yaml gives its control, or none that is known', () => {
    const outlet = tides('publishers', 'commission-papers');
    const { vocabulary } = loadRecord('tests/fixtures/tides');
    const roleOf = (control: string) =>
      linkPublisher({ ...outlet, data: { ...outlet.data, control } }, vocabulary).controlRole;
    expect(vocabulary.controls.map(({ id }) => roleOf(id))).toEqual(vocabulary.controls.map(({ role }) => role));
    expect(roleOf('none')).toBe('unknown');
  });

  test('has what its front matter says, and the text before its headings', () => {
    expect(linkPerson(tides('people', 'maud-ferrier'))).toMatchObject({ id: 'x', name: 'Maud Ferrier' });
    expect(linkTopic(tides('topics', 'lock'))).toMatchObject({ path: 'topics/x.md', order: 1 });
    expect(linkTerm(tides('terms', 'spring-tide'))).toMatchObject({
      id: 'x',
      path: 'terms/x.md',
      name: 'Spring tide',
      text: { text: 'The highest tide, at new and at full moon.' },
    });
  });
});
