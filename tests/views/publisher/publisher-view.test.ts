import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { citedPages, pagesByOutlet, pageWords } from '../../../src/views/publisher/cited-pages.ts';
import { publishersByControl } from '../../../src/views/publisher/publisher-index.ts';
import { publisherView, restingWords, weightWords } from '../../../src/views/publisher/publisher-view.ts';
import { connections } from '../../../src/views/connections.ts';

const record = fixture('canal');

function outlet(id: string) {
  const publisher = connections(record).publisher(id);
  if (!publisher) throw new Error(`The fixture has the outlet ${id}.`);
  return publisherView(record, publisher);
}

describe('the page of an outlet', () => {
  it('says how each event rests on it', () => {
    expect(outlet('gazette').events.map(restingWords)).toEqual([
      '1 page; carried by Vestnik; only original source traced',
      '1 page; only original source traced',
      '1 page; only original source traced',
    ]);
    expect(outlet('vestnik').events.map(restingWords)).toEqual(['1 page, carrying reports by The Gazette']);
  });
  it('counts what rests on it', () => {
    expect(weightWords(outlet('gazette'))).toBe(
      '3 events cite one of its pages. In 1, other outlets carry its report. It is an original source for 3, and the only one traced for 3.',
    );
    expect(weightWords(outlet('vestnik'))).toBe(
      '1 event cites one of its pages. None traces back to its own reporting.',
    );
  });
});

describe('the index of outlets', () => {
  it('stands by control, a lone state among the other states with its name', () => {
    expect(
      publishersByControl(record).map(({ control, lines }) => [control.label, lines.map(({ about }) => about)]),
    ).toEqual([
      ['Other states, or more than one', ['Newspaper; state, Russia']],
      ['Private', ['Newspaper, United Kingdom']],
    ]);
  });
});

describe('the cited pages', () => {
  it('are listed once each, with everything that cites them', () => {
    const page = citedPages(record).find(({ url }) => url.includes('1901/lock'));
    expect(page?.citing.map(({ title, date }) => [title, date])).toEqual([
      ['Aldermouth announces a "great" lock & basin, for 50 % of £10_000', '4 Mar 1901'],
      ['A regatta of barges', '30 Jul to 2 Aug 1902 (uncertain)'],
    ]);
    expect(citedPages(record)).toHaveLength(5);
  });
  it('are described as fully as any citation describes them', () => {
    const page = citedPages(record).find(({ url }) => url.includes('1901/lock'));
    expect(page && pageWords(page)).toBe('5 March 1901, English. Cited in');
  });
  it('include what only a promise cites, with the promise', () => {
    const page = citedPages(record).find(({ url }) => url.includes('1903/water'));
    expect(page?.citing.map(({ collection, title, date }) => [collection, title, date])).toEqual([
      ['promises', 'The lock within a year', undefined],
    ]);
  });
  it('stand under their outlets, also under one without an entry, and unsafe ones are not linked', () => {
    const outlets = pagesByOutlet(record, citedPages(record));
    expect(outlets.map(({ name, pages }) => [name, pages.length])).toEqual([
      ['The Gazette', 3],
      ['Unsafe Copies', 1],
      ['Vestnik', 1],
    ]);
    expect(outlets[1]?.pages.map(({ source }) => source.linked)).toEqual([false]);
  });
});
