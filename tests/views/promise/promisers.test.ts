import { describe, expect, it } from 'vitest';
import { promisesByVerdict } from '../../../src/views/promise/by-verdict.ts';
import { makersBySide } from '../../../src/views/promise/makers.ts';
import { promisers } from '../../../src/views/promise/promisers.ts';
import { tides, tidesPromise } from '../tides.ts';

describe('who made a promise', () => {
  it('is a person or an organisation with a page, in the order of the entry, and then names without one', () => {
    const by = ['harbour-board', 'ingrid-lind'];
    expect(promisers(tides(), { ...tidesPromise('tidal-lock'), by, others: ['A clerk'] })).toEqual([
      { name: 'Harbour Board of Vellmar', entry: { collection: 'organisations', id: 'harbour-board' } },
      { name: 'Ingrid Lind', entry: { collection: 'people', id: 'ingrid-lind' } },
      { name: 'A clerk', entry: undefined },
    ]);
  });

  it('is named by the id alone where its entry could not be read', () => {
    const promise = { ...tidesPromise('tidal-lock'), by: ['gone'] };
    expect(promisers(tides(), promise)).toEqual([{ name: 'gone', entry: undefined }]);
  });
});

describe('the makers of promises', () => {
  const promises = tides().promises.map((promise) => ({ ...promise, side: 'shared' }));

  it('stand under their own side, those with the most promises first', () => {
    const by = ['ingrid-lind', 'harbour-board'];
    const made = promises.map((promise) => ({ ...promise, by: promise.id === 'tidal-lock' ? by : ['harbour-board'] }));
    const sides = makersBySide(tides({ promises: made }));
    expect(
      sides.map(({ voice, tally, makers }) => [voice.id, tally, makers.map(({ id, count }) => [id, count])]),
    ).toEqual([
      [
        'vellmar',
        undefined,
        [
          ['harbour-board', 3],
          ['ingrid-lind', 1],
        ],
      ],
      ['shared', '3 promises: 1 honoured, 1 honoured late, 1 pending', []],
    ]);
  });
});

describe('promises by verdict', () => {
  it('stand in the order of the vocabulary, without the verdicts that none has', () => {
    const groups = (record = tides()): [string, string[]][] =>
      promisesByVerdict(record).map(({ verdict, promises }) => [verdict.id, promises.map(({ id }) => id)]);
    expect(groups()).toEqual([
      ['honoured', ['common-dues']],
      ['honoured-late', ['tidal-lock']],
      ['pending', ['pilots-school']],
    ]);
    expect(groups(tides({ promises: [] }))).toEqual([]);
  });
});
