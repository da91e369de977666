import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markBuild } from '../../src/cli/build-marker.ts';
import { portOf } from '../../src/cli/serve/port.ts';
import { serve, type Served } from '../../src/cli/serve.ts';
import { run } from '../command.ts';

const root = mkdtempSync(join(tmpdir(), 'site-'));
const long = 'Northport and Southport sign a paper about the ferry. '.repeat(100);
const files: Readonly<Record<string, string>> = {
  'index.html': '<title>Front</title>',
  '404.html': '<title>Nothing here</title>',
  _headers: '/*\n  X-Everywhere: yes\n/embed/*\n  X-Embed: yes\n',
  'events/a/index.html': long,
  'embed/a/index.html': '<title>Embed</title>',
  'data/a.csv': '0123456789',
  'data/a.sqlite': long,
  '.secret/key.txt': 'secret',
};

let server: Served;
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(root, join(root, 'data', 'loop'));
  markBuild(root, { record: 'Canal', base: '/base/' });
  server = await serve(root);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** The answer to a request written as it goes over the wire, which no client of ours would send. */
function raw(line: string, ...headers: string[]): Promise<string> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${[line, 'Host: localhost', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`),
    );
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (address: string, ...headers: string[]): Promise<string> => raw(`GET ${address} HTTP/1.1`, ...headers);
const status = (answer: string): number => Number(answer.split(' ')[1]);

describe('the server answers', () => {
  test.each([
    ['GET // HTTP/1.1', 404],
    ['GET //evil.example/ HTTP/1.1', 404],
    ['GET /base//evil.example/.. HTTP/1.1', 404],
    ['GET /base/%00 HTTP/1.1', 400],
    ['GET /base/%E0%A4%A HTTP/1.1', 400],
    ['GET /base/%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 404],
    ['GET /base/..%2f..%2fetc%2fpasswd HTTP/1.1', 404],
    ['GET /base/..%5c..%5cetc HTTP/1.1', 404],
    ['GET /base/.secret/key.txt HTTP/1.1', 404],
    ['GET /base/.conjunction-build.json HTTP/1.1', 404],
    ['GET /base/index.html/x HTTP/1.1', 404],
    [`GET /base/${'a'.repeat(5000)} HTTP/1.1`, 404],
    [`GET /base/${'a/'.repeat(3000)} HTTP/1.1`, 404],
    [`GET /base/data/${'loop/data/'.repeat(60)} HTTP/1.1`, 404],
    ['GET * HTTP/1.1', 400],
    ['GET ? HTTP/1.1', 400],
    ['GET http://elsewhere.example/base/ HTTP/1.1', 200],
    ['GET / HTTP/1.1', 302],
    ['GET /base HTTP/1.1', 302],
    ['GET /base/events/a HTTP/1.1', 301],
    ['GET /other/ HTTP/1.1', 404],
    ['POST /base/ HTTP/1.1', 405],
    ['DELETE /base/data/a.csv HTTP/1.1', 405],
    ['OPTIONS * HTTP/1.1', 405],
    ['NONSENSE / HTTP/1.1', 400],
    ['GET /base/ HTTP/9.9', 400],
    ['HEAD /base/ HTTP/1.1', 200],
    ['GET /base/?q=%E0%A4%A#x HTTP/1.1', 200],
  ])('%s with %d', async (line, code) => {
    expect(status(await raw(line))).toBe(code);
  });

  test('what was wrong in a line, and which methods it knows', async () => {
    const answer = await raw('POST /base/ HTTP/1.1', 'Content-Length: 0');
    expect(answer).toMatch(/\r\nallow: GET, HEAD\r\n/i);
    expect(answer).toMatch(/\r\n\r\nThis server only gives files\.\n$/);
  });

  test('with the page for what is not there', async () => {
    expect(await get('/base/nothing/')).toContain('<title>Nothing here</title>');
  });

  test('with the slash that a folder lacks, on this host only', async () => {
    expect(await get('/base/events/a')).toMatch(/\r\nlocation: \/base\/events\/a\/\r\n/i);
  });

  test('and lives on after every one of these', async () => {
    for (const range of ['bytes=5-2', 'bytes=-', 'bytes=99999999999999999999-', 'bytes=-5', 'bytes', ''])
      expect(status(await get('/base/data/a.csv', `Range: ${range}`))).toBeLessThan(417);
    expect((await fetch(server.url)).status).toBe(200);
  });
});

describe('a range', () => {
  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-2', 416, 'The file has no such bytes.\n', 'bytes */10'],
    ['bytes=10-', 416, 'The file has no such bytes.\n', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', null],
  ])('%s', async (range, code, text, said) => {
    const answer = await fetch(`${server.url}data/a.csv`, { headers: { range } });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([code, text, said]);
  });

  test('of a file that has changed since is the whole file', async () => {
    const answer = await fetch(`${server.url}data/a.csv`, { headers: { range: 'bytes=2-4', 'if-range': '"old"' } });
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
  });
});

describe('a file', () => {
  test('comes with the headers that a host would send', async () => {
    const page = await fetch(server.url);
    expect(page.headers.get('x-everywhere')).toBe('yes');
    expect(page.headers.get('x-embed')).toBeNull();
    expect((await fetch(`${server.url}embed/a/`)).headers.get('x-embed')).toBe('yes');
    expect((await fetch(`${server.url}data/a.csv`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  test('that is text comes compressed as the reader can take it', async () => {
    const bodyOf = async (accept: string): Promise<[string, Buffer]> => {
      const answer = await get('/base/events/a/', `Accept-Encoding: ${accept}`);
      const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
      return [/content-encoding: (\w+)/i.exec(head)?.[1] ?? 'none', Buffer.from(body, 'latin1')];
    };
    const [first, brotli] = await bodyOf('gzip, deflate, br');
    const [second, gzip] = await bodyOf('gzip, br;q=0');
    const [third, plain] = await bodyOf('identity');
    expect([first, second, third]).toEqual(['br', 'gzip', 'none']);
    for (const text of [brotliDecompressSync(brotli), gunzipSync(gzip), plain]) expect(text.toString()).toBe(long);
    expect(brotli.length).toBeLessThan(plain.length / 10);
  });

  test('that is no text comes as it is', async () => {
    expect(await get('/base/data/a.sqlite', 'Accept-Encoding: br')).not.toMatch(/content-encoding/i);
  });

  test('is not sent again to a reader who has it', async () => {
    const etag = (await fetch(`${server.url}events/a/`)).headers.get('etag') ?? '';
    const again = await fetch(`${server.url}events/a/`, { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

test.each(['abc', '-1', '70000', '4321.5', '', '1e3'])('PORT=%s is refused', (port) => {
  expect(() => portOf(port)).toThrow(
    `PORT=${port} is not a port: write a number from 0 to 65535, for instance PORT=4321.`,
  );
});

test('PORT=abc is refused in one line', () => {
  const { code, err } = run('serve', [], { env: { OUT: root, PORT: 'abc' } });
  expect({ code, lines: err.split('\n').length }).toEqual({ code: 1, lines: 2 });
});

test('a folder that is not there is named', () => {
  expect(run('serve', [], { env: { OUT: 'nowhere' } })).toMatchObject({
    code: 1,
    err: 'There is no nowhere/ to serve: "npm run build" writes it.\n',
  });
});
