import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { byteRange } from './byte-range.ts';
import { compressor } from './compressor.ts';
import type { FoundFile } from './find-file.ts';

/** The types of the files of a site. What is not here is sent as bytes. */
const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

const isText = (type: string): boolean => /charset=utf-8|wasm/.test(type);
const compress = compressor();

/** Answers with one line of text. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.removeHeader('etag');
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) + 1 };
  response.writeHead(status, headers).end(`${text}\n`);
}

function sendBytes(request: IncomingMessage, response: ServerResponse, status: number, bytes: Buffer): void {
  response.writeHead(status, { 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends a file that stands where it was asked for: whole, a range of it, or word that the reader has it (RFC 9110, 13 and 14). */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, size, changed }: FoundFile,
): Promise<void> {
  const body = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const version = `${size.toString(36)}-${changed.getTime().toString(36)}`;
  const { headers } = request;
  const accepted = headers.range === undefined && isText(type) ? (headers['accept-encoding'] ?? '') : '';
  const { bytes, encoding } = compress(`${file} ${version}`, body, accepted);
  const etag = `"${version}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('content-type', type);
  response.setHeader('vary', 'Accept-Encoding');
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('etag', etag);
  response.setHeader('last-modified', changed.toUTCString());
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  const held = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (held.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  const same = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = same ? byteRange(headers.range, bytes.length) : undefined;
  if (range === 'none') {
    response.setHeader('content-range', `bytes */${bytes.length}`);
    sendText(response, 416, 'The file has no such bytes.');
  } else if (range) {
    response.setHeader('content-range', `bytes ${range.first}-${range.last}/${bytes.length}`);
    sendBytes(request, response, 206, bytes.subarray(range.first, range.last + 1));
  } else sendBytes(request, response, 200, bytes);
}

/** Sends a page that says that nothing stands where something was asked for. */
export async function sendMissing(
  request: IncomingMessage,
  response: ServerResponse,
  page: FoundFile | undefined,
): Promise<void> {
  if (!page) {
    sendText(response, 404, 'Not found.');
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  sendBytes(request, response, 404, await readFile(page.file));
}
