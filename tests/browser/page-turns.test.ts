import { beforeEach, describe, expect, it } from 'vitest';
import { page, served, visit } from '../visit.ts';

const site = served('real');
visit();
let errors: string[];
beforeEach(() => {
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
});

const year = /\/timeline\/(\d{4})\/$/;

describe('turning pages by keys', () => {
  it('blends every page into the next', async () => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['blend'] = viewTransition ? 'yes' : 'no';
      });
    });
    await page.goto(`${site.url}timeline/2014/`);
    for (const next of ['2015', '2016', '2017', '2018']) {
      await page.keyboard.press('j');
      await page.waitForURL(`**/timeline/${next}/`);
      await page.waitForFunction(() => document.documentElement.dataset['blend'] !== undefined);
      expect(await page.getAttribute('html', 'data-blend'), next).toBe('yes');
      await page.waitForTimeout(400);
    }
    expect(errors).toEqual([]);
  });

  it('keeps up, however fast it is done', async () => {
    await page.goto(`${site.url}timeline/2014/`);
    for (const pause of [0, 30, 90, 180])
      for (const key of ['j', 'j', 'j', 'j', 'k', 'k', 'k', 'k']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(pause);
      }
    await page.waitForTimeout(500);
    // The browser reports a blend that it gave up, through a promise that no page is given.
    expect(errors.filter((message) => !message.startsWith('Transition was '))).toEqual([]);
    expect(page.url()).toMatch(year);
  });

  it('does not blend where the reader prefers less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${site.url}timeline/2014/`);
    await page.evaluate(() => {
      addEventListener('pageswap', ({ viewTransition }) => {
        sessionStorage.setItem('blend', viewTransition ? 'yes' : 'no');
      });
    });
    await page.keyboard.press('j');
    await page.waitForURL('**/timeline/2015/');
    expect(await page.evaluate(() => sessionStorage.getItem('blend'))).toBe('no');
  });
});
