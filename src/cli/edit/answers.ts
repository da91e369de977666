import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { Unreadable } from '../../import/page/unreadable.ts';
import type { Given } from '../../import/reading.ts';
import { collectionNames } from '../../record/collection.ts';
import { parseEdtf } from '../../record/dates/edtf-date.ts';
import { RecordError } from '../../record/problem.ts';
import { addressFault } from '../../record/web-address.ts';
import { issueAddresses } from '../issue/issue-addresses.ts';
import { articleForm, inFields } from './articles.ts';
import { type Desk, Refused } from './desk.ts';
import { foreign } from './local-request.ts';
import { notesOf } from './notes.ts';

const collection = z.enum(collectionNames);
const entry = z.strictObject({ collection, id: z.string() });
const edited = z.strictObject({
  ...entry.shape,
  name: z.string(),
  saved: z.string().nullable(),
  text: z.string(),
  data: z.unknown(),
  body: z.string().optional(),
  plain: z.boolean(),
});
const saving = z.strictObject({ edited, draft: z.boolean() });
const begun = z.strictObject({ words: z.array(z.string()) });

/** Articles of at most this many bytes are read, as by `npm run import`. */
const largest = 20_000_000;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > largest) throw new Refused('That is larger than 20 MB: save the article alone, or copy its text.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function givenIn(query: URLSearchParams): Given {
  const [url, published] = ['url', 'published'].map((key) => query.get(key)?.trim() ?? '');
  if (url && addressFault(url) !== undefined) throw new Refused(`"${url}" is no address: begin it with https://.`);
  if (published && !parseEdtf(published)) throw new Refused(`"${published}" is no date: write 2015-10-12 or 2015-10.`);
  return { ...(url && { url }), ...(published && { published }) };
}

type Answer = (body: Buffer, query: URLSearchParams) => unknown;

function parsed<T>(schema: z.ZodType<T>, body: Buffer): T {
  return schema.parse(JSON.parse(body.toString('utf8')));
}

/** What the editing page can ask for, by name. */
function answersOf(desk: Desk, folder: string): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    ['entries', () => ({ entries: desk.entries() })],
    ['open', (body) => ({ form: desk.open(...idOf(parsed(entry, body))) })],
    ['begin', (body) => ({ form: desk.begin(parsed(begun, body).words) })],
    ['article', (body, query) => articleForm(desk, folder, body, givenIn(query), query.has('anyway'))],
    ['check', (body) => desk.check(parsed(edited, body))],
    ['save', (body) => desk.save(parsed(saving, body).edited, parsed(saving, body).draft)],
    ['notes', (body) => ({ notes: notesOf(desk, ...idOf(parsed(entry, body))) })],
    ['issue', () => ({ added: issueAddresses(folder).added })],
  ]);
}

function idOf({ collection: name, id }: z.output<typeof entry>): [z.output<typeof collection>, string] {
  return [name, id];
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(body);
}

function sentence(error: unknown): string | undefined {
  if (error instanceof Unreadable) return inFields(error.message);
  if (error instanceof Refused || error instanceof RecordError) return error.message;
  return error instanceof z.ZodError || error instanceof SyntaxError ? 'The request cannot be read.' : undefined;
}

/**
 * Answers requests below `/edit/` (a path without the base path of the site): the page itself, and what it asks for. Gives false for an
 * address that is none of its own.
 */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { desk, folder, base, path }: { desk: Desk; folder: string; base: string; path: string },
): Promise<boolean> {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const found = /^\/edit\/(?:(?<name>\w+)\/)?$/.exec(pathname);
  if (!found) return false;
  const refused = foreign(request);
  const name = found.groups?.['name'] ?? '';
  const wanted = request.method === 'POST' ? answersOf(desk, folder).get(name) : undefined;
  if (refused !== undefined) send(response, 403, 'text/plain', refused);
  else if (request.method === 'GET' && name === '') {
    const page = readFileSync('src/components/edit/edit.html', 'utf8');
    send(response, 200, 'text/html', page.replaceAll('%base%', base));
  } else if (!wanted) send(response, 404, 'text/plain', 'There is nothing at this address.');
  else
    try {
      send(response, 200, 'application/json', JSON.stringify(await wanted(await bytesOf(request), searchParams)));
    } catch (error) {
      const words = sentence(error);
      if (words === undefined) console.error(error);
      send(response, words === undefined ? 500 : 422, 'text/plain', words ?? String(error));
    }
  return true;
}
