import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { findFile, pathOf } from './find-file.ts';
import { readHeadersFile } from './headers-file.ts';
import { sendFile, sendMissing, sendText } from './send-file.ts';

/**
 * Answers with the files of the site in `root`, as a static host would that reads its `_headers`: folders have a slash at the end, and
 * `404.html` stands for what is not there. No request makes it throw.
 */
export function staticFiles(root: string, base: string): RequestListener {
  const headersFile = join(root, '_headers');
  const headersOf = readHeadersFile(existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request.url ?? '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      sendText(response, 405, 'This server only gives files.');
      return;
    }
    if (path === undefined) {
      sendText(response, 400, 'No address can be read from this request.');
      return;
    }
    if (!path.startsWith(base) && (path === '/' || `${path}/` === base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const address = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    for (const [name, value] of headersOf(address ?? '/')) response.setHeader(name, value);
    const found = address === undefined ? undefined : await findFile(root, address);
    if (typeof found === 'string')
      response.writeHead(301, { location: encodeURI(`${base.slice(0, -1)}${found}`) }).end();
    else if (found) await sendFile(request, response, found);
    else {
      const page = await findFile(root, '/404.html');
      await sendMissing(request, response, typeof page === 'string' ? undefined : page);
    }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The file cannot be read.');
    });
  };
}
