import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const compressed = new Set(['.html', '.css', '.js', '.json', '.svg']);

/** A server on a free port that answers for the folders in `mounts` by path prefix, compressed as hosts do (gzip, level 9). */
export interface GzipServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves folders under their prefixes ("/" and "/timelinejs/"); the longest prefix wins. */
export async function gzipServer(mounts: Readonly<Record<string, string>>): Promise<GzipServer> {
  const prefixes = Object.keys(mounts).sort((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const prefix = prefixes.find((candidate) => path.startsWith(candidate)) ?? '/';
    const file = join(mounts[prefix] ?? '.', path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      (body) => {
        const extension = extname(file);
        const gzip = compressed.has(extension);
        response.writeHead(200, {
          'content-type': types[extension] ?? 'application/octet-stream',
          'cache-control': 'max-age=31536000',
          ...(gzip && { 'content-encoding': 'gzip' }),
        });
        response.end(gzip ? gzipSync(body, { level: 9 }) : body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
