import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltPage, readBuiltPages } from './built-pages.ts';

/**
 * The links of built pages that lead nowhere: an address with no file, or an anchor the page does not have.
 * `hasFile` says whether a file stands at an address below the base path. Links to other hosts are not followed.
 */
export function brokenLinks(
  pages: readonly BuiltPage[],
  base: string,
  hasFile: (address: string) => boolean,
): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const broken: string[] = [];
  for (const page of pages)
    for (const link of new Set(page.links)) {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
      const url = new URL(link, `http://here${base.replace(/\/$/, '')}${page.address}`);
      if (url.host !== 'here') continue;
      const path = decodeURIComponent(url.pathname);
      const address = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
      const target = address === undefined ? undefined : byAddress.get(address);
      if (address === undefined || (!target && !hasFile(address)))
        broken.push(`${page.address}: ${link} leads nowhere`);
      else if (target && url.hash !== '' && !target.ids.has(decodeURIComponent(url.hash.slice(1))))
        broken.push(`${page.address}: ${link} has no such anchor`);
    }
  return broken;
}

/** Fails a build whose pages link to an address or anchor of the site that is not there. */
export function links(): AstroIntegration {
  let base = '/';
  return {
    name: 'links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const broken = brokenLinks(readBuiltPages(folder), base, (address) => existsSync(join(folder, address)));
        if (broken.length > 0)
          throw new Error(`${broken.length} internal links lead nowhere:\n${broken.slice(0, 40).join('\n')}`);
      },
    },
  };
}
