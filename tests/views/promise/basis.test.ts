import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { verdictBasis } from '../../../src/views/promise/basis.ts';
import { makersBySide } from '../../../src/views/promise/makers.ts';

const record = fixture('tides');

describe('how a verdict was reached', () => {
  it('is said in one sentence: on how many updates, by which deadline, and what decided it', () => {
    expect(record.promises.map((promise) => verdictBasis(record, promise))).toEqual([
      'Judged on 5 updates against the deadline of 31 Dec 1970; decided by the one of 30 Jun 1973 (finished).',
      'Judged on 3 updates against the deadline of about 1976; none of them settles it.',
      'Judged on 3 updates without a deadline to meet; decided by the one of 20 Nov 1967 (finished).',
    ]);
  });
});

describe('who promised', () => {
  it('is listed by side, each with what came of the promises', () => {
    expect(
      makersBySide(record).map(({ voice, tally, makers }) => [
        voice.label,
        tally,
        makers.map(({ name, tally: own }) => `${name}: ${own}`),
      ]),
    ).toEqual([
      [
        'Vellmar',
        '1 promise: 1 honoured late',
        ['Ingrid Lind: 1 promise: 1 honoured late', 'Harbour Board of Vellmar: 1 promise: 1 honoured late'],
      ],
      ['Ostrand', '1 promise: 1 pending', ['Stavros Kallas: 1 promise: 1 pending']],
      ['Shared', '1 promise: 1 honoured', ['Merrow Strait Commission: 1 promise: 1 honoured']],
    ]);
  });
});
