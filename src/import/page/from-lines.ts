import { parse } from 'yaml';
import { z } from 'zod';
import { cleanAddress, hostOf, isArticleAddress } from './address.ts';
import { bylineOf, creditOf, holderOf, isPersonName } from './furniture.ts';
import { fewWords, type Guess } from '../guess.ts';
import { type Layout, layoutOf, shareOf, traces } from './layout.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { dayOfStamp } from './metadata.ts';
import type { Parts } from './parts.ts';
import { publicationDay } from './published.ts';

/** The address of the page: one that stands alone at its head or foot, best the one whose words are the headline's. */
function addressIn(lines: readonly Line[], layout: Layout, title: string): Guess<string> | undefined {
  const first = layout.body[0] ?? 0;
  const last = layout.body.at(-1) ?? lines.length;
  const words = traces(title);
  const found = lines.flatMap((line, at) =>
    line.kind !== 'url' || (at > first && at < last)
      ? []
      : line.links.filter(isArticleAddress).map((url) => {
          const near = at <= first || at <= last + 4;
          const named = /url|адрес|link|ссылка|地址|原文|链接|address/i.test(line.text);
          return {
            url,
            score: shareOf(words, traces(url.replace(/[-_/]/g, ' '))) + (near ? 0.2 : 0) + (named ? 0.2 : 0),
          };
        }),
  );
  const best = found.sort((a, b) => b.score - a.score)[0];
  if (!best) return undefined;
  return {
    value: cleanAddress(best.url),
    confidence: found.length === 1 ? 'high' : 'medium',
    words: 'an address of its own line',
  };
}

/** A headline without the name of the site that follows or precedes it. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const names = siteNames.map(plain).filter((name) => name.length > 1);
  let rest = title.trim();
  for (;;) {
    const tail = /^(.*\S)\s*(?:\s[-–—|:·•]\s|[|_｜]|::|[-–—](?=[^-–—]*\p{Script=Han}[^-–—]*$))\s*(\S[^|_｜]*)$/u.exec(
      rest,
    );
    const [, head = '', end = ''] = tail ?? [];
    if (!tail || !names.some((name) => plain(end) === name || (name.length > 3 && plain(end).includes(name))))
      return rest;
    rest = head;
  }
}

function siteNamesIn(lines: readonly Line[], layout: Layout): string[] {
  const head = layout.title ?? layout.body[0] ?? 0;
  const last = layout.body.at(-1) ?? 0;
  const top = lines
    .slice(0, head)
    .filter(({ kind, text }) => kind === 'short' && text.length <= 60 && !/\d{1,2}[.:/]\d{2}/.test(text))
    .slice(0, 4)
    .flatMap(({ text }) => [text, ...text.split(/\s+[-–—|:]\s+/)]);
  const holders = lines.filter((_, at) => at > last || at < head).flatMap(({ text }) => holderOf(text) ?? []);
  return [...new Set([...top, ...holders])];
}

/** Hosts that a page's own links and addresses name: of whole addresses in its menus, and of its authors' post. */
function hostsIn(text: string, lines: readonly Line[], layout: Layout): string[] {
  const first = layout.body[0] ?? 0;
  const last = layout.body.at(-1) ?? 0;
  const outside = lines.filter((_, at) => at < first || at > last);
  const counted = new Map<string, number>();
  for (const host of outside.flatMap(({ links }) => links.flatMap((link) => hostOf(link) ?? [])))
    counted.set(host, (counted.get(host) ?? 0) + 1);
  const named = [...text.matchAll(/(?:©|\(c\)|copyright)[^\n]{0,40}?\b((?:[\w-]+\.)+[a-z]{2,6})\b/gi)].map((match) =>
    (match[1] ?? '').toLowerCase().replace(/^www\./, ''),
  );
  return [...named, ...[...counted].sort((a, b) => b[1] - a[1]).map(([host]) => host)];
}

function authorIn(lines: readonly Line[], layout: Layout): Guess<string> | undefined {
  const first = layout.body[0] ?? lines.length;
  const last = layout.body.at(-1) ?? lines.length;
  for (const [at, line] of lines.entries()) {
    const close = at < first ? at >= (layout.title ?? 0) - 3 : at > last && at <= last + 2;
    if (!close && at !== first && at !== last) continue;
    const name = bylineOf(at === first ? line.text.slice(0, 90) : line.text);
    if (name !== undefined) return { value: name, confidence: 'high', words: fewWords(line.text) };
  }
  return undefined;
}

/** Takes the lines of a page apart, once it is known where the article stands among them. */
export function partsOfLines(lines: readonly Line[], layout: Layout, whole: string): Parts {
  const warnings: string[] = [];
  const first = layout.body[0] ?? lines.length;
  const last = layout.body.at(-1) ?? lines.length;
  const written = layout.title === undefined ? undefined : lines[layout.title]?.text;
  const siteNames = siteNamesIn(lines, layout);
  const title = written === undefined ? undefined : withoutSite(written, siteNames);
  const url = addressIn(lines, layout, title ?? '');
  const near = lines.filter((_, at) => (at < first && at >= (layout.title ?? 0) - 4) || (at > last && at <= last + 4));
  return {
    title: title === undefined ? undefined : { value: title, confidence: 'high', words: fewWords(title) },
    paragraphs: layout.body.flatMap((at) => lines[at]?.text ?? []),
    url,
    siteNames,
    hosts: hostsIn(whole, lines, layout),
    credits: near.flatMap(({ text }) => creditOf(text) ?? []),
    published: publicationDay(lines, layout, url?.value, warnings),
    author: authorIn(lines, layout),
    language: undefined,
    warnings,
  };
}

/** What a web clipper writes above a page that it saved as Markdown. */
const clippedSchema = z.object({
  title: z.coerce.string().optional(),
  url: z.coerce.string().optional(),
  source: z.coerce.string().optional(),
  author: z.union([z.string(), z.array(z.string())]).nullish(),
  published: z.coerce.string().nullish(),
  date: z.coerce.string().nullish(),
  site: z.coerce.string().nullish(),
});

function clipped(text: string): { head: z.output<typeof clippedSchema> | undefined; rest: string } {
  const found = /^\uFEFF?---\s*\n([\s\S]*?)\n---\s*\n/.exec(text);
  if (!found) return { head: undefined, rest: text };
  try {
    return { head: clippedSchema.safeParse(parse(found[1] ?? '')).data, rest: text.slice(found[0].length) };
  } catch {
    return { head: undefined, rest: text };
  }
}

/** Takes a plain text or Markdown apart. */
export function partsOfText(text: string): Parts {
  const { head, rest } = clipped(text.replace(/\r\n?/g, '\n'));
  const lines = linesOf(rest);
  const title = head?.title === undefined ? [] : [lineOf(head.title, { level: 1 })];
  const all = [...title, ...lines.filter((line) => line.text !== head?.title)];
  const parts = partsOfLines(all, layoutOf(all), rest);
  if (!head) return parts;
  const saved = (value: string): Guess<string> => ({ value, confidence: 'high', words: 'in the head of the file' });
  const url = [head.url, head.source].find((one) => one !== undefined && hostOf(one) !== undefined);
  const day = dayOfStamp(head.published ?? head.date ?? '')?.day;
  const author = [head.author ?? []].flat()[0]?.replace(/^\[\[|\]\]$/g, '');
  return {
    ...parts,
    url: url === undefined ? parts.url : saved(cleanAddress(url)),
    published: day === undefined ? parts.published : saved(day),
    author: author !== undefined && isPersonName(author) ? saved(author) : parts.author,
    siteNames: [...[head.site ?? []].flat(), ...parts.siteNames],
  };
}
