import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import type { Served } from '../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { serveSite, type sites } from './sites.ts';

/**
 * What the tests of a file visit with. The names stand for something from the hooks on that `openBrowser` and `visit`
 * register: the context is one for the file, the page is new in each test of `visit`. The files that share a process, one after another,
 * share the browser.
 */
export let browser: Browser;
export let context: BrowserContext;
export let page: Page;

/** A site that stands while the tests of a file run. */
export interface Site {
  /** Its address, with the base path and a slash at the end. */
  readonly url: string;
  /** The address of a page below the base path: `/events/`. */
  readonly at: (address: string) => string;
}

/** Serves a built site for the tests of the file that calls it. Its addresses are known when the first test starts. */
export function served(name: keyof typeof sites): Site {
  let server: Served;
  beforeAll(async () => {
    server = await serveSite(name);
  });
  afterAll(() => server.close());
  return {
    get url() {
      return server.url;
    },
    at: (address) => `${server.url.replace(/\/$/, '')}${address}`,
  };
}

const launched: { work?: Browser; read?: Browser } = {};

/** Opens the browser for the tests of the file that calls it, unless an earlier file did; `only` to read pages, or to work them. It ends with the process. */
export function openBrowser(only?: 'read'): void {
  beforeAll(async () => {
    const kind = only ?? 'work';
    const open = launched[kind]?.isConnected() === true ? launched[kind] : await launch(only);
    launched[kind] = open;
    browser = open;
  });
  afterAll(() => Promise.all(browser.contexts().map((open) => open.close())));
}

/**
 * Opens the browser, and for each test a page of its own. The pages share a context, and with it what was fetched: the site
 * keeps nothing in a browser (no cookie, no storage), and a context for each test costs half as much again.
 */
export function visit(options: BrowserContextOptions = {}, only?: 'read'): void {
  openBrowser(only);
  beforeAll(async () => {
    context = await browser.newContext(options);
  });
  beforeEach(async () => {
    page = await context.newPage();
    return () => Promise.all(context.pages().map((open) => open.close()));
  });
}

/** Opens the browser, and one page in which the tests follow each other: for those that only look, and leave nothing behind. */
export function visitInTurn(only?: 'read'): void {
  openBrowser(only);
  beforeAll(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
}

/** A page in which no script runs, for the test that calls it. */
export async function pageWithoutScript(): Promise<Page> {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => plain.close());
  return plain.newPage();
}
