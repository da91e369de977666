import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browser, openBrowser, served } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
openBrowser('read');

/** What a page of each type was seen to hold and to ask for, in one visit. */
interface Seen {
  readonly address: string;
  readonly foreign: readonly string[];
  readonly blocked: readonly string[];
  readonly policy: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

function look(): Omit<Seen, 'address' | 'foreign'> {
  return {
    blocked: [
      ...document.querySelectorAll(
        'script:not([src]):not([type="application/ld+json"]):not([type="application/json"]), [style], [onclick]',
      ),
    ].map((element) => element.outerHTML.slice(0, 120)),
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.getAttribute('content') ?? '',
    styles: [...document.querySelectorAll('style')].map((style) => style.textContent),
    scripts: [...document.querySelectorAll('script[type="module"][src], link[rel="modulepreload"]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    ),
  };
}

describe('a page of every type', () => {
  const seen: Seen[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    let foreign: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url());
    });
    for (const address of pageTypes) {
      foreign = [];
      await page.goto(site.at(address), { waitUntil: 'networkidle' });
      seen.push({ address, foreign, ...(await page.evaluate(look)) });
    }
  });

  it('asks nothing of another host', () => {
    expect(seen).toHaveLength(pageTypes.length);
    for (const { address, foreign } of seen) expect(foreign, address).toEqual([]);
  });

  it('has no inline script, style attribute or event handler that a strict policy would block', () => {
    for (const { address, blocked, policy, styles } of seen) {
      const unnamed = styles.filter(
        (style) => !policy.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`),
      );
      expect([...blocked, ...unnamed], address).toEqual([]);
    }
  });

  it('asks for no script that is a few words of glue between others', async () => {
    const asked = new Set(seen.flatMap(({ scripts }) => scripts));
    const sizes = await Promise.all(
      [...asked].map(
        async (script) => [script, (await (await page.request.get(site.at(script))).body()).length] as const,
      ),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter(([, bytes]) => bytes < 100)).toEqual([]);
  });
});

describe('without JavaScript', () => {
  let still: Page;

  beforeAll(async () => {
    still = await browser.newPage({ javaScriptEnabled: false });
  });

  it.each(pageTypes.filter((address) => !address.includes('?')))('%s has its heading and its text', async (address) => {
    expect((await still.goto(site.at(address)))?.ok()).toBe(true);
    expect(await still.locator('h1').count()).toBe(1);
    expect((await still.locator('main').innerText()).length).toBeGreaterThan(80);
  });
});
