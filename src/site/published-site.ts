import { publishedAt, type Site, type Sites } from './address.ts';
import { site } from './base-path.ts';

/** Where data files say their entries are: absolute addresses only when the build was told its site. */
export const publishedSite: Site = publishedAt(site, process.env['SITE']);

export const sites: Sites = { site, published: publishedSite };
