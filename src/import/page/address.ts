/** The host of an address without "www.", "m." or "amp."; undefined for what is no address. */
export function hostOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).host.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
}

/** Parameters that say how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|ref|from|share|spm|amp)$/i;

/**
 * The form in which addresses are compared: without scheme, "www.", a trailing slash, the mark of a mobile page, or what
 * a link adds to be counted.
 */
export function comparable(url: string): string {
  const host = hostOf(url);
  if (host === undefined) return url;
  const parsed = new URL(url);
  const kept = [...parsed.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`);
  let path = parsed.pathname
    .replace(/\/(?:amp|index\.\w+)?\/*$/i, '')
    .replace(/\/amp\//i, '/')
    .replace(/\.amp$/i, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // An address that is not encoded as it should be is compared as it stands.
  }
  return `${host}${path.replace(/\/$/, '')}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`.toLowerCase();
}

/** Whether an address can be that of one article: it has a path that is more than a section's. */
export function isArticleAddress(url: string): boolean {
  if (hostOf(url) === undefined) return false;
  const { pathname, search } = new URL(url);
  return (
    /\d{3,}|[-_][^/]*[-_]|\.\w{3,5}$/.test(pathname + search) ||
    pathname.split('/').filter((part) => part !== '').length >= 3
  );
}

/** An address as a browser would show it: without fragment and without what a link adds to be counted. */
export function cleanAddress(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  const names = [...parsed.searchParams.keys()].filter((name) => /^(?:utm_\w+|fbclid|gclid|yclid)$/i.test(name));
  if (names.length === 0) return url.replace(/#.*$/, '');
  names.forEach((name) => parsed.searchParams.delete(name));
  return parsed.href;
}
