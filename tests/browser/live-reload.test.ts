import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../chromium.ts';
import { type DevServer, startDevServer } from '../dev-server.ts';

const entry = 'events/1902/1902-basin-dug.md';
const patience = { timeout: 30_000, interval: 100 };
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startDevServer('tests/fixtures/canal')]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

function edit(from: string, to: string): void {
  const file = join(server.folder, entry);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** What the page says; empty while it is being loaded again. */
async function words(): Promise<string> {
  try {
    return await page.locator('main').innerText({ timeout: 500 });
  } catch {
    return '';
  }
}

/** What the overlay of the development server says; empty where there is none. */
async function overlay(): Promise<string> {
  try {
    return await page.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');
  } catch {
    return '';
  }
}

it('an editor sees a change, a mistake and its mending in the open page, while the server lives on', async () => {
  await page.goto(`${server.url}events/1902-basin-dug/`);
  await expect.poll(words, patience).toContain('The basin is dug by hand.');

  edit('The basin is dug by hand.', 'The basin is dug with spades.');
  await expect.poll(words, patience).toContain('The basin is dug with spades.');

  edit('voice: downstream', 'voice: downstraem');
  await expect.poll(overlay, patience).toContain('unknown-value');
  expect(await overlay()).toContain(`${entry}:4:8`);
  await expect.poll(server.terminal, patience).toContain(`${entry}:4:8  unknown-value`);
  expect(server.process.exitCode).toBeNull();

  edit('voice: downstraem', 'voice: downstream');
  await expect.poll(overlay, patience).toBe('');
  await expect.poll(words, patience).toContain('The basin is dug with spades.');
  expect((await fetch(`${server.url}events/1902-basin-dug/`)).status).toBe(200);
});
