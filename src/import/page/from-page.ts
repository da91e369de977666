import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { hostOf } from './address.ts';
import { dayInAddress, publicationDay } from './published.ts';
import { daysBetween } from './dates.ts';
import { partsOfLines, withoutSite } from './from-lines.ts';
import type { Guess } from '../guess.ts';
import { type Layout, layoutOf, layoutOfKnown } from './layout.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { type Metadata, metadataOf, type Page } from './metadata.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './unreadable.ts';

/** Names that pages give to what is not the article, in classes, ids and roles. */
const aside =
  /(?:^|[\s_-])(?:comments?|disqus|cmt|respond|replies|related|similar|recommend\w*|read-?also|readalso|more-?news|also|popular|trending|most-?read|latest|recent|teasers?|ticker|lenta|newsline|news-?line|sidebar|side-?bar|aside|widget|banner|adv|ads?|advert\w*|promo|sponsor\w*|social|share|sharing|subscribe|newsletter|cookie\w*|breadcrumbs?|crumbs?|tags?|keywords?|pagination|pager|footer|foot|copyright|menu|topnav|nav|navbar|navigation|hot|rank|相关)(?:$|[\s_-])/i;

/** What surrounds an article in any page; taken out before its text is looked for. */
function pruned(page: Page): void {
  page
    .querySelectorAll(
      'script, style, noscript, template, nav, aside, form, button, select, svg, iframe, amp-ad, amp-sidebar, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="contentinfo"]',
    )
    .forEach((element) => element.remove());
  page.querySelectorAll('[class], [id]').forEach((element) => {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (!aside.test(names) || /^(?:BODY|HTML|MAIN|ARTICLE|H1)$/.test(element.tagName)) return;
    // A wrapper that holds the headline is no sidebar, whatever its name.
    if (element.querySelector('h1, article, main')) return;
    element.remove();
  });
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL AMP-IMG'.split(
    ' ',
  ),
);

interface Block {
  text: string;
  tag: string;
  links: string[];
}

/** The text of a page block by block, in reading order. It walks with a list of its own, since pages nest deeply. */
function blocksOf(root: Element): Block[] {
  const found: Block[] = [{ text: '', tag: 'BODY', links: [] }];
  const stack: { node: Node; tag: string; leave: boolean }[] = [{ node: root, tag: 'BODY', leave: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leave } = top;
    const last = found.at(-1);
    if (node.nodeType === 3) {
      if (last) last.text += node.textContent ?? '';
      continue;
    }
    if (node.nodeType !== 1) continue;
    const tag = node.nodeName.toUpperCase();
    const isBlock = blocks.has(tag);
    if (leave) {
      found.push({ text: '', tag: top.tag, links: [] });
      continue;
    }
    if (isBlock) {
      const named = /^(?:H[1-6]|LI|FIGCAPTION)$/.test(tag) ? tag : top.tag;
      found.push({ text: '', tag: named, links: [] });
      if (tag === 'BR') continue;
      stack.push({ node, tag: top.tag, leave: true });
    }
    if (tag === 'A' && last) last.links.push(hrefOf(node));
    const inner = isBlock && /^(?:H[1-6]|LI|FIGCAPTION)$/.test(tag) ? tag : top.tag;
    const children = [...node.childNodes];
    for (const child of children.reverse()) stack.push({ node: child, tag: inner, leave: false });
  }
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function hrefOf(node: Node): string {
  return isElement(node) ? (node.getAttribute('href') ?? '') : '';
}

function linesOfPage(root: Element): Line[] {
  return blocksOf(root).flatMap(({ text, tag, links }) => {
    const plain = text
      .replace(/[\u00A0\u3000]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (plain === '' || tag === 'FIGCAPTION') return [];
    const level = Number(/^H(\d)$/.exec(tag)?.[1] ?? 0);
    return [lineOf(plain, { level, bullet: tag === 'LI', links })];
  });
}

/** Readability goes through a page again and again; a page of more characters is read by the form of its lines alone. */
const longestForReadability = 1_500_000;

/** The paragraphs that Readability takes for the article. */
function readable(html: string): string[] {
  if (html.length > longestForReadability) return [];
  const { document } = parseHTML(html);
  pruned(document);
  try {
    const article = new Readability(document, { charThreshold: 120, maxElemsToParse: 60_000 }).parse();
    if (!article?.content) return [];
    const { document: content } = parseHTML(`<html><body>${article.content}</body></html>`);
    return linesOfPage(content.body).map(({ text }) => text);
  } catch {
    // A page that is too large for it is read by the form of its lines alone.
    return [];
  }
}

function isWhole(layout: Layout, other: Layout, lines: readonly Line[]): boolean {
  const length = ({ body }: Layout): number => body.reduce((sum, at) => sum + (lines[at]?.text.length ?? 0), 0);
  return length(layout) >= 0.5 * length(other) && layout.body.length > 0;
}

function headlineOf(page: Page, metadata: Metadata, lines: readonly Line[]): Guess<string> | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const titleElement = (page.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const declared = metadata.title?.value ?? '';
  const named = `${plain(declared)} ${plain(titleElement)}`;
  const headings = lines.filter(({ level }) => level >= 1 && level <= 3);
  const first = headings.filter(({ level }) => level === 1);
  const [heading] = headings
    .filter(
      ({ text }) =>
        plain(text).length > 5 &&
        named.includes(plain(text)) &&
        (declared === '' || plain(declared).includes(plain(text))),
    )
    .sort((a, b) => b.text.length - a.text.length);
  const only = heading ?? (first.length === 1 && declared === '' ? first[0] : undefined);
  if (only) return { value: withoutSite(only.text, metadata.siteNames), confidence: 'high', words: 'headline' };
  if (metadata.title) return { ...metadata.title, value: withoutSite(declared, metadata.siteNames) };
  return titleElement === ''
    ? undefined
    : { value: withoutSite(titleElement, metadata.siteNames), confidence: 'medium', words: 'title of the page' };
}

/** The day by what the head says and what the page shows; the page's own day wins over the same hour in UTC. */
function published(
  metadata: Metadata,
  shown: Guess<string> | undefined,
  url: string | undefined,
  warnings: string[],
): Guess<string> | undefined {
  const { published: declared } = metadata;
  if (!declared) return shown;
  if (!shown) return declared;
  const apart = Math.abs(daysBetween(declared.value, shown.value));
  if (apart === 0) return declared;
  if (apart === 1 && metadata.utc) return { ...shown, confidence: 'high' };
  const inAddress = url === undefined ? undefined : dayInAddress(url);
  if (shown.confidence === 'high' && inAddress === shown.value) {
    warnings.push(`The page’s head says ${declared.value}, the page itself and its address ${shown.value}.`);
    return shown;
  }
  if (shown.confidence === 'high')
    warnings.push(`The page’s head says ${declared.value}, the page itself shows ${shown.words}.`);
  return declared;
}

/** Of what is left of a larger page, so many characters are read from its beginning and from its end: no article is as long. */
const [longestBeginning, longestEnd] = [1_500_000, 300_000];

/** A large page without its scripts, styles, drawings and embedded pictures, which are most of it and say nothing. */
function lean(html: string): string {
  if (html.length < longestForReadability) return html;
  const left = html
    .replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<(style|svg|noscript)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/(["'(])data:[^"')\s]{200,}/g, '$1');
  if (left.length <= longestBeginning + longestEnd) return left;
  const beginning = left.slice(0, left.lastIndexOf('<', longestBeginning));
  return beginning + left.slice(left.indexOf('<', left.length - longestEnd));
}

/** Takes a saved page apart: its head, and the article that Readability and the form of its lines agree on. */
export function partsOfPage(saved: string): Parts {
  const html = lean(saved);
  const { document: page } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const root: Element | null = page.body;
  const metadata = metadataOf(page, html);
  const hosts = [...page.querySelectorAll('a[href^="http"]')]
    .slice(0, 400)
    .flatMap((link) => hostOf(link.getAttribute('href') ?? '') ?? []);
  const wholeLines = linesOfPage(root);
  const headline = headlineOf(page, metadata, wholeLines);
  const footer = wholeLines.map(({ text }) => text);
  pruned(page);
  const lines = linesOfPage(root);
  const plainLayout = layoutOf(lines);
  const paragraphs = readable(html);
  const known = paragraphs.length === 0 ? plainLayout : layoutOfKnown(lines, paragraphs, headline?.value);
  const layout = isWhole(known, plainLayout, lines) ? known : plainLayout;
  if (layout.body.length === 0)
    throw new Unreadable('No article was found in the page: copy its text and import that.');
  const parts = partsOfLines(lines, layout, '');
  const foot = partsOfLines(linesOf(footer.slice(-30).join('\n\n')), { title: undefined, body: [] }, '');
  const warnings: string[] = [];
  const url = metadata.url ?? parts.url;
  const shown = publicationDay(lines, layout, url?.value, warnings);
  return {
    ...parts,
    title: headline ?? parts.title,
    url,
    siteNames: [...metadata.siteNames, ...titleTail(page, headline?.value), ...parts.siteNames, ...foot.siteNames],
    hosts: mostOften(hosts),
    published: published(metadata, shown, url?.value, warnings),
    author: parts.author ?? metadata.author,
    language: metadata.language,
    warnings,
  };
}

function mostOften(hosts: readonly string[]): string[] {
  const counted = new Map<string, number>();
  for (const host of hosts) counted.set(host, (counted.get(host) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]).map(([host]) => host);
}

/** What the title of the page says beside the headline: mostly the name of the site. */
function titleTail(page: Page, headline: string | undefined): string[] {
  const title = (page.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (headline === undefined || !title.includes(headline)) return [];
  return title
    .replace(headline, '')
    .split(/\s*(?:[|_｜]|::|\s[-–—]\s|^[-–—])\s*/)
    .map((part) => part.replace(/^[\s\-–—|_:]+|[\s\-–—|_:]+$/g, ''))
    .filter((part) => part !== '')
    .reverse();
}

/** The words of a page's head, for its own report. */
export function isPage(text: string): boolean {
  return (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|\?xml)/i.test(text) ||
    /<\/(?:p|div|article|body)>/i.test(text.slice(0, 200_000))
  );
}
