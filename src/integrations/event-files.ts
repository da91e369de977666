import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord } from '../record/current.ts';
import { publishedAt, type Site } from '../views/address.ts';
import { eventFiles as files } from '../views/event-files.ts';

/**
 * Writes the files that every event has beside its pages. They are most of a site's files, and a route of Astro's takes
 * many times as long for each; in the development server the routes of src/pages/events and src/pages/oembed answer.
 */
export function eventFiles(): AstroIntegration {
  let site: Site = { base: '/', origin: '' };
  return {
    name: 'event-files',
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
        const [first] = record.events;
        if (!first) return;
        for (const file of Object.values(files))
          mkdirSync(dirname(join(root, file.address(first))), { recursive: true });
        for (const event of record.events)
          for (const file of Object.values(files))
            writeFileSync(join(root, file.address(event)), file.text(record, event, sites));
      },
    },
  };
}
