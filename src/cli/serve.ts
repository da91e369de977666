import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder } from '../record/content-folder.ts';
import { readArguments } from './arguments.ts';
import { readMarker } from './build-marker.ts';
import { defaultOut } from './output-folder.ts';
import { lastPort, portOf } from './serve/port.ts';
import { staticFiles } from './serve/static-files.ts';

/** A running server: its address including the base path, and how to end it. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on localhost as a static host would, under the base path it was built for. `port` 0 takes any free port; a port
 * that is taken moves on to the next one.
 */
export async function serve(folder: string, { port = 0 } = {}): Promise<Served> {
  const base = readMarker(folder)?.base ?? '/';
  const server = createServer(staticFiles(folder, base));
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
      if (error.code === 'EADDRINUSE' && port !== 0 && port < lastPort) resolve(listen(server, port + 1));
      else reject(new Error(`Port ${port} cannot be had (${error.code ?? error.message}): write another, PORT=4321.`));
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const help = `Serves the site that was built, as a host would.

  npm run serve                        dist/ at http://localhost:4321/
  PORT=8080 npm run serve              at another port
  OUT=/var/www/site npm run serve      another folder

Press Ctrl+C to stop.`;

async function main(): Promise<void> {
  readArguments(help, {}, [0, 0]);
  const folder = resolve(process.env['OUT'] ?? defaultOut(contentFolder));
  const shown = relative('.', folder) || '.';
  if (!existsSync(folder)) throw new Error(`There is no ${shown}/ to serve: "npm run build" writes it.`);
  const { url } = await serve(folder, { port: portOf(process.env['PORT']) });
  console.log(`\n  ${url}   (${shown}/)\n\n  Press Ctrl+C to stop.\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
