import { publishedAt, type Site, type Sites } from './address.ts';
import { site } from './base-path.ts';

/** Where data files say their entries are: absolute addresses only when the build was told its site. */
export const publishedSite: Site = publishedAt(site, process.env['SITE']);

export const sites: Sites = { site, published: publishedSite };

/** Where errors are reported when the record names no place: a `{page}` in it stands for the address of the page. */
const reports = process.env['REPORTS'];

/** The address at which a reader reports an error on a page, given in full; undefined where there is no place for it. */
export function reportAddress(corrections: string | undefined, page: string): string | undefined {
  return (corrections ?? reports)?.replaceAll('{page}', encodeURIComponent(page));
}
