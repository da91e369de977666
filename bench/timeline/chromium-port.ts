import { createServer } from 'node:net';
import { chromium } from 'playwright-core';

function freePort(): Promise<number> {
  return new Promise((give) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => give(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a browser that can be measured from outside, gives its debugging port to `use`, and ends it afterwards. */
export async function withChromium(executablePath: string, use: (port: number) => Promise<void>): Promise<void> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-quic'],
  });
  try {
    await use(port);
  } finally {
    await browser.close();
  }
}
