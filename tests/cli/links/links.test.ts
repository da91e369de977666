import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eachByHost } from '../../../src/cli/links/hosts.ts';
import { visit } from '../../../src/cli/links/visit.ts';
import { archivedCopy } from '../../../src/cli/links/wayback.ts';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import { loadRecord } from '../../../src/record/load.ts';
import { wordsOf } from '../../command.ts';

const title = 'A ferry every week';
const article = `<!doctype html><title>${title} | Post</title><p>It sails.</p>`;
let asked: string[] = [];

/** A server that misbehaves in every way, by path; the archive of another path answers as the Wayback Machine does. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/fine': (_, response) => response.setHeader('content-type', 'text/html').end(article),
  '/': (_, response) => response.end('<h1>All the news</h1>'),
  '/moved': (_, response) => response.writeHead(301, { location: '/fine' }).end(),
  '/slash': (_, response) => response.writeHead(301, { location: '/slash/' }).end(),
  '/slash/': (_, response) => response.end(article),
  '/for-now': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/home': (_, response) => response.writeHead(301, { location: '/' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/nowhere': (_, response) => response.writeHead(302, { location: 'ferry://%' }).end(),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/too-often': (_, response) => response.writeHead(429).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/sold': (_, response) => response.end('<title>Buy this domain</title><p>Cheap boats'),
  '/empty': (_, response) => response.end(),
  '/picture': (_, response) => response.setHeader('content-type', 'image/png').end('PNG'),
  '/cyrillic': (_, response) =>
    response.end(
      Buffer.from([
        0xcf, 0xe0, 0xf0, 0xee, 0xec, 0x20, 0xea, 0xe0, 0xe6, 0xe4, 0xf3, 0xfe, 0x20, 0xed, 0xe5, 0xe4, 0xe5, 0xeb,
        0xfe,
      ]),
    ),
  '/silent': () => undefined,
  '/hung-up': ({ socket }) => socket.destroy(),
  '/endless': (_, response) => {
    response.write(article);
    const more = setInterval(() => response.write(' '.repeat(50_000)), 1);
    response.on('close', () => clearInterval(more));
  },
  '/drip': (_, response) => {
    const more = setInterval(() => response.write('.'), 50);
    response.on('close', () => clearInterval(more));
  },
  '/archive': ({ url = '' }, response) => {
    const page = new URL(url, 'http://archive.example').searchParams.get('url') ?? '';
    const copy = {
      available: true,
      status: '200',
      timestamp: '19910516',
      url: `http://web.archive.example/19910516/${page}`,
    };
    if (page.endsWith('/broken')) response.writeHead(503).end();
    else if (page.endsWith('/missing')) response.end('{"archived_snapshots":{}}');
    else
      response.end(
        JSON.stringify({ archived_snapshots: { closest: page.endsWith('/home') ? { ...copy, status: '404' } : copy } }),
      );
  },
};
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  asked.push(request.url ?? '');
  (answers[pathname] ?? ((_, other) => other.writeHead(410).end()))(request, response);
});

let root = '';
beforeAll(async () => {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const patience = { time: 700, bytes: 200_000 };

describe('a visit to a page', () => {
  test.each([
    ['/fine', title, 'alive'],
    ['/fine', undefined, 'alive'],
    ['/fine', 'Storm closes the northern bridge', 'changed'],
    ['/moved', title, 'moved'],
    ['/slash', title, 'alive'],
    ['/for-now', title, 'alive'],
    ['/home', title, 'gone'],
    ['/missing', title, 'gone'],
    ['/never-was', title, 'gone'],
    ['/forbidden', title, 'blocked'],
    ['/too-often', title, 'blocked'],
    ['/broken', title, 'unreachable'],
    ['/circle', title, 'unreachable'],
    ['/nowhere', title, 'unreachable'],
    ['/sold', title, 'changed'],
    ['/empty', title, 'changed'],
    ['/picture', title, 'alive'],
    ['/cyrillic', 'Паром каждую неделю', 'alive'],
    ['/silent', title, 'unreachable'],
    ['/drip', title, 'unreachable'],
    ['/hung-up', title, 'unreachable'],
    ['/endless', title, 'alive'],
  ])('%s with the headline %j is %3$s', async (path, headline, state) => {
    expect(await visit(root + path, headline, patience)).toMatchObject({ state });
  });

  test('says where a page that moved is now, and why another cannot be reached', async () => {
    expect(await visit(`${root}/moved`, title, patience)).toEqual({
      state: 'moved',
      because: 'it leads elsewhere for good',
      to: `${root}/fine`,
    });
    expect(await visit(`${root}/silent`, title, patience)).toEqual({
      state: 'unreachable',
      because: 'no answer within 0.7 seconds',
    });
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    await new Promise((done) => closed.close(done));
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(await visit(`http://127.0.0.1:${port}/`, title, patience)).toEqual({
      state: 'unreachable',
      because: 'ECONNREFUSED',
    });
  });
});

describe('many visits', () => {
  test('never meet at one host, and at no more hosts at once than asked', async () => {
    const addresses = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((page) => `http://${host}.example/${page}`));
    const now = new Set<string>();
    const seen: string[] = [];
    let most = 0;
    await eachByHost(addresses, { atOnce: 2, pause: 1 }, async (address) => {
      const { host } = new URL(address);
      expect(now.has(host)).toBe(false);
      now.add(host);
      most = Math.max(most, now.size);
      await new Promise((done) => {
        setTimeout(done, 5);
      });
      now.delete(host);
      seen.push(address);
    });
    expect(seen.sort()).toEqual(addresses);
    expect(most).toBe(2);
  });
});

describe('the copy in an archive', () => {
  const ask = (path: string): Promise<string | undefined> =>
    archivedCopy(root + path, parseEdtf('1991-05-15'), { service: `${root}/archive`, time: 700 });

  test('is asked for as near to publication as there is, and taken only when it is one of the page', async () => {
    expect(await ask('/fine')).toBe(`https://web.archive.example/19910516/${root}/fine`);
    expect(asked).toEqual([`/archive?url=${encodeURIComponent(`${root}/fine`)}&timestamp=19910515`]);
    expect(await ask('/home')).toBeUndefined();
    expect(await ask('/missing')).toBeUndefined();
    await expect(ask('/broken')).rejects.toThrow('The Wayback Machine answers 503.');
  });
});

describe('npm run links', { timeout: 120_000 }, () => {
  /** In the process of the command every name leads to this machine: nothing can leave it. */
  const homeward = `data:text/javascript,${encodeURIComponent(
    "import dns from 'node:dns'; const { lookup } = dns; dns.lookup = (host, ...rest) => lookup('127.0.0.1', ...rest);",
  )}`;
  const [event, other] = ['events/1991/1991-05-14-ferry-letter.md', 'events/1992/1992-03-ferry-timetable.md'];
  let [folder, host] = ['', ''];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'base-'));
    cpSync('tests/fixtures/base', folder, { recursive: true });
    const edit = (file: string, from: string, to: string): void => {
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
    };
    host = root.replace('127.0.0.1', 'post.example');
    edit(event, 'https://post.example/1991/ferry', `${host}/fine`);
    edit(event, 'https://echo.example/1991/letter', `${host}/missing`);
    edit(other, 'https://echo.example/1992/timetable', `${host}/moved`);
    return () => {
      rmSync(folder, { recursive: true });
    };
  });

  function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
    const log = join(folder, '.links.jsonl');
    const all = [
      '--import',
      homeward,
      ...wordsOf('links'),
      '--pause',
      '0',
      '--time',
      '5000',
      '--log',
      log,
      '--wayback',
      `${root}/archive`,
      ...words,
    ];
    return new Promise((done) => {
      execFile(process.execPath, all, { env: { ...process.env, CONTENT: folder } }, (error, stdout, stderr) => {
        const plain = (text: string): string => text.replaceAll(folder, 'content').replaceAll(host, 'http://host');
        done({ code: typeof error?.code === 'number' ? error.code : 0, out: plain(stdout), err: plain(stderr) });
      });
    });
  }

  test('tells what became of every page, and goes on where it was broken off', async () => {
    const first = await run(join(folder, 'events/1991'));
    expect(first).toEqual({
      code: 1,
      out: `gone         http://host/missing  (404)  content/${event}\n`,
      err: '2 pages: 1 alive, 0 moved, 1 gone, 0 changed, 0 blocked, 0 unreachable.\n',
    });
    writeFileSync(join(folder, '.links.jsonl'), '{"url":"cut o', { flag: 'a' });
    asked = [];
    const second = await run();
    expect(second.out).toContain(
      `moved        http://host/moved → http://host/fine  (it leads elsewhere for good)  content/${other}\n`,
    );
    expect(asked).toEqual(['/moved', '/fine']);
    const pages = z.array(z.object({ state: z.string() })).parse(JSON.parse((await run('--json')).out));
    expect(pages.map(({ state }) => state)).toEqual(['alive', 'gone', 'moved']);
  });

  test('notes archived copies only when it is told to write, and the check passes then', async () => {
    const before = readFileSync(join(folder, event), 'utf8');
    expect((await run('--archive')).err).toContain('2 sources have a copy that is not noted yet; --write notes them.');
    expect(readFileSync(join(folder, event), 'utf8')).toBe(before);
    expect((await run('--archive', '--write')).err).toContain('2 sources have a copy that is not noted yet: written.');
    const line = `    url: "${host}/fine"\n`;
    expect(readFileSync(join(folder, event), 'utf8')).toBe(
      before.replace(line, `${line}    archived: "https://web.archive.example/19910516/${host}/fine"\n`),
    );
    expect(loadRecord(folder).events[1]?.sources[0]?.archived).toContain('web.archive.example');
  });

  test('refuses what it cannot do', async () => {
    expect(await run('--write')).toMatchObject({ code: 2, err: '--write belongs to --archive.\n' });
    expect(await run('--days', 'many')).toMatchObject({ code: 2, err: '"many" is no number.\n' });
    expect(await run('nothing/there')).toMatchObject({ code: 2 });
  });
});
