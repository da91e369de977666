import { loadRecord } from '../../../src/record/load.ts';
import type { EventCard, ThingCard } from '../../../src/views/search/cards.ts';
import { readFacets, readTable } from '../../../src/views/search/table-text.ts';
import type { Source } from '../../../src/views/search/engine.ts';
import { searchFiles } from '../../../src/views/search/files.ts';
import type { SearchSettings } from '../../../src/views/search/settings.ts';
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
    settings: async () => JSON.parse(await text('settings.json')) as SearchSettings,
    table: async () => readTable(await text('events.json')),
    names: async () => readFacets(await text('names.json')),
    eventCard: async (number) => JSON.parse(await text(`cards/${number}.json`)) as EventCard,
    thingCard: async (number) => JSON.parse(await text(`cards/${number}.json`)) as ThingCard,
  };
}
