import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord } from '../record/current.ts';
import { publishedAt, type Site } from '../site/address.ts';
import { type EntryFile, eventFiles, promiseFiles } from '../export/entry-files.ts';

/**
 * Writes the files that every event and every promise has beside its page. They are most of a site's files, and a route
 * of Astro's takes many times as long for each; in the development server the routes of src/pages/events,
 * src/pages/promises and src/pages/oembed answer.
 */
export function entryFiles(): AstroIntegration {
  let site: Site = { base: '/', origin: '' };
  return {
    name: 'entry-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = {
          base: config.base.endsWith('/') ? config.base : `${config.base}/`,
          origin: (config.site ?? '').replace(/\/$/, ''),
        };
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const record = currentRecord();
        const sites = { site, published: publishedAt(site, process.env['SITE']) };
        function write<T>(entries: readonly T[], files: Readonly<Record<string, EntryFile<T>>>): void {
          const [first] = entries;
          if (!first) return;
          for (const file of Object.values(files)) {
            mkdirSync(dirname(join(root, file.address(first))), { recursive: true });
            for (const entry of entries)
              writeFileSync(join(root, file.address(entry)), file.text(record, entry, sites));
          }
        }
        write(record.events, eventFiles);
        write(record.promises, promiseFiles);
      },
    },
  };
}
