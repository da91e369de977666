import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { browser, openBrowser, served } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
openBrowser();

/** What depends on nothing but colours, and what depends on the room there is. */
const colours = ['color-contrast', 'link-in-text-block'];
const room = ['target-size', 'scrollable-region-focusable', 'css-orientation-lock', 'meta-viewport'];

/** Opens a page of the real site for one reading, and closes it. */
async function reading<T>(
  address: string,
  options: BrowserContextOptions,
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(site.at(address), { waitUntil: 'networkidle' });
  const result = await read(page);
  await context.close();
  return result;
}

/**
 * Shortens what repeats. The rows of lists and tables, and the marks of a chart, are drawn by one component each: of them stay those with a
 * piece, an element of some class in another, that stands in fewer than three rows of its kind before, however far down the page.
 */
function shorten(): void {
  const kind = (element: Element | null): string =>
    `${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}[${element?.getAttributeNames().join() ?? ''}]`;
  for (const repeated of ['main li', 'main tbody tr', 'main svg a']) {
    const rows = new Map<string, number>();
    for (const row of document.querySelectorAll(repeated)) {
      const pieces = [row, ...row.querySelectorAll('*')].map(
        (element) => `${kind(row)} ${kind(element.parentElement)} ${kind(element)}`,
      );
      const isSeen = [...new Set(pieces)].map((piece) => {
        const before = rows.get(piece) ?? 0;
        rows.set(piece, before + 1);
        return before >= 3;
      });
      if (!isSeen.includes(false)) row.remove();
    }
  }
}

/** Which of the widths, in pixels, the page has to be scrolled sideways at. */
async function scrollsSideways(page: Page, widths: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) found.push(width);
  }
  return found;
}

/** WCAG 2.2, 1.4.12: as far apart as a reader may set lines, paragraphs, letters and words. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** WCAG 2.2, 1.4.4: text twice as large. */
const large = 'html { font-size: 200% }';

/** Adds the settings of a reader to a page, in the place of those added before. */
function withSettings(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Unfolds a page and gives its controls under 24 pixels (WCAG 2.2, 2.5.8); the target of a checkbox is its label. */
function smallControls(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  return [...document.querySelectorAll('button, input, select, textarea, summary')]
    .filter((control) => control.checkVisibility() && !control.classList.contains('visually-hidden'))
    .map((control) => (control.matches('[type="checkbox"]') ? (control.closest('label') ?? control) : control))
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    })
    .map((target) => target.outerHTML.slice(0, 120));
}

/** What has the focus, where something else lies over it or it is clipped away. */
function unseenFocus(): string[] {
  const focus = document.activeElement;
  const { x, y, width, height } = focus?.getClientRects()[0] ?? new DOMRect();
  const seen = document.elementFromPoint(x + width / 2, y + height / 2);
  return focus?.contains(seen) ? [] : [focus?.outerHTML.slice(0, 120) ?? 'nothing'];
}

/** The fields that reach beyond the window. */
function fieldsTooWide(): string[] {
  return [...document.querySelectorAll('main :is(input, select, button)')]
    .filter((field) => field.checkVisibility() && field.getBoundingClientRect().right > innerWidth)
    .map((field) => field.outerHTML.slice(0, 120));
}

describe.concurrent('every type of page, in the light and the dark scheme, under a finger, narrow and wide', () => {
  it.each(pageTypes)(
    '%s passes axe, has no small control and does not scroll sideways, spaced out or enlarged neither',
    async (address) => {
      const found = await reading(address, { colorScheme: 'light' }, async (page) => {
        const sideways = await scrollsSideways(page, [2560, 320, 1280]);
        await page.evaluate(shorten);
        const light = await violations(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        // Only colours differ between the schemes; everything else axe looks at is the same document.
        const dark = await violations(page, colours);
        await page.setViewportSize({ width: 412, height: 823 });
        const finger = await violations(page, ['target-size']);
        const small = await page.evaluate(smallControls);
        await page.evaluate(withSettings, spacing);
        const spaced = await scrollsSideways(page, [320]);
        await page.evaluate(withSettings, large);
        return { light, dark, finger, sideways, small, spaced, enlarged: await scrollsSideways(page, [360]) };
      });
      expect(found).toEqual({ light: [], dark: [], finger: [], sideways: [], small: [], spaced: [], enlarged: [] });
    },
  );
});

/** A window of 1280 pixels at 200 % zoom has room for half as many. Where not all rules are named, the document is that of the light scheme. */
const circumstances: Record<string, { options: BrowserContextOptions; rules?: string[] }> = {
  'in the light scheme': { options: { colorScheme: 'light' } },
  'in the dark scheme': { options: { colorScheme: 'dark' }, rules: colours },
  'at 200 % zoom': { options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, rules: room },
  'in forced colours': { options: { forcedColors: 'active' }, rules: colours },
  'on a telephone': { options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
};

describe.concurrent.each(Object.entries(circumstances))('with everything unfolded, %s', (_name, { options, rules }) => {
  it.each(['/timeline/?topic=engines&as-of=2016-06-30', '/search/?q=rocket+engines', '/promises/?verdict=slipped'])(
    '%s passes axe',
    async (address) => {
      const found = await reading(address, options, async (page) => {
        await page.$$eval('details', (all) => {
          for (const details of all) details.open = true;
        });
        // What a part asks for when it is opened comes from this machine.
        await page.waitForTimeout(500);
        await page.evaluate(shorten);
        return violations(page, rules);
      });
      expect(found).toEqual([]);
    },
  );
});

it('shows whatever the keyboard reaches at the top of a page', async () => {
  const unseen = await reading('/promises/', {}, async (page) => {
    const found: string[] = [];
    for (let tab = 0; tab < 20; tab += 1) {
      await page.keyboard.press('Tab');
      found.push(...(await page.evaluate(unseenFocus)));
    }
    return found;
  });
  expect(unseen).toEqual([]);
});

it.each(['/', '/people/', '/promises/', '/sources/', '/disagreements/', '/404.html'])(
  '%s keeps its fields within a telephone, with text twice as large',
  async (address) => {
    const found = await reading(address, { viewport: { width: 360, height: 740 } }, async (page) => {
      await page.evaluate(withSettings, large);
      return page.evaluate(fieldsTooWide);
    });
    expect(found).toEqual([]);
  },
);
