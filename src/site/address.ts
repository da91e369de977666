import type { CollectionName } from '../record/collection.ts';

/** Where the site is served: `base` begins and ends with a slash, `origin` has no path ("https://example.org"). */
export interface Site {
  readonly base: string;
  readonly origin: string;
}

/** A base path as it is told ("some/base") with a slash at both ends. */
export function basePath(told = '/'): string {
  return `/${told.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** The address of an entry below the base path: `/events/<id>/`. Addresses are a public contract (docs/addresses.md). */
export function addressOf(collection: CollectionName, id: string): string {
  return `/${collection}/${id}/`;
}

/** Puts the base path before an address: `/events/x/` under `/some/base/` gives `/some/base/events/x/`. */
export function withBase(site: Pick<Site, 'base'>, address: string): string {
  return `${site.base.replace(/\/$/, '')}${address}`;
}

/** The full address that others may keep: origin, base path and address. */
export function permalink(site: Site, address: string): string {
  return `${site.origin}${withBase(site, address)}`;
}

/**
 * Where data files say their entries are: absolute addresses when the build was told its site (`told`, the variable
 * SITE), else addresses that begin with the base path, which are right wherever the folder is served.
 */
export function publishedAt(site: Site, told: string | undefined): Site {
  return { base: site.base, origin: told === undefined ? '' : site.origin };
}

/** Where the site stands, for citations, and where data files say that it stands (see `publishedAt`). */
export interface Sites {
  readonly site: Site;
  readonly published: Site;
}
