import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { loadRecord } from '../../src/record/load.ts';
import { sites } from '../sites.ts';
import { parseXml } from '../export/feed/parse-xml.ts';
import { addressOf } from '../../src/site/address.ts';
import { served } from '../visit.ts';

const site = served('based');
const record = loadRecord(sites.based.content);
const event = '1965-09-02-treaty-of-skarholm';
const promise = 'tidal-lock';

async function fetched(address: string): Promise<{ status: number; type: string; text: string }> {
  const response = await fetch(site.at(address));
  return {
    status: response.status,
    type: (response.headers.get('content-type') ?? '').replace(/;.*/, ''),
    text: await response.text(),
  };
}

const pages = [
  ...[
    '/',
    '/timeline/',
    '/search/',
    '/data/',
    '/changes/',
    '/about/',
    '/about/method/',
    '/about/corrections/',
    '/print/',
  ],
  ...[
    '/disagreements/',
    '/sources/',
    '/embed/timeline/',
    '/embed/timeline/lock/',
    `/embed/events/${event}/`,
    '/404.html',
  ],
  ...[...new Set(record.events.map(({ date }) => date.edtf.slice(0, 4)))].map((year) => `/timeline/${year}/`),
  ...(['events', 'promises', 'people', 'organisations', 'terms', 'topics', 'threads', 'publishers'] as const).flatMap(
    (name) => [`/${name}/`, ...record[name].map(({ id }) => addressOf(name, id))],
  ),
];

it.each(pages)(
  '%s is a page with one heading of the first level, and leads nowhere outside the base path',
  async (address) => {
    const { status, type, text } = await fetched(address);
    expect({ status, type }).toEqual({ status: 200, type: 'text/html' });
    expect([...text.matchAll(/<h1[\s>]/g)]).toHaveLength(1);
    const own = [...text.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(([, target]) => target ?? '');
    expect(own.filter((target) => !target.startsWith(sites.based.base))).toEqual([]);
  },
);

it.each([
  ...['events', 'promises', 'people', 'organisations', 'sources', 'publishers', 'terms', 'topics', 'vocabulary'].map(
    (name) => `/data/${name}.json`,
  ),
  ...['events', 'event', 'promises', 'people', 'organisations', 'sources', 'publishers', 'terms', 'topics'].map(
    (name) => `/data/schemas/${name}.schema.json`,
  ),
  '/data/datapackage.json',
  '/data/timelinejs.json',
  '/feed.json',
  `/events/${event}.json`,
  `/events/${event}.csl.json`,
  `/oembed/events/${event}.json`,
])('%s is JSON', async (address) => {
  const { status, type, text } = await fetched(address);
  expect({ status, type }).toEqual({ status: 200, type: 'application/json' });
  expect(() => {
    JSON.parse(text);
  }).not.toThrow();
});

it.each<[string, string]>([
  ['/feed.xml', 'text/xml'],
  ['/feed.atom', 'application/atom+xml'],
  ['/changes/feed.xml', 'text/xml'],
  ...record.topics.map(({ id }): [string, string] => [`/topics/${id}/feed.xml`, 'text/xml']),
  ['/sitemap-index.xml', 'text/xml'],
])('%s is well-formed XML', async (address, expected) => {
  const { status, type, text } = await fetched(address);
  expect({ status, type }).toEqual({ status: 200, type: expected });
  expect(() => parseXml(text)).not.toThrow();
});

it.each([
  [`/events/${event}.bib`, 'application/x-bibtex', /^@online\{/m],
  [`/events/${event}.ris`, 'application/x-research-info-systems', /^TY {2}- /m],
  [`/promises/${promise}.bib`, 'application/x-bibtex', /^@online\{/m],
  [`/promises/${promise}.ris`, 'application/x-research-info-systems', /^TY {2}- /m],
  ['/data/record.bib', 'application/x-bibtex', /^@\w+\{/m],
  ['/data/events.csv', 'text/csv', /^id,url,title/],
  ['/data/facts.csv', 'text/csv', /^event,number/],
  ['/data/promises.csv', 'text/csv', /^id,url,title/],
  ['/data/sources.csv', 'text/csv', /^url,title/],
  ['/data/events.ndjson', 'application/x-ndjson', /^\{"id"/],
  ['/data/record.sqlite', 'application/vnd.sqlite3', /^SQLite format 3\0/],
  ['/robots.txt', 'text/plain', /^Sitemap: http/m],
])('%s is a file of its kind', async (address, expected, form) => {
  const { status, type, text } = await fetched(address);
  expect({ status, type }).toEqual({ status: 200, type: expected });
  expect(text).toMatch(form);
});

it('/about/ and /data/ count the same addresses cited', async () => {
  const about = /([\d,]+)\s+pages from/.exec((await fetched('/about/')).text)?.[1];
  const data = /Sources cited<\/dt>\s*<dd[^>]*>([\d,]+)</.exec((await fetched('/data/')).text)?.[1];
  expect(about).toMatch(/^[\d,]+$/);
  expect(data).toBe(about);
});

it('the page of an event names its oEmbed answer, whose frame is a page', async () => {
  const { text } = await fetched(`/events/${event}/`);
  const named = /type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(named).toBe(`/some/base/oembed/events/${event}.json`);
  const answer = z
    .object({ type: z.literal('rich'), html: z.string() })
    .parse(JSON.parse((await fetched(`/oembed/events/${event}.json`)).text));
  expect(answer.html).toContain(`/some/base/embed/events/${event}/"`);
});

it.each([
  [`/events/${event}/`, 'Event'],
  [`/promises/${promise}/`, 'CreativeWork'],
])(
  '%s says in its head what it is, under the address that others keep, for search engines and reference managers',
  async (address, about) => {
    const { text } = await fetched(address);
    const canonical = /rel="canonical" href="([^"]+)"/.exec(text)?.[1];
    expect(canonical).toMatch(new RegExp(`${sites.based.base.slice(0, -1)}${address}$`));
    const scripts = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => json,
    );
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0] ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': canonical,
      isPartOf: { '@type': 'Dataset' },
      about: { '@type': about },
    });
    const tag = (name: string): string | undefined =>
      new RegExp(`<meta name="${name}" content="([^"]+)"`).exec(text)?.[1];
    expect(tag('citation_title')).toBe(tag('DC.title'));
    expect(tag('citation_public_url')).toBe(canonical);
    for (const extension of ['json', 'bib', 'ris', 'csl.json'])
      expect(text).toContain(`href="${sites.based.base.slice(0, -1)}${address.slice(0, -1)}.${extension}"`);
  },
);

it.each(['/', '/topics/lock/', `/promises/${promise}/`, `/events/${event}/`])(
  '%s names a picture for other sites, and it is there',
  async (address) => {
    const { text } = await fetched(address);
    const named = /property="og:image" content="https?:\/\/[^/]+\/some\/base(\/[^"]+)"/.exec(text)?.[1] ?? '';
    const { status, type } = await fetched(named);
    expect({ status, type }).toEqual({ status: 200, type: 'image/png' });
  },
);

it('every address answers when its end is cut off, part by part', async () => {
  // Files that the pages load, and pictures, are not part of the contract (docs/addresses.md).
  const own = /^(?:_assets|pagefind|cards|search\/spelling)\//;
  const files = readdirSync(sites.based.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sites.based.out, join(entry.parentPath, entry.name)))
    .filter((file) => !own.test(file));
  const trimmed = new Set(
    files.flatMap((file) => {
      const parts = file.split(sep).slice(0, -1);
      return parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}/`);
    }),
  );
  expect([...trimmed]).toEqual(expect.arrayContaining(['/events/', '/embed/', '/data/schemas/', '/sources/']));
  const answers = await Promise.all(
    [...trimmed].map(async (address) => [address, (await fetched(address)).status] as const),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

it('what was never issued answers with the page that says so', async () => {
  const { status, text } = await fetched('/events/nothing/');
  expect(status).toBe(404);
  expect(text).toContain('<h1');
});
