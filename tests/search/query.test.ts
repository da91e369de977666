import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { parseQuery } from '../../src/search/query.ts';
import { searchLanguages } from '../../src/search/languages.ts';

const languages = searchLanguages(fixture('trams'));
const parse = (text: string) => parseQuery(text, languages);

describe('a date in a query', () => {
  it.each([
    ['october 2015 engines', '2015-10-01', '2015-10-31', ['engines']],
    ['7 November 2018', '2018-11-07', '2018-11-07', []],
    ['November 7th, 2018', '2018-11-07', '2018-11-07', []],
    ['12 Oct 2015', '2015-10-12', '2015-10-12', []],
    ['июль 2019', '2019-07-01', '2019-07-31', []],
    ['июнь 2019', '2019-06-01', '2019-06-30', []],
    ['4 июля 2017', '2017-07-04', '2017-07-04', []],
    ['в октябре 2015 двигатели', '2015-10-01', '2015-10-31', ['двигатели']],
    ['в мае 2014', '2014-05-01', '2014-05-31', []],
    ['в марте 2014', '2014-03-01', '2014-03-31', []],
    ['2018年11月', '2018-11-01', '2018-11-30', []],
    ['2018年11月7日北斗协定', '2018-11-07', '2018-11-07', ['北斗协定']],
    ['12.10.2015', '2015-10-12', '2015-10-12', []],
    ['2015-10-12', '2015-10-12', '2015-10-12', []],
    ['2015-10', '2015-10-01', '2015-10-31', []],
    ['february 2016', '2016-02-01', '2016-02-29', []],
    ['white paper 2016', '2016-01-01', '2016-12-31', ['white', 'paper']],
  ])('%s is read', (text, from, to, words) => {
    const query = parse(text);
    expect(query.date).toMatchObject({ from, to });
    expect(query.words.map(({ folded }) => folded)).toEqual(words);
  });

  it.each(['2018-2022 programme', 'resolution 70/27', 'may', 'RD-180', '480 tonnes'])('%s holds none', (text) => {
    expect(parse(text).date).toBeUndefined();
  });

  it('is read as its month when the calendar has no such day', () => {
    expect(parse('31 February 2015').date).toMatchObject({ from: '2015-02-01', to: '2015-02-28', precision: 'month' });
  });
});

describe('a query', () => {
  it('may hold several phrases, in any quotation marks', () => {
    expect(parse('"hand in hand" «рука об руку» “Moon and Mars”').phrases).toEqual([
      'hand in hand',
      'рука об руку',
      'Moon and Mars',
    ]);
  });

  it('is searched without its stop words, also inside an unspaced run', () => {
    expect(parse('who is in the tram').words.map(({ folded }) => folded)).toEqual(['tram']);
    expect(parse('什么电车').words.map(({ folded }) => folded)).toEqual(['电车']);
  });
});
