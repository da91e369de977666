import { expect, onTestFinished, test } from 'vitest';
import { context, page, served, visitInTurn } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
visitInTurn('read');

/** What the browser refused because of a policy. */
async function refused(address: string, work: () => Promise<unknown> = () => Promise.resolve()): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) said.push(message.text());
  });
  await page.goto(site.at(address), { waitUntil: 'load' });
  await work();
  return said;
}

test.each([
  ...pageTypes.filter((address) => !address.includes('?')),
  '/print/',
  '/embed/timeline/',
  '/embed/events/2015-10-12-rogozin-engines-for-electronics/',
])('%s brings its policy along, and keeps to it', async (address) => {
  expect(await refused(address)).toEqual([]);
  const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
});

test.each(['/favicon.svg', '/feed.xml', '/feed.atom', '/changes/feed.xml', '/sitemap-index.xml'])(
  '%s, opened by itself, is shown as it is made',
  async (address) => {
    expect(await refused(address)).toEqual([]);
  },
);

test('a script that gets into a page does not run, though no header says so', async () => {
  onTestFinished(() => context.unrouteAll());
  await context.route('**/*', async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response: answer, headers });
  });
  const said = await refused('/about/', () =>
    page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    }),
  );
  expect(said).toHaveLength(1);
  expect(await page.title()).not.toBe('run');
});
