import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stylesheets = /<link rel="stylesheet" href="([^"]+)">/g;
const modules = /<script type="module" src="([^"]+)">/g;

function addressesOf(pattern: RegExp, html: string): string[] {
  return [...html.matchAll(pattern)].map(([, address = '']) => address);
}

/**
 * A page with one stylesheet, at the place of the first of several: a browser asks for all of them before it draws
 * anything, and each may cost a connection of its own. `joined` gives the address of one made of several, in order.
 */
export function withOneStylesheet(html: string, joined: (addresses: readonly string[]) => string): string {
  const addresses = addressesOf(stylesheets, html);
  const [first] = addresses;
  if (first === undefined || addresses.length < 2) return html;
  const link = `<link rel="stylesheet" href="${joined(addresses)}">`;
  return html.replace(stylesheets, (_found, address: string) => (address === first ? link : ''));
}

/**
 * A page that names the modules its scripts import (HTML, section 4.6.7.12, "modulepreload"), so that they are asked
 * for together with the scripts and not one after the other; and asks for all of them after what the first view needs,
 * as none is needed to draw it. `meantBy` gives the address of the script that is to be asked for in the place of another,
 * or the same; `importsOf` the addresses a script imports.
 */
export function withLaterScripts(
  html: string,
  importsOf: (script: string) => readonly string[],
  meantBy: (script: string) => string = (script) => script,
): string {
  const scripts = addressesOf(modules, html).map(meantBy);
  const imported = new Set<string>();
  const follow = (script: string): void => {
    for (const address of importsOf(script)) {
      if (imported.has(address) || scripts.includes(address)) continue;
      imported.add(address);
      follow(address);
    }
  };
  scripts.forEach(follow);
  const links = Array.from(
    imported,
    (address) => `<link rel="modulepreload" href="${address}" fetchpriority="low">`,
  ).join('');
  return html
    .replace(modules, (_found, script: string) => `<script type="module" src="${meantBy(script)}" fetchpriority="low">`)
    .replace('</head>', () => `${links}</head>`);
}

/** Finishes the pages of a site one after the other. */
export interface FirstViews {
  /** The page with one stylesheet, named for its content, and the addresses of the modules it will need. */
  readonly finish: (html: string) => string;
  /** Takes away the stylesheets that no page asks for any more, when all pages are finished. */
  readonly close: () => void;
}

/** The scripts of a site as the bundler made them, by their address. */
export interface Scripts {
  /** The addresses a script imports. */
  readonly importsOf: (address: string) => readonly string[];
  /** A script of two pages or more is bundled as a module and, for each page, a script that only imports it: the module, or the script. */
  readonly meantBy: (address: string) => string;
}

/** Finishes the pages of the site below `root`, whose files under the base path `base` in the folder `assets` they ask for. */
export function firstViews(root: string, base: string, assets: string, scripts: Scripts): FirstViews {
  const read = (address: string): string => readFileSync(join(root, address.slice(base.length)), 'utf8');
  const made = new Map<string, string>();
  const parts = new Set<string>();
  const alone = new Set<string>();
  const joined = (addresses: readonly string[]): string => {
    const key = addresses.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    for (const address of addresses) parts.add(address);
    const css = addresses.map(read).join('');
    const name = `page.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    writeFileSync(join(root, assets, name), css);
    made.set(key, `${base}${assets}/${name}`);
    return `${base}${assets}/${name}`;
  };
  return {
    finish(html) {
      const styled = withOneStylesheet(html, joined);
      if (styled === html) for (const address of addressesOf(stylesheets, html)) alone.add(address);
      return withLaterScripts(styled, scripts.importsOf, scripts.meantBy);
    },
    close() {
      for (const address of parts) if (!alone.has(address)) rmSync(join(root, address.slice(base.length)));
    },
  };
}
