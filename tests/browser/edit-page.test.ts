import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../axe.ts';
import { launch } from '../chromium.ts';
import { type DevServer, startDevServer } from '../dev-server.ts';
import { savedPage } from '../saved-page.ts';
import { serveSite } from '../sites.ts';
import { loadRecord } from '../../src/record/load.ts';

const patience = { timeout: 30_000, interval: 100 };
const letter = 'events/1991/1991-05-14-ferry-letter.md';
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startDevServer('tests/fixtures/base', '/some/base/')]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(async () => {
  await page.close();
});

function text(path: string): string {
  return readFileSync(join(server.folder, path), 'utf8');
}

/** The lines that stand in one text and not in the other. */
function linesOnlyIn(one: string, other: string): string[] {
  const others = other.split('\n');
  return one.split('\n').filter((line) => !others.includes(line));
}

async function openEntry(id: string): Promise<void> {
  await page.goto(`${server.url}edit/#${id}`);
  await expect.poll(() => page.locator('.count').textContent(), patience).toMatch(/\./);
}

async function says(selector: string, words: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.locator(selector).allTextContents(), patience)
    .toContainEqual(expect.stringMatching(words));
}

describe('an entry that is there', () => {
  test('is the same to the byte when it is saved as it was opened', async () => {
    const before = text(letter);
    await openEntry('events/1991-05-14-ferry-letter');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'Saved in');
    expect(text(letter)).toBe(before);
  });

  test('changes in the line of the field that was changed, and in no other', async () => {
    const before = text(letter);
    await openEntry('events/1991-05-14-ferry-letter');
    await page.getByLabel('Title needed').first().fill('The harbour office: a ferry each week');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'Saved in');
    expect(linesOnlyIn(text(letter), before)).toEqual(['title: "The harbour office: a ferry each week"']);
    expect(linesOnlyIn(before, text(letter))).toEqual(['title: The harbour office offers a weekly ferry']);
    writeFileSync(join(server.folder, letter), before);
  });

  test('is checked while one writes, beside the field and beside the line, and is not saved with an error', async () => {
    const before = text(letter);
    await openEntry('events/1991-05-14-ferry-letter');
    await page.getByLabel('Date needed').fill('14 May 1991');
    const field = page.locator('.field', { has: page.getByLabel('Date needed') });
    await expect.poll(() => field.locator('.problems').textContent(), patience).toContain('Write "1991-05-14"');
    await page.getByLabel('Text', { exact: true }).fill('A lead.[^nobody]\n\n## Facts\n\n- A fact.\n');
    await says('.text .problems li', /Line 5.*Error/);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'It is not saved');
    expect(text(letter)).toBe(before);
  });

  test('is not written over when something else has changed it', async () => {
    const before = text(letter);
    await openEntry('events/1991-05-14-ferry-letter');
    writeFileSync(join(server.folder, letter), before.replace('weekly ferry', 'daily ferry'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'has been changed by something else');
    expect(text(letter)).toContain('daily ferry');
    writeFileSync(join(server.folder, letter), before);
  });

  test('has on its page the way to its form, and what the check warns of beside the sentence', async () => {
    const before = text(letter);
    const lead = 'Ada North offers the southern island a weekly ferry.[^post]';
    writeFileSync(join(server.folder, letter), before.replace('every Monday.[^post][^echo]\n', `$&- ${lead}\n`));
    await expect
      .poll(async () => {
        await page.goto(`${server.url}events/1991-05-14-ferry-letter/`);
        await page.locator('.edit-way').waitFor();
        return page.locator('#fact-3 .edit-note').allTextContents();
      }, patience)
      .toContainEqual(expect.stringContaining('warning'));
    await page.getByRole('link', { name: 'Edit this entry' }).click();
    await says('.text .problems li', /Line 8.*Warning/);
    writeFileSync(join(server.folder, letter), before);
  });
});

describe('the ten-minute path from an article to an entry, in the browser', () => {
  const path = 'events/1993/1993-03-15-night-ferry-south-under-discussion.md';

  test('is in the README, with the steps in this order', () => {
    const [, part = ''] = readFileSync('README.md', 'utf8').split('### Or in the browser');
    const [steps = ''] = part.split('\n## ');
    expect([...steps.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name)).toEqual([
      'Read the article',
      'Save',
      'Note its address for ever',
    ]);
  });

  test('leads from a saved page to a checked entry whose address is noted', async () => {
    await page.goto(`${server.url}edit/`);
    await page
      .getByLabel('or a saved page')
      .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(savedPage) });
    await page.getByRole('button', { name: 'Read the article' }).click();
    await says('.problems li', '"title" is empty');
    expect(await page.getByLabel('Date needed').inputValue()).toBe('1993-03-15');
    expect(await page.locator('.remark').allTextContents()).toContainEqual(expect.stringContaining('on Monday'));

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'It is not saved');
    expect(existsSync(join(server.folder, path))).toBe(false);

    await page.getByLabel('Title needed').first().fill('Ada North says a ferry could sail at night');
    await page.getByLabel('Stage').selectOption({ index: 1 });
    await page.getByLabel('Kind needed').selectOption({ index: 1 });
    await page.getByLabel('Weight').selectOption({ label: 'Other' });
    await page.locator('#entry').getByLabel('Outlet').fill('Harbour News');
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        '\nA night ferry is possible, Ada North says.[^harbour]\n\n## Facts\n\n- Two yards were asked for prices.[^harbour]\n',
      );
    await says('.count', /No problems|^\d+ warning/);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await says('.done', 'Saved in');
    expect(text(path).replace(/recorded: .*/, 'recorded: today')).toBe(`---
title: Ada North says a ferry could sail at night
date: "1993-03-15"
voice: north
stage: words
kind: statement
weight: 1
topics: [ferry]
people: [ada-north]
organisations: [harbour-office]
terms: []
related: []
sources:
  - id: harbour
    url: "https://harbour.example/1993/night-ferry"
    title: Night ferry to the south under discussion
    outlet: Harbour News
    author: Kim Writer
    published: "1993-03-16"
    language: en
recorded: today
---

A night ferry is possible, Ada North says.[^harbour]

## Facts

- Two yards were asked for prices.[^harbour]
`);

    await page.getByRole('button', { name: 'Note its address for ever' }).click();
    await says('.done', 'Noted: /events/1993-03-15-night-ferry-south-under-discussion/ 1 fact');
    expect(text('issued.txt')).toContain('/events/1993-03-15-night-ferry-south-under-discussion/ 1 fact\n');
    expect(loadRecord(server.folder).events).toHaveLength(3);
  });

  test('finds the event when the article is read again, and lets a new one be begun all the same', async () => {
    await page.goto(`${server.url}edit/`);
    await page.getByLabel('Text or HTML of the page').fill(savedPage);
    await page.getByRole('button', { name: 'Read the article' }).click();
    await says('#status p', 'This is recorded: Ada North says a ferry could sail at night');
    await page.getByRole('button', { name: 'Begin a new event all the same' }).click();
    await says('h2', 'A new entry');
  });

  test('begins an entry without an article, and writes a draft with errors only when that is asked for', async () => {
    await page.goto(`${server.url}edit/`);
    await page.locator('#begin select').selectOption('person');
    await page.locator('#begin').getByLabel('Short name').fill('ben-south');
    await page.getByRole('button', { name: 'Begin' }).click();
    await says('.problems li', '"name" is empty');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await says('.done', 'Saved in');
    expect(text('people/ben-south.md')).toMatch(/^---\nname:\n---\n/);
    await page.getByLabel('Name needed').fill('Ben South');
    await says('.count', 'No problems');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => text('people/ben-south.md'), patience).toMatch(/^---\nname: Ben South\n---\n/);
  });
});

describe('the editing page', () => {
  test.each(['light', 'dark'] as const)(
    'passes axe with an entry open and problems shown, in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await openEntry('promises/weekly-ferry');
      await page.getByLabel('Title needed').first().fill('');
      await says('.problems li', '"title" is empty');
      expect(await violations(page)).toEqual([]);
    },
  );

  test('does not scroll sideways on a phone', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openEntry('events/1991-05-14-ferry-letter');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test.each([
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['no origin', {}],
    ['a form', { origin: 'own', 'content-type': 'text/plain' }],
  ])('takes nothing from %s', async (_name, headers: Record<string, string>) => {
    const own = new URL(server.url).origin;
    const response = await fetch(`${server.url}edit/save/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...(headers['origin'] === 'own' && { origin: own }) },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });

  test('answers under no other name of this machine', async () => {
    const { hostname, port } = new URL(server.url);
    const status = await new Promise((resolve) => {
      execFile('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', '-H', `Host: elsewhere.example:${port}`, `http://${hostname}:${port}/some/base/edit/`], (_error, stdout) => resolve(stdout)); // prettier-ignore
    });
    expect(status).toBe('403');
  });

  test('is in no built site, nor is a way to it', async () => {
    const site = await serveSite('canal');
    const { status } = await fetch(`${site.url}/edit/`);
    await site.close();
    expect(status).toBe(404);
    const files = readdirSync('.cache/sites/canal', { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(?:^|\/)edit(?:\/|$)/.test(file))).toEqual([]);
    const scripts = files.filter((file) => /\.(?:html|js|css)$/.test(file));
    expect(scripts.length).toBeGreaterThan(20);
    const told = scripts.filter((file) =>
      /Edit this entry|edit-note|edit\/notes/.test(readFileSync(join('.cache/sites/canal', file), 'utf8')),
    );
    expect(told).toEqual([]);
  });
});
