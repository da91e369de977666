import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { Prose } from '../src/record/markdown/prose.ts';
import { realRecord } from './real-record.ts';

const record = realRecord;
const articles = readFileSync('docs/founding-articles.md', 'utf8').split(/^## /m).slice(1);

interface Place {
  readonly sources: readonly { readonly id: string; readonly url: string }[];
  readonly prose: Prose;
}

/** The places that a cell such as `some-event: facts 1, 2, disagreement 3; some-term: term` names, undefined if there is none. */
function places(cell: string): readonly (readonly [string, Place | undefined])[] {
  return cell.split(';').flatMap((part) => {
    const [id = '', where = ''] = part.trim().split(': ');
    if (where === 'term') {
      const term = record.terms.find((entry) => entry.id === id);
      return [[part, term && { sources: term.sources, prose: term.text }] as const];
    }
    const event = record.events.find((entry) => entry.id === id);
    return [...where.matchAll(/(fact|disagreement)s? ([\d, ]*\d)/g)].flatMap(([, kind, numbers = '']) =>
      numbers.split(', ').map((number) => {
        const items = kind === 'fact' ? event?.facts : event?.disagreements;
        const item = items?.find((one) => one.number === Number(number));
        const prose = item?.prose;
        return [`${id} ${kind} ${number}`, event && prose && { sources: event.sources, prose }] as const;
      }),
    );
  });
}

describe.each(articles.map((text) => ({ name: text.split('\n')[0], text })))('the map of $name', ({ text }) => {
  const url = /<(https?:[^>]+)>/.exec(text)?.[1];
  const rows = [...text.matchAll(/^\| (.+?) *\| (.+?) *\|$/gm)].slice(2);

  test('names a place for every statement', () => {
    expect(rows.length).toBeGreaterThan(4);
    for (const [line, , cell = ''] of rows) expect(places(cell).length, line).toBeGreaterThan(0);
  });

  test('leads to facts, disagreements and terms that cite the article', () => {
    for (const [, , cell = ''] of rows)
      for (const [name, place] of places(cell)) {
        const cited = place?.sources.filter(({ id }) => place.prose.citations.includes(id)).map((source) => source.url);
        expect(cited, name).toContain(url);
      }
  });
});

test('all five founding articles are mapped', () => {
  expect(articles).toHaveLength(5);
});
