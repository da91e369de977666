import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { find, type Program } from '../program.ts';
import type { Engine } from './engine.ts';

const elsewhere =
  'it is for Linux alone; run the others (npm run test:browsers -- -t "Chromium|Firefox") and leave WebKit to the workflow';
const driverProgram: Program = {
  name: 'The driver of WebKitGTK',
  variable: 'WEBKIT_DRIVER',
  places: ['/usr/bin/WebKitWebDriver'],
  packages: ['webkit2gtk-driver', 'fonts-noto-cjk'],
  elsewhere,
};
const screenProgram: Program = {
  name: 'A screen without a monitor',
  variable: 'XVFB_RUN',
  places: ['/usr/bin/xvfb-run'],
  packages: ['xvfb', 'xauth'],
  elsewhere,
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
    server.once('error', reject);
  });
}

/** Ends a program and all that it started. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

/** Starts the driver on a screen of its own, and gives it with its address, once it answers. */
async function startDriver(hear: (said: string) => void): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const words = ['-a', '-s', '-screen 0 1280x1024x24', find(driverProgram), `--port=${port}`];
  const child = spawn(find(screenProgram), words, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => hear(said.toString()));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 150; tries++) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok) return { child, url };
    await sleep(200);
  }
  end(child);
  throw new Error('The driver of WebKitGTK did not start.');
}

async function openBrowser(url: string): Promise<WebDriver> {
  // Its small browser says on its standard output what the console of a page would.
  const options = { args: ['--automation', '--enable-write-console-messages-to-stdout=true'] };
  return new Builder()
    .usingServer(url)
    .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options })
    .build();
}

/** WebKitGTK, by its own driver, to which Selenium speaks. */
export const webkit: Engine = {
  name: 'WebKit',
  programs: [driverProgram, screenProgram],
  async open() {
    let said = '';
    const { child, url } = await startDriver((text) => (said += text));
    const driver = await openBrowser(url).catch((error: unknown) => {
      end(child);
      throw error;
    });
    const one = (selector: string): Promise<WebElement> => driver.findElement(By.css(selector));
    const seen = async (selector: string): Promise<WebElement> => {
      const element = await one(selector);
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
      return element;
    };
    return {
      go: (address) => driver.get(address),
      click: async (selector) => (await seen(selector)).click(),
      hover: async (selector) =>
        driver
          .actions()
          .move({ origin: await seen(selector) })
          .perform(),
      type: async (selector, text) => (await one(selector)).sendKeys(text),
      choose: async (select, value) => (await one(`${select} option[value="${value}"]`)).click(),
      press: (key) => driver.actions().sendKeys({ Enter: Key.ENTER, ArrowLeft: Key.ARROW_LEFT }[key]).perform(),
      paste: () => driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform(),
      ask: (question, given = '') => driver.executeScript<unknown>(question, given),
      complaints: () => said.split('\n').filter((line) => /^CONSOLE .*ERROR/.test(line)),
      async close() {
        await driver.quit();
        end(child);
      },
    };
  },
};
