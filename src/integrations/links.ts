import type { BuiltPage } from './built-pages.ts';

/** Looks at the links of pages that are handed over one after the other, so that no two need be in memory at once. */
export interface LinkCheck {
  readonly look: (page: BuiltPage) => void;
  /** The links that lead nowhere, when every page was looked at: an address with no file, or no such anchor there. */
  readonly broken: () => string[];
}

/** Where a link leads: an address below the base path, undefined where it leaves the base path, and an anchor. */
interface Target {
  readonly address: string | undefined;
  readonly anchor: string;
}

/** A copy that does not keep the page alive which the text was cut from. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

/** Gives each text once, however often it occurs. */
function shared(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const copy = copied(text);
    known.set(copy, copy);
    return copy;
  };
}

/**
 * Checks that the links of a site lead somewhere. `base` is the base path, with a slash at both ends; `hasFile` says
 * whether a page or another file stands at an address below it. Links to other hosts are not followed.
 */
export function linkCheck(base: string, hasFile: (address: string) => boolean): LinkCheck {
  const host = 'http://here';
  const share = shared();
  const idsOf = new Map<string, ReadonlySet<string>>();
  const rooted = new Map<string, Target | undefined>();
  const nowhere: string[] = [];
  const anchored: { readonly page: string; readonly link: string; readonly target: Target }[] = [];

  function targetOf(link: string, page: string): Target | undefined {
    const url = new URL(link, `${host}${base.replace(/\/$/, '')}${page}`);
    if (url.origin !== host) return undefined;
    const path = decodeURIComponent(url.pathname);
    const address = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    return { address, anchor: decodeURIComponent(url.hash.slice(1)) };
  }
  /** A link that begins with a slash leads to the same place from every page. */
  function known(link: string, page: string): Target | undefined {
    if (!link.startsWith('/')) return targetOf(link, page);
    if (!rooted.has(link)) rooted.set(copied(link), targetOf(link, page));
    return rooted.get(link);
  }

  return {
    look({ address: page, ids, links }) {
      idsOf.set(page, new Set(Array.from(ids, share)));
      for (const link of new Set(links)) {
        if (link.startsWith('#') && ids.has(decodeURIComponent(link.slice(1)))) continue;
        if (/^[a-z][a-z0-9+.-]*:/i.test(link)) continue;
        const target = known(link, page);
        if (!target) continue;
        if (target.address === undefined || !hasFile(target.address)) nowhere.push(`${page}: ${link} leads nowhere`);
        else if (target.anchor !== '') anchored.push({ page, link: share(link), target });
      }
    },
    broken: () => [
      ...nowhere,
      ...anchored
        .filter(({ target }) => idsOf.get(target.address ?? '')?.has(target.anchor) === false)
        .map(({ page, link }) => `${page}: ${link} has no such anchor`),
    ],
  };
}
