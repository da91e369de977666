import { expect, test } from 'vitest';
import { z } from 'zod';
import { page, pageWithoutScript, served, visit } from '../visit.ts';

const site = served('real');
visit();

interface Link {
  readonly address: string;
  readonly words: string;
}

async function read(address: string): Promise<{ words: string; links: readonly Link[] }> {
  const response = await fetch(site.at(address));
  expect(response.status, address).toBe(200);
  const html = (await response.text()).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ');
  const words = (markup: string): string =>
    markup
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, to = '', inner = '']): Link => ({ address: to.replace(/&#38;|&amp;/g, '&'), words: words(inner) }),
  );
  return { words: words(html), links };
}

/** Follows links from the front page, each found by its words or by where it leads, and gives the last page. */
async function after(...steps: readonly RegExp[]): Promise<{ words: string; address: string }> {
  let address = '/';
  let page = await read(address);
  for (const step of steps) {
    const link = page.links.find(({ words, address: to }) => step.test(words) || step.test(to));
    if (!link) throw new Error(`${address} has no link ${String(step)}`);
    address = link.address;
    page = await read(address);
  }
  return { words: page.words, address };
}

test('“Did Russia sell engines to China?” is answered on the front page, and its story has the events', async () => {
  expect((await after()).words).toMatch(/no source we read reports a contract/);
  expect((await after(/^\/threads\/engines-for-electronics\//)).words).toContain('What happened');
});

test('“What did Rogozin promise?” is answered in two steps', async () => {
  const { words } = await after(/^People$/, /^Dmitry Rogozin$/);
  expect(words).toMatch(/\d+ promises: \d+ kept/);
});

test('“When was the GLONASS-BeiDou agreement ratified?” is answered on the front page, and its story has the day', async () => {
  expect((await after()).words).toMatch(/signed in 2018 and ratified by Russia in 2019/);
  expect((await after(/^\/threads\/satellite-navigation-law\//)).words).toMatch(/\d+ (?:Jul|Aug) 2019/);
});

test('“What came of joint lunar plans?” is answered on the front page, and its story has the papers', async () => {
  expect((await after()).words).toMatch(/No joint flight to the Moon is reported/);
  expect((await after(/^\/threads\/lunar-papers\//)).words).toMatch(/Where things stood/);
});

const events = z.object({
  events: z.array(z.object({ title: z.string(), evidence: z.object({ single: z.boolean() }) })),
});

test.each(['with', 'without'])(
  '“Which claims rest on one source?” is answered in two steps, %s script',
  async (script) => {
    const reader = script === 'with' ? page : await pageWithoutScript();
    await reader.goto(site.url);
    await reader.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Sources' }).click();
    await reader.getByRole('link', { name: 'See the events with at most one original source' }).click();
    await reader.getByRole('heading', { name: 'Events with at most one original source', level: 1 }).waitFor();
    const listed = await reader.locator('main li').filter({ visible: true }).getByRole('link').allInnerTexts();
    const data = events.parse(await (await fetch(site.at('/data/events.json'))).json());
    const single = data.events.filter(({ evidence }) => evidence.single).map(({ title }) => title);
    expect(single.length).toBeGreaterThan(50);
    expect(listed.toSorted()).toEqual(single.toSorted());
    expect(await reader.locator('main li', { hasText: 'Single original source: TASS' }).count()).toBeGreaterThan(5);
  },
);
