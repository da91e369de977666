import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** A running server: its address including the base path, and how to end it. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Types of files that the server does not know by itself, as their endpoints give them. */
const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.sqlite': 'application/vnd.sqlite3',
};

/**
 * Serves a built site on localhost as a static host would: folders with a trailing slash, `404.html` for what is not
 * there. `port` 0 takes any free port; a port that is taken moves on to the next one.
 */
export async function serve(folder: string, { base = '/', port = 0 } = {}): Promise<Served> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = types[extname(path)];
      if (type !== undefined) response.setHeader('content-type', type);
      // As public/_headers says: what is public may be read by the pages of other origins too.
      response.setHeader('access-control-allow-origin', '*');
    },
  });
  const missing = join(folder, '404.html');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    };
    if (!path.startsWith(base)) {
      if (path !== '/' && `${path}/` !== base) {
        notFound();
        return;
      }
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = (request.url ?? '/').slice(base.length - 1);
    files(request, response, notFound);
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, port + 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.env['OUT'] ?? 'dist';
  const { url } = await serve(folder, { base: process.env['BASE'] ?? '/', port: Number(process.env['PORT'] ?? 4321) });
  console.log(`\n  ${url}\n\n  Press Ctrl+C to stop.\n`);
}
