import { loadRecord } from '../../../src/record/load.ts';
import { readEventCard, readLedgerCard, readSettings, readThingCard } from '../../../src/views/search/read.ts';
import { readFacets, readTable } from '../../../src/views/search/table-text.ts';
import type { Source } from '../../../src/views/search/engine.ts';
import { searchFiles } from '../../../src/views/search/files.ts';
import { loadStem, stemmedLanguages } from '../../../src/views/search/stem.ts';

/** The search data of a record in memory, read the way the browser fetches it; `asked` lists the names it was asked for. */
export async function memorySource(folder: string): Promise<Source & { readonly asked: readonly string[] }> {
  const stem = await loadStem(stemmedLanguages);
  const files = new Map(searchFiles(loadRecord(folder), stem).map(({ path, content }) => [path, content]));
  const asked: string[] = [];
  const text = (name: string): Promise<string> => {
    asked.push(name);
    const content = files.get(`search/${name}`);
    return content === undefined ? Promise.reject(new Error(`${name} is not there`)) : Promise.resolve(content);
  };
  return {
    asked,
    text,
    settings: async () => readSettings(await text('settings.json')),
    table: async () => readTable(await text('events.json')),
    names: async () => readFacets(await text('names.json')),
    eventCard: async (number) => readEventCard(await text(`cards/${number}.json`)),
    thingCard: async (number) => readThingCard(await text(`cards/${number}.json`)),
    ledgerCard: async (number) => readLedgerCard(await text(`cards/${number}.json`)),
  };
}
