import { describe, expect, it } from 'vitest';
import { boundOf, nothingAsked, readView, writeView } from '../../../src/views/filter/view-state.ts';

const through = (query: string): string => writeView(readView(new URLSearchParams(query)));

describe('the address of a view', () => {
  it('is empty when nothing is asked', () => {
    expect(writeView(nothingAsked)).toBe('');
    expect(readView(new URLSearchParams(''))).toEqual(nothingAsked);
  });

  it('keeps everything that is asked', () => {
    const query =
      'topic=crewed&topic=lunar&voice=joint&stage=paper&weight=3&evidence=disputed&kind=meeting&person=a-b&organisation=c&q=moon+base&from=2015-01-01&to=2016-12-31&as-of=2016-06-30&later=hide';
    expect(through(query)).toBe(query);
  });

  it('is the same for equal views, whatever the order', () => {
    expect(through('voice=b&topic=z&topic=a&topic=z')).toBe('topic=a&topic=z&voice=b');
  });

  it('takes years and months as their first and last day', () => {
    expect(through('from=2015&to=2016-02&as-of=2016-06')).toBe('from=2015-01-01&to=2016-02-29&as-of=2016-06-30');
  });

  it('leaves out what makes no sense', () => {
    expect(through('from=soon&to=2015-13&as-of=2015-02-30&later=hide&colour=red&topic=')).toBe('');
  });
});

describe('a bound', () => {
  it('is empty for a day that is not in the calendar', () => {
    expect(boundOf('2015-02-29', 'last')).toBe('');
    expect(boundOf('2016-02-29', 'last')).toBe('2016-02-29');
    expect(boundOf('16-02-29', 'last')).toBe('');
  });
});
