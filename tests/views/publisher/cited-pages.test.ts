import { describe, expect, it } from 'vitest';
import type { SourceData } from '../../../src/record/schema/source.ts';
import { citedPages, pagesByOutlet, pageWords, sourceChoices } from '../../../src/views/publisher/cited-pages.ts';
import { tides, tidesEvent } from '../tides.ts';

const works = tidesEvent('1969');
const [source] = works.sources;

/** The pages of a record in which two events cite the page about the works, described in these two ways. */
function pagesOf(first: Partial<SourceData>, second: Partial<SourceData> = {}) {
  const events = [first, second].map((changes, at) => ({
    ...works,
    id: `e${at}`,
    sources: works.sources.map((cited) => ({ ...cited, ...changes })),
  }));
  return citedPages(tides({ events, promises: [], people: [], terms: [] }));
}
const words = (...changes: Parameters<typeof pagesOf>): string | undefined => pagesOf(...changes).map(pageWords)[0];

describe('a cited page', () => {
  it('is listed once, with every entry that cites it, events first', () => {
    const cited = citedPages(tides());
    expect(new Set(cited.map(({ url }) => url)).size).toBe(cited.length);
    expect(cited.slice(-3).map(({ citing }) => citing.map(({ collection, title }) => [collection, title]))).toEqual([
      [['promises', 'A school for pilots']],
      [['people', 'Ingrid Lind']],
      [['terms', 'Spring tide']],
    ]);
    const [commission] = tides().organisations;
    const organisations = commission ? [{ ...commission, sources: works.sources }] : [];
    expect(citedPages(tides({ events: [], promises: [], people: [], terms: [], organisations }))[0]?.citing).toEqual([
      { collection: 'organisations', id: commission?.id, title: commission?.name, date: undefined },
    ]);
    expect(pagesOf({})[0]?.citing.map(({ id }) => id)).toEqual(['e0', 'e1']);
    expect(cited[0]?.citing).toEqual([
      {
        collection: 'events',
        id: '1958-06-strait-survey',
        title: 'A survey finds rock under the strait',
        date: 'Jun 1958',
      },
    ]);
  });

  it('is described as the fullest citation has it: the outlet first, then the title, then the day', () => {
    const bare = { publisher: undefined, outlet: 'Some Paper', title: undefined, published: undefined };
    const titled = { ...bare, title: 'Digging' };
    expect(pagesOf(bare, titled)[0]?.source.title).toBe('Digging');
    expect(pagesOf(titled, bare)[0]?.source.title).toBe('Digging');
    expect(pagesOf(titled, { ...bare, publisher: source?.publisher })[0]?.source.publisher?.id).toBe('vellmar-gazette');
    expect(pagesOf(titled, { ...bare, published: source?.published })[0]?.source.title).toBe('Digging');
    expect(pagesOf({ published: undefined }, {})[0]?.source.published).toBe('30 April 1969');
    expect(pagesOf({}, { published: undefined })[0]?.source.published).toBe('30 April 1969');
  });

  it('is not linked where any entry calls it unsafe', () => {
    expect(pagesOf({}, { link: 'unsafe' }).map((page) => page.source.linked)).toEqual([false]);
    expect(pagesOf({ link: 'unsafe' }, {}).map((page) => page.source.linked)).toEqual([false]);
    expect(words({ link: 'unsafe' })).toBe(
      '30 April 1969, English, not linked: we consider this site unsafe. Cited in',
    );
    expect(pagesOf({}).map((page) => page.source.linked)).toEqual([true]);
  });

  it('says what is known of it', () => {
    expect(words({})).toBe('30 April 1969, English. Cited in');
    expect(words({ origin: 'strait-wire' })).toBe('30 April 1969, English, report by Strait Wire. Cited in');
    expect(words({ origin: 'unknown' })).toBe('30 April 1969, English, original source not traced. Cited in');
    expect(words({ primary: true })).toBe('30 April 1969, English, original document. Cited in');
    expect(words({ link: 'mirror' })).toBe('30 April 1969, English, copy on another site. Cited in');
    expect(words({ published: undefined, language: undefined }, { published: undefined, language: undefined })).toBe(
      'Cited in',
    );
    const [page] = pagesOf({});
    expect(page && pageWords({ ...page, citing: [] })).toBe('30 April 1969, English');
  });
});

describe('the list of pages', () => {
  it('stands by outlet, in the order of the alphabet', () => {
    const outlets = pagesByOutlet(tides(), citedPages(tides()));
    expect(outlets.map(({ name }) => name)).toEqual([
      'Papers of the Merrow Strait Commission',
      'Radio Ostrand',
      'Strait Wire',
      'Vellmar Gazette',
    ]);
    expect(outlets.reduce((sum, { pages }) => sum + pages.length, 0)).toBe(citedPages(tides()).length);
  });

  it('keeps apart outlets that have no entry, by their names', () => {
    const pages = ['B', 'A', 'B'].flatMap((outlet, at) =>
      citedPages(
        tides({
          events: [
            {
              ...works,
              sources: works.sources.map((cited) => ({
                ...cited,
                url: `${cited.url}${at}`,
                publisher: undefined,
                outlet,
              })),
            },
          ],
          promises: [],
          people: [],
          terms: [],
        }),
      ),
    );
    expect(pagesByOutlet(tides(), pages).map(({ name, pages: own }) => [name, own.length])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('offers the fullest choice first whatever comes first in it, then by id, and none for what is not known', () => {
    const pages = citedPages(tides());
    expect(sourceChoices(pages.toReversed())).toEqual(sourceChoices(pages));
    const one = (code: string) => pages.filter(({ source: { language } }) => language?.code === code).slice(0, 1);
    const labels = (list: typeof pages) => sourceChoices(list)[1]?.options.map(({ label }) => label);
    expect(labels([...one('en'), ...one('el')])).toEqual(['Greek (1)', 'English (1)']);
    expect(labels([...one('el'), ...one('en')])).toEqual(['Greek (1)', 'English (1)']);
    expect(labels(pagesOf({ language: undefined }, { language: undefined }))).toEqual([]);
  });

  it('is narrowed by control and by language, the fullest choice first, with counts', () => {
    expect(sourceChoices(citedPages(tides()))).toEqual([
      {
        name: 'control',
        label: 'Control of the original source',
        options: [
          { value: 'private', label: 'Private (14)' },
          { value: 'state', label: 'Several states, or state not named (9)' },
          { value: 'untraced', label: 'Original source not traced (1)' },
        ],
      },
      {
        name: 'language',
        label: 'Language',
        options: [
          { value: 'en', label: 'English (19)' },
          { value: 'el', label: 'Greek (5)' },
        ],
      },
    ]);
  });
});
