import { beforeAll, describe, expect, it } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { searchFiles } from '../../../src/views/search/files.ts';
import { readEventCard, readLedgerCard, readSettings, readThingCard } from '../../../src/views/search/read.ts';
import { loadStem, stemmedLanguages } from '../../../src/views/search/stem.ts';
import { readFacets, readTable } from '../../../src/views/search/table-text.ts';

const folders = ['tests/fixtures/trams', 'content'];
const written = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  const stem = await loadStem(stemmedLanguages);
  for (const folder of folders)
    written.set(
      folder,
      new Map(searchFiles(loadRecord(folder), stem).map(({ path, content }) => [path.replace('search/', ''), content])),
    );
}, 60_000);

const fileOf = (folder: string, name: string): string => written.get(folder)?.get(name) ?? '';

describe.each(folders)('what the build writes of %s', (folder) => {
  it('is read as it was written, every file of it', () => {
    const { events, ledger } = readSettings(fileOf(folder, 'settings.json'));
    const cards = [...(written.get(folder) ?? new Map<string, string>()).keys()].filter((name) =>
      name.startsWith('cards/'),
    );
    for (const name of cards) {
      const number = Number(/\d+/.exec(name)?.[0]);
      const text = fileOf(folder, name);
      const card =
        number < events ? readEventCard(text) : number === ledger ? readLedgerCard(text) : readThingCard(text);
      expect(card).toEqual(JSON.parse(text));
    }
    expect(cards).toHaveLength((ledger ?? -1) + 1);
    expect(readTable(fileOf(folder, 'events.json')).from).toHaveLength(events);
    expect(readFacets(fileOf(folder, 'names.json'))).toHaveLength(2);
  });
});

it('a file of another build is refused', () => {
  const text = fileOf('content', 'cards/0.json');
  expect(() => readThingCard(text)).toThrow(/another shape/);
  expect(() => readEventCard(text.replace('"title"', '"name"'))).toThrow(/another shape/);
  expect(() => readTable('{"days":"","facets":[{"name":"topic"}]}')).toThrow(/another shape/);
  expect(() => readFacets('{}')).toThrow(/another shape/);
});
