import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function found(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place));
}

/**
 * The path of a Chromium or Chrome: the one the variable CHROMIUM names, an installed one, or, as root on Debian,
 * one it installs. Throws with what to do where none can be had.
 */
export function findChromium(): string {
  const installed = found();
  if (installed !== undefined) return installed;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing it with apt-get.');
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: 'inherit',
    });
    const now = found();
    if (now !== undefined) return now;
  }
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
