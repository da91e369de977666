import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../chromium.ts';
import { environment } from '../environment.ts';

const entry = 'events/1902/1902-basin-dug.md';
const patience = { timeout: 30_000, interval: 100 };
let folder: string;
let server: ChildProcess;
let terminal = '';
let url: string;
let browser: Browser;
let page: Page;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'record-'));
  cpSync('tests/fixtures/canal', folder, { recursive: true });
  const port = await freePort();
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    env: {
      ...environment,
      CONTENT: `./${folder}`,
      PORT: String(port),
      BASE: '/',
      NO_COLOR: '1',
      ASTRO_DEV_BACKGROUND: '0',
    },
  });
  const ready = new Promise<string>((resolve, reject) => {
    const heard = (text: Buffer): void => {
      terminal += text.toString();
      const address = /http:\/\/localhost:\d+\//.exec(terminal)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', heard);
    server.stderr?.on('data', heard);
    server.once('exit', () => reject(new Error(`The server did not start:\n${terminal}`)));
  });
  [browser, url] = await Promise.all([launch(), ready]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

function edit(from: string, to: string): void {
  const file = join(folder, entry);
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
  await page.goto(`${url}events/1902-basin-dug/`);
  await expect.poll(words, patience).toContain('The basin is dug by hand.');

  edit('The basin is dug by hand.', 'The basin is dug with spades.');
  await expect.poll(words, patience).toContain('The basin is dug with spades.');

  edit('voice: downstream', 'voice: downstraem');
  await expect.poll(overlay, patience).toContain('unknown-value');
  expect(await overlay()).toContain(`${entry}:4:8`);
  await expect.poll(() => terminal, patience).toContain(`${entry}:4:8  unknown-value`);
  expect(server.exitCode).toBeNull();

  edit('voice: downstraem', 'voice: downstream');
  await expect.poll(overlay, patience).toBe('');
  await expect.poll(words, patience).toContain('The basin is dug with spades.');
  expect((await fetch(`${url}events/1902-basin-dug/`)).status).toBe(200);
});
