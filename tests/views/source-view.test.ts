import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { sourceViews } from '../../src/views/source-view.ts';

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
