import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord } from '../record/current.ts';
import { searchFiles } from '../views/search/files.ts';
import { loadStem, stemmedLanguages } from '../views/search/stem.ts';

// While the hooks of a build run, nothing can be imported any more, so the stemmers are loaded with this module.
const stem = await loadStem(stemmedLanguages);

/** Writes the search index of the record beside the built pages. Its addresses are relative to the base path. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const files = searchFiles(currentRecord(), stem);
        const root = fileURLToPath(dir);
        for (const folder of new Set(files.map(({ path }) => dirname(path))))
          mkdirSync(join(root, folder), { recursive: true });
        for (const { path, content } of files) writeFileSync(join(root, path), content);
        logger.info(`${files.length} files of the search written`);
      },
    },
  };
}
