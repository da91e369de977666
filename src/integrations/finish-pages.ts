import { existsSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from '../site/address.ts';
import { type Weight, weightCheck } from './budgets.ts';
import { type BuiltPage, builtFiles, fileOfPage, readPage } from './built-pages.ts';
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
async function overwrite(path: string, before: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const file = await open(path, 'r+');
  try {
    await file.writeFile(bytes);
    if (bytes.length < Buffer.byteLength(before)) await file.truncate(bytes.length);
  } finally {
    await file.close();
  }
}

/** How many pages are read, written and compressed at once, in threads of Node's own. */
const atOnce = 16;

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
      'astro:build:done': async ({ dir, assets: written, logger }) => {
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
        const finish = async (address: string): Promise<BuiltPage> => {
          const file = fileOfPage(root, address);
          const html = await readFile(file, 'utf8');
          const finished = views.finish(keepNamesWhole(html));
          if (finished !== html) await overwrite(file, html, finished);
          return readPage(address, finished);
        };
        for (let at = 0; at < pages.length; at += atOnce) {
          const finished = await Promise.all(pages.slice(at, at + atOnce).map(finish));
          for (const page of finished) links.look(page);
          heavy.push(...(await Promise.all(finished.map(weights.weigh))).flat());
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
