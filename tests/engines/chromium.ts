import { chromium as program, launch } from '../chromium.ts';
import type { Engine } from './engine.ts';

/** Chromium, by Playwright. */
export const chromium: Engine = {
  name: 'Chromium',
  programs: [program],
  async open() {
    const browser = await launch();
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (said) => {
      if (said.type() === 'error') complaints.push(said.text());
    });
    return {
      async go(address) {
        await page.goto(address);
      },
      click: (selector) => page.click(selector),
      hover: (selector) => page.hover(selector),
      type: (selector, text) => page.locator(selector).pressSequentially(text),
      async choose(select, value) {
        await page.selectOption(select, value);
      },
      press: (key) => page.keyboard.press(key),
      paste: () => page.keyboard.press('ControlOrMeta+V'),
      ask: (question, given = '') => page.evaluate(question, given),
      complaints: () => complaints,
      close: () => browser.close(),
    };
  },
};
