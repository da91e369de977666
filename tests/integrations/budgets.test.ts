import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Weight, weightCheck } from '../../src/integrations/budgets.ts';
import { readPage } from '../../src/integrations/built-pages.ts';

const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
const none: (address: string) => Buffer = () => Buffer.from('');
const over = (weights: readonly Weight[]): string[] =>
  weights.filter((weight) => weight.over).map(({ words }) => words);
const overweight = async (html: string, base = '/', read = none): Promise<string[]> =>
  over(await weightCheck(['/events/a/'], base, read).weigh(readPage('/events/a/', html)));

describe('budgets', () => {
  it('let a light event page pass', async () => {
    expect(await overweight('<p>short</p>')).toEqual([]);
  });

  it('hold an event page to 10 kB of HTML after gzip', async () => {
    expect((await overweight(noise(12_000)))[0]).toMatch(
      /^\/events\/a\/: html weighs \d{5} bytes after gzip, at most 10000$/,
    );
  });

  it('tell of a page that is near its budget before it is over it', async () => {
    const [told] = await weightCheck(['/people/'], '/', none).weigh(readPage('/people/', noise(57_000)));
    expect(told?.over).toBe(false);
    expect(told?.words).toMatch(/^\/people\/: html weighs 5\d{4} bytes/);
  });

  it.each([193, 300, 600, 1400, 10_000])('never fall as the record grows: %i events', async (count) => {
    const addresses = (events: number): string[] => Array.from({ length: events }, (_, index) => `/events/${index}/`);
    const heavy = async (events: number, address: string, bytes: number): Promise<boolean> =>
      over(await weightCheck(addresses(events), '/', none).weigh(readPage(address, noise(bytes)))).length > 0;
    for (const address of ['/', '/people/'])
      for (const bytes of [38_000, 58_000, 100_000])
        expect((await heavy(count, address, bytes)) || !(await heavy(count - 1, address, bytes))).toBe(true);
  });

  it('count what is sent, not what is written', async () => {
    expect(await overweight('<p>the same words</p>'.repeat(2000))).toEqual([]);
  });

  it('let the page for paper grow with the record, and keep script out of it', async () => {
    const events = Array.from({ length: 30 }, (_, index) => `/events/${index}/`);
    const paper = async (html: string, addresses: readonly string[]): Promise<string[]> =>
      over(await weightCheck(addresses, '/', () => Buffer.from('x')).weigh(readPage('/print/', html)));
    expect(await paper(noise(30_000), [])).toEqual([
      expect.stringMatching(/^\/print\/: html weighs .* at most 20000$/),
    ]);
    expect(await paper(noise(36_000), events)).toEqual([]);
    expect(await paper('<script type="module" src="/_assets/a.js"></script>', events)).toEqual([
      expect.stringContaining('js weighs'),
    ]);
  });

  it('add up the styles and scripts that a page asks for, below the base path', async () => {
    const html =
      '<link rel="stylesheet" href="/base/_assets/a.css"><script type="module" src="/base/_assets/a.js"></script>';
    const read = (address: string): Buffer => Buffer.from(address.endsWith('.css') ? noise(12_000) : noise(6_000));
    expect(await overweight(html, '/base/', read)).toEqual([
      expect.stringContaining('css weighs'),
      expect.stringContaining('js weighs'),
    ]);
  });
});
