import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/record/assemble.ts';
import type { RecordGraph } from '../../src/record/graph.ts';
import { loadWhatIsWhole } from '../../src/record/load.ts';
import { RecordError } from '../../src/record/problem.ts';
import { readOnce } from './read-once.ts';

const tides = readOnce('tests/fixtures/tides');

/** The record about the lock with other files, by path; undefined takes one away. */
const withFiles = (files: Readonly<Record<string, string | undefined>>): RecordGraph | undefined =>
  assemble(tides.changed(files));

const change = (title: string, date: string): string =>
  `---\ntitle: ${title}\ndate: "${date}"\nkind: correction\nevents: [1965-09-02-treaty-of-skarholm]\n---\n\nA date is corrected.\n`;

describe('the changes of a record', () => {
  it('stand newest first, those of one day by their ids', () => {
    const record = withFiles({
      'changes/2026-03-01-latest.md': change('The latest', '2026-03-01'),
      'changes/2026-02-02-b.md': change('B', '2026-02-02'),
      'changes/2026-02-02-a.md': change('A', '2026-02-02'),
      'changes/2025-12-01-before.md': change('Before', '2025-12-01'),
    });
    expect(record?.changes.map(({ id }) => id)).toEqual([
      '2026-03-01-latest',
      '2026-02-02-a',
      '2026-02-02-b',
      '2026-01-05-first-edition',
      '2025-12-01-before',
    ]);
  });
});

describe('the entries of a record', () => {
  it('stand by title or name, whatever their ids are', () => {
    const record = withFiles({
      'terms/a-term.md': '---\nname: Zenith\n---\n\nThe highest point.\n',
      'organisations/a-body.md': '---\nname: Zealous Office\nkind: board\n---\n\nIt waits.\n',
      'publishers/a-paper.md': '---\nname: Zonal Paper\nkind: gazette\ncontrol: private\n---\n\nA weekly.\n',
    });
    expect(record?.terms.map(({ name }) => name)).toEqual(['Harbour dues', 'Spring tide', 'Tidal lock', 'Zenith']);
    expect(record?.organisations.map(({ name }) => name)).toEqual([
      'Harbour Board of Vellmar',
      'Merrow Strait Commission',
      'Office of Lights',
      'Zealous Office',
    ]);
    expect(record?.publishers.map(({ name }) => name)).toEqual([
      'Papers of the Merrow Strait Commission',
      'Radio Ostrand',
      'Strait Wire',
      'Vellmar Gazette',
      'Zonal Paper',
    ]);
    expect(record?.promises.map(({ title }) => title)).toEqual([
      'A lock through the strait',
      'A school for pilots',
      'Common harbour dues',
    ]);
  });

  it('are for people ordered by the part of the name under which each is filed', () => {
    const record = withFiles({ 'people/a-person.md': '---\nname: Zoë Abel\nfiledUnder: Abel\n---\n\nShe waits.\n' });
    expect(record?.people.map(({ name }) => name)).toEqual([
      'Zoë Abel',
      'Ingrid Lind',
      'Maud Ferrier',
      'Stavros Kallas',
    ]);
    const named = withFiles({ 'people/z-person.md': '---\nname: Adam Moor\n---\n\nHe waits.\n' });
    expect(named?.people.map(({ name }) => name)[0]).toBe('Adam Moor');
  });

  it('are for topics in the order that they give themselves, then by id', () => {
    const topic = (name: string, order: number): string =>
      `---\nname: ${name}\nsummary: A topic.\norder: ${order}\n---\n\nA topic.\n`;
    const record = withFiles({ 'topics/zeal.md': topic('Aa', 2), 'topics/alms.md': topic('Zz', 2) });
    expect(record?.topics.map(({ id }) => id)).toEqual(['lock', 'alms', 'dues', 'zeal', 'pilots']);
  });
});

describe('the stories of a record', () => {
  it('stand by title', () => {
    const story = (title: string): string =>
      `---\ntitle: ${title}\ntopics: [lock]\nsteps:\n  - { event: 1969-04-works-begin, text: They dig. }\n  - { event: 1973-06-30-lock-opens, text: It opens. }\n---\n\nA story.\n\n## Where it stands\n\nIt is open.\n`;
    const record = withFiles({ 'threads/a-story.md': story('The ships'), 'threads/z-story.md': story('A ship') });
    expect(record?.threads.map(({ title }) => title)).toEqual([
      'A ship',
      'From offer to opening: the lock',
      'The ships',
    ]);
  });
});

describe('the words for the search and for the import', () => {
  it('are those of their files, and none where there is no file', () => {
    const record = withFiles({
      'search.yaml': 'verdicts:\n  honoured: { en: [kept] }\n',
      'import.yaml': 'ambiguous: [lock]\n',
    });
    expect(record?.searchWords.verdicts).toEqual({ honoured: { en: ['kept'] } });
    expect(record?.importWords.ambiguous).toEqual(['lock']);
    const none = withFiles({});
    expect([none?.searchWords.verdicts, none?.importWords.ambiguous]).toEqual([{}, []]);
  });
});

describe('what is gone from a record', () => {
  it('is known with the numbers that its page gave out', () => {
    const stones = withFiles({})?.tombstones.map(({ id, numbers }) => [id, numbers]);
    expect(stones).toContainEqual(['1965-09-02-skarholm-signing', { fact: 2 }]);
    expect(stones).toHaveLength(4);
  });

  it('is nothing where no tombstones are kept', () => {
    expect(withFiles({ 'tombstones.yaml': undefined })?.tombstones).toEqual([]);
  });
});

describe('a record that is not whole', () => {
  it('has the entries about which nothing is wrong', () => {
    const record = withFiles({ 'terms/spring-tide.md': '---\nname: Spring tide\nalias: x\n---\n\nA tide.\n' });
    expect(record?.terms.map(({ id }) => id)).toEqual(['harbour-dues', 'tidal-lock']);
  });

  it('is none without record.yaml', () => {
    expect(withFiles({ 'record.yaml': undefined })).toBeUndefined();
    expect(() => loadWhatIsWhole('tests/fixtures/articles')).toThrow(RecordError);
  });

  it('is found something in all the same', () => {
    const { record, leftOut } = loadWhatIsWhole('tests/fixtures/tides');
    expect([record.events.length, leftOut]).toEqual([12, []]);
  });
});
