import puppeteer from 'puppeteer-core';
import { find, type Program } from '../program.ts';
import type { Engine } from './engine.ts';

const program: Program = {
  name: 'Firefox',
  variable: 'FIREFOX',
  places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
  elsewhere: 'install Firefox',
};

/** Firefox, by Puppeteer, which speaks WebDriver BiDi with it. */
export const firefox: Engine = {
  name: 'Firefox',
  programs: [program],
  async open() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: find(program), headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text());
    });
    // What a page still fetches when it is left is an error to Firefox: it is let finish first, as by a reader who looks before they act.
    const quiet = (): Promise<void> => page.waitForNetworkIdle({ idleTime: 200 });
    const control = process.platform === 'darwin' ? 'Meta' : 'Control';
    return {
      async go(address) {
        await quiet();
        await page.goto(address);
        await quiet();
      },
      async click(selector) {
        await quiet();
        await page.click(selector);
      },
      hover: (selector) => page.hover(selector),
      type: (selector, text) => page.type(selector, text),
      async choose(select, value) {
        await page.select(select, value);
      },
      async press(key) {
        await quiet();
        await page.keyboard.press(key);
      },
      async paste() {
        await page.keyboard.down(control);
        await page.keyboard.press('v');
        await page.keyboard.up(control);
      },
      ask: (question, given = '') => page.evaluate(question, given),
      complaints: () => complaints,
      close: () => browser.close(),
    };
  },
};
