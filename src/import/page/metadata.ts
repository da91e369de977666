import { cleanAddress, hostOf } from './address.ts';
import { isoDay, writtenDays } from './dates.ts';
import { isPersonName } from './furniture.ts';
import type { Guess } from '../guess.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** What of a parsed page is read here; linkedom and browsers both have it. */
export type Page = Document;

/** What the head of a page says about it, before its text is looked at. */
export interface Metadata {
  readonly title: Guess<string> | undefined;
  readonly url: Guess<string> | undefined;
  readonly published: Guess<string> | undefined;
  /** The time of publication was given in UTC, so that its day may differ from the page's own. */
  readonly utc: boolean;
  readonly author: Guess<string> | undefined;
  readonly siteNames: readonly string[];
  readonly language: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object of a JSON-LD block, those in lists and in `@graph` included. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isJson(value)) return [];
  return [value, ...objectsIn(value['@graph']), ...objectsIn(value['mainEntity'])];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '').replace(/[\n\r\t]+/g, ' '),
    );
  } catch {
    return undefined;
  }
}

/** The object that describes the article; a page's other blocks describe the site, its search or its path of pages. */
function articleIn(page: Page): { article: Json | undefined; all: readonly Json[] } {
  const all = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsIn(parseJson(script.textContent)),
  );
  const types = (object: Json): string => JSON.stringify(object['@type'] ?? '');
  const article =
    all.find(
      (object) =>
        /Article|BlogPosting|Report/.test(types(object)) && ('datePublished' in object || 'headline' in object),
    ) ?? all.find((object) => /WebPage/.test(types(object)) && 'datePublished' in object);
  return { article, all };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}

/** The names in a JSON-LD value: a text, an object with a name, a reference to another object, or a list of these. */
function namesIn(value: unknown, all: readonly Json[], type?: RegExp): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namesIn(item, all, type));
  const text = textOf(value);
  if (text !== undefined) return type ? [] : [text];
  if (!isJson(value)) return [];
  const target =
    'name' in value
      ? value
      : all.find((object) => object !== value && object['@id'] === value['@id'] && 'name' in object);
  if (!target || (type && !type.test(JSON.stringify(target['@type'] ?? '')))) return [];
  const name = textOf(target['name']);
  return name === undefined ? [] : [name];
}

const dateNames = [
  'article:published_time', 'og:published_time', 'datePublished', 'publishdate', 'pubdate', 'PubDate', 'publish_date', 'publish-date',
  'published_time', 'publication_date', 'article.published', 'sailthru.date', 'parsely-pub-date', 'mediator_published_time', 'DC.date.issued',
  'dcterms.created', 'DC.date', 'weibo: article:create_at', 'article:create_at', 'og:release_date', 'date', 'Date', 'ptime', 'firstcreatetime',
]; // prettier-ignore

/** What the first meta element of each kind says, by key and name: a large page is gone through once, not once a name. */
const metasOf = oncePer((page: Page): ReadonlyMap<string, string | undefined> => {
  const found = new Map<string, string | undefined>();
  for (const element of page.querySelectorAll('meta'))
    for (const key of ['property', 'name', 'itemprop']) {
      const name = `${key} ${element.getAttribute(key) ?? ''}`;
      if (!found.has(name)) found.set(name, textOf(element.getAttribute('content')));
    }
  return found;
});

/** The content of the first meta element of one of some names that has any. */
function meta(page: Page, names: readonly string[]): string | undefined {
  for (const name of names)
    for (const key of ['property', 'name', 'itemprop']) {
      const content = metasOf(page).get(`${key} ${name}`);
      if (content !== undefined) return content;
    }
  return undefined;
}

/** The day of a time stamp, in the zone it is written in. */
export function dayOfStamp(stamp: string): { day: string; utc: boolean } | undefined {
  const plain = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?\d{2}.*)?$/.exec(stamp.trim());
  const day = plain ? isoDay(Number(plain[1]), Number(plain[2]), Number(plain[3])) : writtenDays(stamp)[0]?.day;
  if (day !== undefined) return { day, utc: /(?:Z|[+-]00:?00|UTC|GMT)$/.test(stamp.trim()) };
  const parsed = /[a-z]{3}.*\d{4}/i.test(stamp) ? Date.parse(stamp) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : { day: new Date(parsed).toISOString().slice(0, 10), utc: true };
}

function publishedIn(page: Page, article: Json | undefined): { published: Guess<string>; utc: boolean } | undefined {
  const stamps: (readonly [string | undefined, string])[] = [
    [textOf(article?.['datePublished']), 'datePublished'],
    [meta(page, dateNames), 'a meta element'],
    [page.querySelector('[itemprop="datePublished"]')?.getAttribute('datetime') ?? undefined, 'datePublished'],
    [page.querySelector('time[pubdate]')?.getAttribute('datetime') ?? undefined, 'time element'],
    [textOf(article?.['dateCreated']), 'dateCreated'],
  ];
  for (const [stamp, words] of stamps) {
    const found = stamp === undefined ? undefined : dayOfStamp(stamp);
    if (found)
      return { published: { value: found.day, confidence: 'high', words: `${words}: ${stamp ?? ''}` }, utc: found.utc };
  }
  return undefined;
}

function urlIn(page: Page, article: Json | undefined, html: string): Guess<string> | undefined {
  const entity = article?.['mainEntityOfPage'];
  const entityUrl = isJson(entity) ? (textOf(entity['@id']) ?? textOf(entity['url'])) : textOf(entity);
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html)?.[1];
  const found: (readonly [string | undefined | null, string])[] = [
    [page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), 'canonical link'],
    [meta(page, ['og:url']), 'og:url'],
    [textOf(article?.['url']), 'url of the JSON-LD'],
    [entityUrl, 'mainEntityOfPage'],
    [saved, 'the browser’s note of where it was saved from'],
  ];
  for (const [url, words] of found) {
    if (url === undefined || url === null) continue;
    const whole = url.startsWith('//') ? `https:${url}` : url;
    if (hostOf(whole) === undefined || new URL(whole).pathname.length <= 1) continue;
    return { value: cleanAddress(whole), confidence: 'high', words };
  }
  return undefined;
}

/** Reads what the head of a page declares: JSON-LD, Open Graph and other meta elements, the canonical link. */
export function metadataOf(page: Page, html: string): Metadata {
  const { article, all } = articleIn(page);
  const publishers = namesIn(article?.['publisher'], all);
  const site = all
    .filter((object) => /WebSite|Organization/.test(JSON.stringify(object['@type'] ?? '')))
    .flatMap((object) => namesIn(object, all));
  const siteNames = [
    meta(page, ['og:site_name', 'application-name', 'apple-mobile-web-app-title']),
    ...publishers,
    ...site,
  ].flatMap((name) => name ?? []);
  const people = namesIn(article?.['author'], all, /Person/);
  const plain = namesIn(article?.['author'], all).filter(
    (name) => typeof article?.['author'] === 'string' && name !== '',
  );
  const author =
    people[0] ??
    plain[0] ??
    meta(page, ['author', 'article:author', 'sailthru.author', 'parsely-author', 'byl', 'dc.creator', 'DC.creator']);
  const known = new Set(siteNames.map((name) => name.toLowerCase()));
  const isAuthor = author !== undefined && isPersonName(author) && !known.has(author.toLowerCase());
  const title = textOf(article?.['headline']) ?? meta(page, ['og:title', 'twitter:title']);
  const dated = publishedIn(page, article);
  return {
    title: title === undefined ? undefined : { value: title, confidence: 'high', words: 'headline in the page’s head' },
    url: urlIn(page, article, html),
    published: dated?.published,
    utc: dated?.utc ?? false,
    author: isAuthor ? { value: author, confidence: 'medium', words: 'author in the page’s head' } : undefined,
    siteNames: [...new Set(siteNames)],
    language:
      textOf(article?.['inLanguage']) ??
      page.documentElement.getAttribute('lang') ??
      meta(page, ['og:locale', 'content-language', 'language']),
  };
}
