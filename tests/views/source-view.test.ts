import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { sourceFacts, sourceViews, sourceWords, uncitedFact } from '../../src/views/source-view.ts';

const record = loadRecord('tests/fixtures/canal');
const sources = record.events.flatMap((event) => sourceViews(record, event.sources));

describe('the name of a source', () => {
  it('is its own title', () => {
    expect(sources.find(({ id }) => id === 'vestnik')).toMatchObject({ title: 'Шлюз «Алдер»', name: 'Шлюз «Алдер»' });
  });

  it('is the outlet and, where it is known, the date where no title is recorded', () => {
    const untitled = sources.filter(({ title }) => title === undefined).map(({ name }) => name);
    expect(untitled).toContain('Unsafe Copies (title not recorded)');
    expect(untitled).toContain('The Gazette, 1902 (title not recorded)');
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
      'the document itself',
      'a copy by a third party',
      'published before the event',
    ]);
    expect(sourceWords(told)).toContain(`, ${sourceFacts(told).join(', ')}`);
  });

  it('leaves out what is not known', () => {
    expect(sourceFacts({ ...source, author: '', published: undefined, control: '' })).toEqual(['Russian']);
  });

  it('ends with why it is listed though nothing cites it', () => {
    expect(sourceWords({ ...source, uncited: 'Read for its map.' })).toMatch(/, not cited: Read for its map\.$/);
    expect(uncitedFact(source)).toEqual([]);
  });
});
