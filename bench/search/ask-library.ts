import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Library } from './libraries.ts';
import type { Asked } from './measure.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

/** Serves each library's page under its name. */
export async function serveLibraries(all: readonly Library[]): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [, name = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).split('/');
    const library = all.find((candidate) => candidate.name === name);
    const path = rest.join('/');
    const content =
      path === ''
        ? '<!doctype html><html lang="en"><script type="module" src="page.js"></script></html>'
        : path === 'page.js'
          ? library?.script
          : library?.files.get(path);
    if (!library || content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path === '' ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const ids = z.array(z.string());
/** The expression that a library's page answers a query with. */
const call = (query: string): string => `answer(${JSON.stringify(query)})`;

/** How a library is asked, at the address that `serveLibraries` gave. Throws when its page answers in another form. */
export function askLibrary(library: Library, url: string): Asked {
  return {
    name: library.name,
    open: async (page) => {
      page.on('pageerror', (error) => {
        console.error(`${library.name}: ${error.message}`);
      });
      await page.goto(`${url}${library.name}/`);
      await page.waitForFunction(() => 'answer' in globalThis);
    },
    answer: async (page, query) => ids.parse(await page.evaluate(call(query))),
    time: async (page, query) =>
      z.number().parse(
        await page.evaluate(`(async () => {
          const start = performance.now();
          await ${call(query)};
          return performance.now() - start;
        })()`),
      ),
    counts: (path) => path !== `/${library.name}/`,
    index: [...library.files]
      .filter(([path]) => library.index.test(path))
      .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}
