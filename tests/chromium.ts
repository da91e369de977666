import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const shell = '/usr/bin/chromium-headless-shell';

const places = [
  process.env['CHROMIUM'],
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Installs Chromium without a window where that can be done, as root on Debian, and it is not there: it opens a page in a third of the time
 * that another takes. Says so when it cannot be installed; the tests then use what is there.
 */
export function installChromium(): void {
  if (process.env['CHROMIUM'] !== undefined || existsSync(shell)) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const packages = ['chromium-headless-shell', 'fonts-noto-cjk'];
  console.log(`Installing ${packages.join(' and ')} with apt-get.`);
  const apt = (seconds: number, ...words: string[]): void => {
    execFileSync('apt-get', ['-q', ...words], { stdio: ['ignore', 'ignore', 'inherit'], timeout: seconds * 1000 });
  };
  try {
    apt(45, 'update');
    apt(180, 'install', '-y', '--no-install-recommends', ...packages);
  } catch (error) {
    console.log(`They could not be installed: ${String(error)}`);
  }
}

/**
 * The path of a Chromium or Chrome: the one the variable CHROMIUM names, or the first that is installed. Throws with what to do where there
 * is none.
 */
export function findChromium(): string {
  const installed = places.find((place) => place !== undefined && existsSync(place));
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (Debian, Ubuntu: "sudo apt-get install chromium"), or name it: CHROMIUM=/path/to/chrome npm test',
  );
}

/** Starts the browser, headless and without any traffic of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
