import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { browser, openBrowser, served } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
openBrowser('read');

/** What depends on nothing but colours, and what depends on the room there is. */
const colours = ['color-contrast', 'link-in-text-block'];
const room = ['target-size', 'scrollable-region-focusable', 'css-orientation-lock', 'meta-viewport'];

/** The pages of an ordinary window that nobody reads just now: the engine of axe starts twice as fast where it ran before. */
const idle: Page[] = [];

/** Opens a page of the real site in an ordinary window for one reading. */
async function reading<T>(
  address: string,
  read: (page: Page) => Promise<T>,
  viewport = { width: 1280, height: 720 },
): Promise<T> {
  const page = idle.pop() ?? (await browser.newPage());
  await page.setViewportSize(viewport);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light', forcedColors: 'none' });
  await page.goto(site.at(address), { waitUntil: 'networkidle' });
  const result = await read(page);
  idle.push(page);
  return result;
}

/** Opens a page of the real site in a window of another kind for one reading, and closes it. */
async function readingIn<T>(
  options: BrowserContextOptions,
  address: string,
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
 * Shortens what repeats: of the blocks that stand in the same place, by the names and classes of all that is around them, stay the first
 * three, and those with a piece, an element of some kind in them, that fewer than three had before. Kind is what style sheets go by: the
 * place, and which attributes there are. Controls stay, as each has a name of its own, but for those in rows of lists and tables.
 */
function shorten(): void {
  const blocks = 'li, tbody tr, svg a, article, section, p, dl > div';
  const controls = 'input, select, textarea, button';
  const path = (element: Element | null): string =>
    element ? `${path(element.parentElement)} ${element.tagName}.${element.getAttribute('class') ?? ''}` : '';
  const place = new Map<Element, string>();
  for (const element of document.querySelectorAll('body *'))
    place.set(element, `${path(element)}[${element.getAttributeNames().join()}]`);
  const before = new Map<string | undefined, number>();
  for (const element of place.keys()) {
    if (!element.isConnected) continue;
    const pieces = element.matches(blocks) ? [element, ...element.querySelectorAll('*')] : [];
    const isSeen = pieces.length > 0 && pieces.every((piece) => (before.get(place.get(piece)) ?? 0) >= 3);
    if (isSeen && (element.matches('li, tr') || !pieces.some((piece) => piece.matches(controls)))) element.remove();
    else before.set(place.get(element), (before.get(place.get(element)) ?? 0) + 1);
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
      const found = await reading(address, async (page) => {
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

/** A window of 1280 pixels at 200 % zoom has room for half as many. */
const zoomed = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 };
const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Unfolds a page, and waits for what a part asks for when it is opened: it comes from this machine. */
async function unfold(page: Page): Promise<void> {
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
  await page.waitForTimeout(500);
  await page.evaluate(shorten);
}

describe.concurrent('with everything unfolded', () => {
  it.each(['/timeline/?topic=engines&as-of=2016-06-30', '/search/?q=rocket+engines', '/promises/?verdict=slipped'])(
    '%s passes axe in every scheme, in forced colours, zoomed and on a telephone',
    async (address) => {
      const found = await reading(address, async (page) => {
        await unfold(page);
        const light = await violations(page);
        // The document is the same one.
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await violations(page, colours);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        return { light, dark, forced: await violations(page, colours) };
      });
      const zoom = await readingIn(zoomed, address, async (page) => {
        await unfold(page);
        return violations(page, room);
      });
      const phone = await readingIn(telephone, address, async (page) => {
        await unfold(page);
        return violations(page);
      });
      expect({ ...found, zoom, phone }).toEqual({ light: [], dark: [], forced: [], zoom: [], phone: [] });
    },
  );
});

it('shows whatever the keyboard reaches at the top of a page', async () => {
  const unseen = await reading('/promises/', async (page) => {
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
    const read = async (page: Page): Promise<string[]> => {
      await page.evaluate(withSettings, large);
      return page.evaluate(fieldsTooWide);
    };
    const found = await reading(address, read, { width: 360, height: 740 });
    expect(found).toEqual([]);
  },
);
