import { describe, expect, it } from 'vitest';
import { browser, page, pageWithoutScript, served, visit } from '../visit.ts';

const real = served('real');
const based = served('based');
visit({
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  permissions: ['clipboard-read', 'clipboard-write'],
});

const event = '/events/2015-10-12-rogozin-engines-for-electronics/';
/** One page of every type that has a title of its own, and long lists. */
const titled = [
  event,
  '/promises/engines-for-electronics-deal/',
  '/threads/engines-for-electronics/',
  '/topics/engines/',
  '/people/dmitry-rogozin/',
  '/organisations/roscosmos/',
  '/terms/rd-180/',
  '/publishers/tass/',
  '/timeline/',
  '/timeline/2015/',
  '/events/',
  '/sources/',
  '/sources/t/',
  '/promises/',
  '/disagreements/2018/',
  '/publishers/',
  '/changes/',
] as const;

const ways = () => page.getByRole('group', { name: 'This page' });

it.each(titled)(
  '%s can be cited and copied, and an error on it reported, on the first screen of a phone, under a title that is whole',
  async (address) => {
    await page.goto(real.at(address));
    for (const target of [
      ways().locator('summary', { hasText: 'Cite' }),
      ways().getByRole('button', { name: 'Copy link' }),
      ways().getByRole('link', { name: 'Report an error' }),
      ways().getByRole('link', { name: 'Data' }),
      ways().getByRole('link', { name: 'RSS' }),
    ]) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(740);
    }
    const [title, row] = [await page.getByRole('heading', { level: 1 }).boundingBox(), await ways().boundingBox()];
    expect((row?.y ?? Infinity) - (title?.y ?? 0) - (title?.height ?? 0)).toBeLessThan(140);
    const cut = await page
      .locator('main *')
      .evaluateAll((all) =>
        all.flatMap((one) =>
          getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth
            ? [one.textContent]
            : [],
        ),
      );
    expect(cut).toEqual([]);
  },
);

it.each([
  ['/', 6],
  ['/promises/', 15],
  ['/terms/', 17],
  ['/sources/', 14],
])('%s is at most %i screens of a phone', async (address, screens) => {
  // With its typeface, which is narrower than what stands in for it, and which a browser has at hand the second time.
  await page.goto(real.at(address), { waitUntil: 'networkidle' });
  await page.reload();
  const length = await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
  expect(length).toBeLessThanOrEqual(screens);
});

it('what a list folds away on a phone unfolds with a tap, without script', async () => {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const still = await phone.newPage();
  await still.goto(real.at('/promises/'));
  const row = still.locator('tr.row').first();
  const told = row.getByText(/^First made/);
  expect(await told.isVisible()).toBe(false);
  await row.getByText('Why this verdict').click();
  expect(await told.isVisible()).toBe(true);
  expect(await row.locator('.why p').isVisible()).toBe(true);
  const maker = still.locator('.sides').getByRole('link', { name: 'Dmitry Rogozin' });
  expect(await maker.isVisible()).toBe(false);
  await still.getByText(/^\d+ people and organisations$/).click();
  expect(await maker.isVisible()).toBe(true);
  await still.setViewportSize({ width: 1280, height: 800 });
  expect(await still.locator('.row .why p').last().isVisible()).toBe(true);
  await phone.close();
});

it('a name with a number is never broken at its hyphen, and its text is plain', async () => {
  await page.goto(real.at('/promises/luna-26-change-7/'));
  const names = page.locator('main .whole', { hasText: /^(Luna-26|Chang’e-7)$/ });
  expect(await names.count()).toBeGreaterThan(5);
  expect(await names.evaluateAll((all) => Math.max(...all.map((name) => name.getClientRects().length)))).toBe(1);
  expect(await page.locator('h1').innerText()).toContain('Luna-26');
});

describe('under the title of a page', () => {
  it('“Copy link” copies its address, without the place on it', async () => {
    await page.goto(real.at(`${event}#fact-2`));
    await ways().getByRole('button', { name: 'Copy link' }).tap();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(real.at(event));
  });

  it('“Share” stands where the browser can share, and gives it title and address', async () => {
    await page.goto(real.at(event));
    const share = ways().getByRole('button', { name: 'Share' });
    expect(await share.count()).toBe(0);
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.documentElement.dataset['shared'] = `${data?.title ?? ''} | ${data?.url ?? ''}`;
        return Promise.resolve();
      };
    });
    await page.reload();
    await share.tap();
    const shared = await page.locator('html').getAttribute('data-shared');
    expect(shared).toBe(`${await page.title()} | ${real.at(event)}`);
  });

  it('the citation opens without script, with its files, and what needs a script is absent', async () => {
    const still = await pageWithoutScript();
    await still.goto(real.at(event));
    await still.locator('summary', { hasText: 'Cite' }).click();
    expect(await still.locator('#cite').innerText()).toMatch(/The editors of Conjunction, “Rogozin announces/);
    expect(await still.getByRole('link', { name: 'BibTeX' }).isVisible()).toBe(true);
    expect(await still.getByRole('button', { name: /copy link|share/i }).count()).toBe(0);
  });

  it('a report of an error begins with the address of the page, where the record names a place for it', async () => {
    const address = '/events/1965-09-02-treaty-of-skarholm/';
    await page.goto(based.at(address));
    const link = await ways().getByRole('link', { name: 'Report an error' }).getAttribute('href');
    const { protocol, pathname, searchParams } = new URL(link ?? '');
    expect([protocol, pathname]).toEqual(['mailto:', 'harbour@example.org']);
    expect(searchParams.get('body')).toMatch(/^https?:.*\/some\/base\/events\/1965-09-02-treaty-of-skarholm\/$/);
  });

  it('and without such a place, it leads to the page that says so', async () => {
    await page.goto(real.at(event));
    await ways().getByRole('link', { name: 'Report an error' }).tap();
    await page.waitForURL(real.at('/about/corrections/'));
  });
});

describe('the link of a fact', () => {
  it('is in view under a finger', async () => {
    await page.goto(real.at(event));
    const copy = page.locator('#fact-1').getByRole('button', { name: 'Copy link to fact 1' });
    await expect.poll(() => copy.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
  });
});

describe('a label', () => {
  it.each([
    ['Statement', event, 'Someone said, offered, forecast or commented on something', 'stages'],
    ['Russia', event, 'Officials, agencies, companies and parliament of Russia', 'voices'],
    ['What is an original source?', event, 'the first outlet or body we can name', 'evidence'],
    ['What “Overdue” means', '/promises/engines-for-electronics-deal/', 'Its deadline had passed', 'verdicts'],
    ['Confidence', '/promises/engines-for-electronics-deal/', 'How sure we are of the verdict', 'confidence'],
    ['What “Confidence” means', '/promises/', 'How sure we are of the verdict', 'confidence'],
  ])(
    '“%s” is explained with a key, without script, and on the page of the method',
    async (label, address, words, at) => {
      const still = await pageWithoutScript();
      await still.goto(real.at(address));
      const button = still.getByRole('button', { name: label, exact: true });
      const explanation = still.locator(`#explained-${at}`);
      expect(await explanation.isVisible()).toBe(false);
      await button.press('Enter');
      expect((await explanation.innerText()).toLowerCase()).toContain(words.toLowerCase());
      await still.keyboard.press('Escape');
      expect(await explanation.isVisible()).toBe(false);
      await button.click();
      await explanation.getByRole('link', { name: 'How we work' }).click();
      await still.waitForURL(real.at(`/about/method/#${at}`));
      expect((await still.locator('main').innerText()).toLowerCase()).toContain(words.toLowerCase());
    },
  );
});
