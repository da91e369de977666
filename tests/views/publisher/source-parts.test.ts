import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { citedPages } from '../../../src/views/publisher/cited-pages.ts';
import { outletAnchor, sourceParts } from '../../../src/views/publisher/source-parts.ts';
import { realRecord } from '../../real-record.ts';

const canal = fixture('canal');
const real = realRecord;
const named = (name: string) => ({
  ...canal,
  events: canal.events.slice(0, 1).map((event) => ({
    ...event,
    sources: event.sources.map((source) => ({ ...source, publisher: undefined, outlet: name })),
  })),
  promises: [],
});

describe('the parts of the list of sources', () => {
  it('are the letters of the outlets, each with how many pages it holds', () => {
    expect(sourceParts(canal).map(({ id, label, count }) => [id, label, count])).toEqual([
      ['t', 'T', 3],
      ['u', 'U', 1],
      ['v', 'V', 1],
    ]);
  });

  it('put figures under 0, and letters of other scripts together under an address anybody can type', () => {
    expect(sourceParts(named('360')).map(({ id, label }) => [id, label])).toEqual([['0', '0–9']]);
    expect(sourceParts(named('Наука')).map(({ id, label }) => [id, label])).toEqual([['other', 'Other scripts']]);
    expect(sourceParts(named('Élan')).map(({ id, label }) => [id, label])).toEqual([['e', 'E']]);
  });

  it('give each outlet with an entry a place of its own', () => {
    const outlets = sourceParts(canal).flatMap(({ letters }) => letters.flatMap(({ items }) => items));
    expect(outlets.map(outletAnchor)).toEqual(['outlet-gazette', undefined, 'outlet-vestnik']);
  });

  it('hold every address that anything in the real record cites, once', () => {
    const entries = [...real.events, ...real.promises, ...real.people, ...real.organisations, ...real.terms];
    const cited = new Set(entries.flatMap(({ sources }) => sources.map(({ url }) => url)));
    const listed = sourceParts(real).flatMap(({ letters }) =>
      letters.flatMap(({ items }) => items.flatMap(({ pages }) => pages.map(({ url }) => url))),
    );
    expect(new Set(listed)).toEqual(cited);
    expect(listed).toHaveLength(cited.size);
    expect(citedPages(real).filter(({ citing }) => citing.length === 0)).toEqual([]);
  });
});
