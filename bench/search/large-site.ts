import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecordGraph } from '../../src/record/graph.ts';
import { searchFiles } from '../../src/views/search/files.ts';
import { loadStem, stemmedLanguages } from '../../src/views/search/stem.ts';

/**
 * A built site with the search of another record: its search page and a page to come from, with the files that both
 * load, and the search files of `record`. Gives the folder, which `remove` takes away.
 */
export async function searchSite(built: string, record: RecordGraph): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const path of ['_assets', 'about/index.html', 'search/index.html'])
    cpSync(join(built, path), join(folder, path), { recursive: true });
  for (const { path, content } of searchFiles(record, await loadStem(stemmedLanguages))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
