import { type Browser, chromium as driver } from 'playwright-core';
import { find, type Program } from './program.ts';

/** Without a window where that can be had: it opens a page in a third of the time that another takes. */
export const chromium: Program = {
  name: 'Chromium, which the browser tests need,',
  variable: 'CHROMIUM',
  places: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
  elsewhere: 'install Chromium or Chrome',
};

/** For pages that are read and not worked: no threads draw them, which takes a third of a visit. Frames come late, and a click waits for one. */
const undrawn = ['--disable-threaded-compositing', '--disable-threaded-animation'];

/** Starts the browser, headless and without any traffic of its own; to work pages in, or `only` to read them. */
export function launch(only?: 'read'): Promise<Browser> {
  return driver.launch({
    executablePath: find(chromium),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // To start a process for each page would take longer than most pages.
      '--renderer-process-limit=1',
      ...(only === 'read' ? undrawn : []),
    ],
  });
}
