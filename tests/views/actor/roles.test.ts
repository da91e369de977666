import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import { mainRole, periodWords } from '../../../src/views/actor/roles.ts';

const role = (title: string, from?: string, to?: string) => ({
  title,
  from: from === undefined ? undefined : parseEdtf(from),
  to: to === undefined ? undefined : parseEdtf(to),
  note: undefined,
  sources: [],
});
const span = { from: '2014-01-01', to: '2019-12-31' };

describe('the time of a post', () => {
  it('is said as finely as it is known', () => {
    expect(periodWords(role('a', '2011-12', '2018-05'))).toBe('December 2011 to May 2018');
    expect(periodWords(role('a', '2014-03~'))).toBe('from about March 2014');
    expect(periodWords(role('a', undefined, '2022-07-15'))).toBe('until 15 July 2022');
    expect(periodWords(role('a'))).toBe('');
  });
});

describe('what a person was then', () => {
  it('is the post that covers most of the span, not the last one', () => {
    const deputy = role('Deputy premier', '2011-12', '2018-05');
    expect(mainRole([deputy, role('Head of the agency', '2018-05', '2022-07-15')], span)?.title).toBe('Deputy premier');
  });
  it('counts a post without an end to the end of the span, and one outside the span for nothing', () => {
    expect(mainRole([role('Before', '1999', '2013-12-31'), role('Since', '2019')], span)?.title).toBe('Since');
  });
  it('is the first post where none is dated, and nothing where there is none', () => {
    expect(mainRole([role('First'), role('Second')], span)?.title).toBe('First');
    expect(mainRole([], span)).toBeUndefined();
  });
});
