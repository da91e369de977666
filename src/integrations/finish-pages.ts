import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../site/address.ts';
import { type Weight, weightCheck } from './budgets.ts';
import { builtFiles, fileOfPage, readPage } from './built-pages.ts';
import { firstViews } from './first-view.ts';
import { linkCheck } from './links.ts';
import { scriptGraph } from './scripts.ts';
import { keepNamesWhole } from './unbroken-names.ts';

/** The most faults a message lists. */
const most = 40;

function fault(what: string, lines: readonly string[]): string {
  return [`${lines.length} ${what}:`, ...lines.slice(0, most)].join('\n');
}

/**
 * Writes a new text over a file. Where a file is emptied and filled again, or removed and made again, ext4 brings the old
 * or the new one to the disk at once (ext4(5), `auto_da_alloc`), which takes fifty times as long.
 */
function overwrite(file: string, before: string, text: string): void {
  const bytes = Buffer.from(text);
  const open = openSync(file, 'r+');
  try {
    writeFileSync(open, bytes);
    if (bytes.length < Buffer.byteLength(before)) ftruncateSync(open, bytes.length);
  } finally {
    closeSync(open);
  }
}

/**
 * Reads every page of a build once: gives it its first view, keeps its names whole, and fails a build whose pages link to an address or anchor
 * of the site that is not there, or are heavier than their budgets.
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  let assets = '';
  const { plugin, scripts } = scriptGraph();
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
        assets = config.build.assets;
      },
      'astro:build:done': ({ dir, assets: written, logger }) => {
        const root = fileURLToPath(dir);
        const { files, pages } = builtFiles(root);
        const missing = [...written.values()].flat().filter((file) => !existsSync(file));
        if (missing.length > 0)
          throw new Error(`${missing.length} files of the build are gone: ${missing[0]?.href ?? ''}`);
        const addresses = new Set(pages);
        // The stylesheets of the first views are made on the way.
        const hasFile = (address: string): boolean =>
          addresses.has(address) || files.has(address) || existsSync(join(root, address));
        const views = firstViews(root, base, assets, scripts(base));
        const links = linkCheck(base, hasFile);
        const weights = weightCheck(pages, base, (address) => readFileSync(join(root, address)));
        const heavy: Weight[] = [];
        for (const address of pages) {
          const file = fileOfPage(root, address);
          const html = readFileSync(file, 'utf8');
          const finished = views.finish(keepNamesWhole(html));
          if (finished !== html) overwrite(file, html, finished);
          const page = readPage(address, finished);
          links.look(page);
          heavy.push(...weights.weigh(page));
        }
        views.close();
        const broken = links.broken();
        const over = heavy.filter((weight) => weight.over);
        for (const { words } of heavy.filter((weight) => !weight.over))
          logger.warn(`${words}: it will be too heavy soon (docs/budgets.md says what to do)`);
        const faults = [
          ...(broken.length > 0 ? [fault('internal links lead nowhere', broken)] : []),
          ...(over.length > 0
            ? [
                fault(
                  'weights over budget',
                  over.map(({ words }) => words),
                ),
              ]
            : []),
        ];
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}
