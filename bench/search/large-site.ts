import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearch } from '../../src/integrations/search-index.ts';
import type { RecordGraph } from '../../src/record/graph.ts';
import { eventTable } from '../../src/views/filter/table-data.ts';
import { writeNames, writeTable } from '../../src/views/filter/table-text.ts';

/**
 * A built site with the search of another record: its search page and a page to come from, with the files that both
 * load, and the index and the table of `record`. Gives the folder, which `remove` takes away.
 */
export async function searchSite(built: string, record: RecordGraph): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const path of ['_assets', '_headers', 'about/index.html', 'search/index.html'])
    cpSync(join(built, path), join(folder, path), { recursive: true });
  await writeSearch(record, folder);
  mkdirSync(join(folder, 'timeline'));
  writeFileSync(join(folder, 'timeline/table.json'), writeTable(eventTable(record)));
  writeFileSync(join(folder, 'timeline/names.json'), writeNames(eventTable(record)));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
