import { publishedAt, type Site } from '../views/address.ts';
import type { Sites } from '../views/entry-files.ts';
import { site } from './site.ts';

/** Where data files say their entries are: absolute addresses only when the build was told its site. */
export const publishedSite: Site = publishedAt(site, process.env['SITE']);

export const sites: Sites = { site, published: publishedSite };
