import type { Draft } from '../../record/draft.ts';
import type { Drafts } from '../../record/drafts.ts';
import type { z } from 'zod';
import type { partialSource } from '../../record/schema/source.ts';
import type { Replacement } from '../fix.ts';

type PartialSource = z.output<typeof partialSource>;

/** A page that the record cites: what is known of it, and the files that cite it. */
export interface Cited extends Pick<PartialSource, 'title' | 'published' | 'archived'> {
  readonly url: string;
  readonly paths: readonly string[];
}

/** The sources of an entry, as far as they can be read. */
function sourcesOf(data: Draft['data']): readonly PartialSource[] {
  return 'sources' in data ? (data.sources ?? []) : [];
}

/** Every cited page once, those that are not safe to visit left out. */
export function citedPages(drafts: Drafts, within: readonly string[]): Cited[] {
  const pages = new Map<string, Cited>();
  for (const { path, data } of drafts.all) {
    if (within.length > 0 && !within.some((part) => path === part || path.startsWith(`${part}/`))) continue;
    for (const { link, url, title, published, archived } of sourcesOf(data)) {
      if (link === 'unsafe' || url === undefined) continue;
      const known = pages.get(url);
      pages.set(
        url,
        known
          ? { ...known, archived: known.archived ?? archived, paths: [...known.paths, path] }
          : { url, title, published, archived, paths: [path] },
      );
    }
  }
  return [...pages.values()];
}

/** The lines that note the archived copies of sources that have none yet, by the path of the file. */
export function archiveLines(drafts: Drafts, copies: ReadonlyMap<string, string>): Map<string, Replacement[]> {
  return new Map(
    drafts.all.map(({ path, data, front }) => [
      path,
      sourcesOf(data).flatMap(({ url = '', archived }, index): Replacement[] => {
        const copy = archived === undefined ? copies.get(url) : undefined;
        if (copy === undefined) return [];
        // Behind the address, which every source has on a line of its own.
        const address = front.at(['sources', index, 'url']);
        const { column } = front.atKey(['sources', index], 'url');
        if (
          front.at(['sources', index]).line === address.line &&
          front.atKey(['sources', index], 'id').line === address.line
        )
          return [];
        const end = address.end ?? address;
        const place = { file: address.file, ...end, end };
        return [{ place, text: `\n${' '.repeat(column - 1)}archived: ${JSON.stringify(copy)}` }];
      }),
    ]),
  );
}
