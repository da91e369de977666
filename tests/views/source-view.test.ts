import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/record/dates/edtf-date.ts';
import { fixture } from '../fixture.ts';
import { besideTitle, sourceFacts, sourceViews, sourceWords, uncitedFact } from '../../src/views/source-view.ts';

const record = fixture('canal');
const sources = record.events.flatMap((event) => sourceViews(record, event.sources));

describe('the name of a source', () => {
  it('is its own title', () => {
    expect(sources.find(({ id }) => id === 'vestnik')).toMatchObject({ title: 'Шлюз «Алдер»', name: 'Шлюз «Алдер»' });
  });

  it('is the outlet and, where it is known, the date where no title is recorded', () => {
    const untitled = sources.filter(({ title }) => title === undefined).map(({ name }) => name);
    expect(untitled).toContain('Unsafe Copies (headline not recorded)');
    expect(untitled).toContain('The Gazette, 1902 (headline not recorded)');
  });
});

describe('a headline in another language', () => {
  it('is followed by its English rendering, which says whose it is', () => {
    expect(sources.map(({ beside }) => beside).filter((words) => words !== '')).toEqual([
      '[English: The Alder lock; our translation]',
    ]);
  });
});

describe('a source without a headline', () => {
  it('is followed by the words of its address, where it has some', () => {
    const url = 'https://gazette.example/1901/a-great-lock-for-aldermouth';
    expect(besideTitle({ title: undefined, titleEnglish: undefined, url })).toBe(
      '[in its address: a great lock for aldermouth]',
    );
    expect(besideTitle({ title: 'A great lock', titleEnglish: undefined, url })).toBe('');
  });
});

describe('the way to an archived copy', () => {
  it('asks for the copy nearest to the day of publication, or for all copies, also of a page that is not linked', () => {
    const view = (id: string) => sources.find((source) => source.id === id);
    const dated = sources.find(({ published }) => published !== undefined);
    expect(dated?.archiveLookup).toMatch(/^https:\/\/web\.archive\.org\/web\/\d{8}\/https?:\/\//);
    expect(view('copy')?.linked).toBe(false);
    expect(view('copy')?.archiveLookup).toContain('/web/*/http');
  });
});

describe('what the editors looked for and did not find', () => {
  const copy = record.events.flatMap((event) => event.sources).filter(({ id }) => id === 'copy');
  const told = (more: object): (string | undefined)[] =>
    sourceViews(
      record,
      copy.map((source) => ({ ...source, ...more })),
    ).map(({ notFound }) => notFound);

  it('is named, with the day', () => {
    const [view] = sources.filter(({ id }) => id === 'copy');
    expect(view?.notFound).toBe('no headline or date found (looked for on 30 May 2020)');
    expect(view && sourceFacts(view)).toContain(view?.notFound);
    expect(told({ title: 'A copy' })).toEqual(['no date found (looked for on 30 May 2020)']);
  });

  it('is not named where nothing is missing or nobody looked', () => {
    expect(told({ title: 'A copy', published: parseEdtf('1902') })).toEqual([undefined]);
    expect(told({ lookedFor: undefined })).toEqual([undefined]);
  });
});

describe('what is known of a source', () => {
  const [source] = sources.filter(({ id }) => id === 'vestnik');
  if (!source) throw new Error('The record about a canal has lost its foreign newspaper.');

  it('is told in the same words on the page and on paper', () => {
    const told = { ...source, author: 'Ada Weir', primary: true, mirror: true, context: true };
    expect(sourceFacts(told)).toEqual([
      'by Ada Weir',
      ...sourceFacts(source),
      'original document',
      'copy on another site',
      'background: published before the event',
    ]);
    expect(sourceWords(told)).toContain(`, ${sourceFacts(told).join(', ')}`);
  });

  it('leaves out what is not known', () => {
    expect(sourceFacts({ ...source, author: '', published: undefined, control: '' })).toEqual(['Russian']);
  });

  it('ends with why it is listed though nothing cites it', () => {
    expect(sourceWords({ ...source, uncited: 'Read for its map.' })).toMatch(
      /, listed but not cited: Read for its map\.$/,
    );
    expect(uncitedFact(source)).toEqual([]);
  });
});
