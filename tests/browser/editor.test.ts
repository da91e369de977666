import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../chromium.ts';

/** What the test runner sets for itself must not reach the commands it starts. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|VITEST.*|VITE_.*|TEST|DEV|PROD|SSR|MODE|BASE_URL)$/.test(name),
  ),
);
const fixture = 'tests/fixtures/canal';
const entry = 'events/1902/1902-basin-dug.md';
let browser: Browser;
let folder: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

beforeEach(() => {
  // Below the project, where the development server may watch it.
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'record-'));
  cpSync(fixture, folder, { recursive: true });
});

afterEach(() => {
  server?.kill();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function build(env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/build.ts'], { env: { ...environment, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
}

function edit(from: string, to: string): void {
  const file = join(folder, entry);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('an editor who makes a mistake', () => {
  it('is told all of it, and the last good build stands', async () => {
    const out = mkdtempSync(join(tmpdir(), 'site-'));
    writeFileSync(join(out, 'index.html'), 'the last good build');
    edit('voice: downstream', 'voice: downstraem');
    edit('The basin is dug by hand.[^gazette]', 'The basin is dug by hand.');
    const { code, output } = await build({ CONTENT: folder, OUT: out });
    expect(code).toBe(1);
    expect(output).toContain(`${folder}/${entry}:4:8  unknown-value`);
    expect(output).toContain('fact-uncited');
    expect(output).toContain('2 problems in the record');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
    expect(existsSync(`${out}.new`)).toBe(false);
    rmSync(out, { recursive: true });
  });

  it('sees it in the browser while the server lives on, and the page again when it is mended', async () => {
    server = spawn(process.execPath, ['src/cli/dev.ts'], { env: { ...environment, CONTENT: folder }, stdio: 'pipe' });
    let output = '';
    server.stdout?.on('data', (data) => (output += String(data)));
    server.stderr?.on('data', (data) => (output += String(data)));
    await expect.poll(() => /http:\/\/localhost:\d+\//.test(output), { timeout: 30_000 }).toBe(true);
    const address = /http:\/\/localhost:\d+\//.exec(output)?.[0] ?? '';
    const page = await browser.newPage();
    const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
    await page.goto(`${address}events/1902-basin-dug/`);
    await connected;
    await page.getByRole('heading', { level: 1, name: 'The basin is dug' }).waitFor();

    edit('title: The basin is dug', 'title: The basin is flooded');
    await page.getByRole('heading', { level: 1, name: 'The basin is flooded' }).waitFor();

    edit('stage: works', 'stage: wroks');
    await page.locator('vite-error-overlay').waitFor();
    expect(await page.locator('vite-error-overlay .message').first().innerText()).toContain('unknown-value');
    expect(output).toContain('unknown-value');

    edit('stage: wroks', 'stage: works');
    await page.getByRole('heading', { level: 1, name: 'The basin is flooded' }).waitFor();
    await expect.poll(() => page.locator('vite-error-overlay').count()).toBe(0);
    await page.close();
  });
});
