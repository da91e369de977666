import { writtenDays } from './dates.ts';
import { bylineOf, endsArticle, holderOf, isCaption, isFooter } from './furniture.ts';
import { type Line, lineOf } from './lines.ts';

/** Where the article stands among the lines of its page. */
export interface Layout {
  /** Place of the headline; undefined when the page shows none. */
  readonly title: number | undefined;
  /** The article's own paragraphs, by their places. */
  readonly body: readonly number[];
}

/** The beginnings of the longer words of a text, and of Han text its pairs: enough to tell whether two texts speak of one thing. */
export function traces(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(word)) for (let at = 0; at + 1 < word.length; at += 1) found.add(word.slice(at, at + 2));
    else if (word.length >= 4) found.add(word.slice(0, /\p{Script=Cyrillic}/u.test(word) ? 4 : 5));
  }
  return found;
}

/** The share of the first text's traces that the other has too, 0 to 1. */
export function shareOf(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  if (these.size === 0) return 0;
  return [...these].filter((trace) => those.has(trace)).length / these.size;
}

/** Breaks that a page puts into the middle of an article, after which it may go on. */
const soft =
  /^[\s\p{P}]*(?:(?:read|see|watch) (?:also|more)|related|share|advert|support|subscribe|sign up|follow|читайте|читать|по теме|смотрите|реклама|поделиться|подписывайтесь|相关|相關|分享|lesen sie|lire aussi|à lire|lea |leia )/iu;

/** A name over a paragraph, as comments have it: a list item of few words that is no part of a list. */
function isCommenter(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line?.bullet || line.text.split(/\s+/).length > 3 || /[.,;:!?，。；]$/.test(line.text)) return false;
  return next !== undefined && !next.bullet && next.kind !== 'menu';
}

/** A headline of another article, told by the date it begins with. */
function isTeaser(line: Line): boolean {
  const [first] = writtenDays(line.text);
  return (
    first?.index === 0 && line.text.length > first.words.length + 12 && line.text.length < 200 && line.kind !== 'prose'
  );
}

/** How much a line looks like the headline of the paragraphs that follow it. */
function titleScore(line: Line, repeated: boolean, later: ReadonlySet<string>): number {
  const { text, level } = line;
  const han = /\p{Script=Han}/u.test(text);
  const length = Array.from(text).length;
  if (line.kind === 'menu' || line.kind === 'url' || line.kind === 'rule' || line.bullet) return -9;
  if (length < (han ? 6 : 15) || length > (han ? 60 : 200)) return -9;
  if (isCaption(text) || holderOf(text) !== undefined || bylineOf(text) !== undefined || isTeaser(line)) return -9;
  let score = level === 1 ? 3 : level === 2 ? 1.5 : 0;
  // Two words more than it has: of a line of one or two words a chance hit would be half.
  const own = traces(text);
  score += (6 * shareOf(own, later) * own.size) / (own.size + 2);
  if (han ? length >= 10 : text.split(/\s+/).length >= 5) score += 1;
  if (repeated) score -= 2;
  const [day] = writtenDays(text);
  if (day !== undefined && text.replace(day.words, '').replace(/[^\p{L}]/gu, '').length < 12) return -9;
  if (/[:：]\s*$|@|^(?:subject|from|to|re|categor|tags?|labels?|section|рубри|теги|раздел)\p{L}*:\s/iu.test(text))
    score -= 3;
  if (endsArticle(text) || /^(?:©|https?:)/.test(text)) score -= 3;
  if (/[.。]$/.test(text)) score -= 1.5;
  if (/[[\]_]{2,}|\[ *\]/.test(text)) score -= 3;
  return score;
}

function proseLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { kind, text }) => sum + (kind === 'prose' ? text.length : 0), 0);
}

/** The best headline among the lines before the bulk of the prose, if any is good enough. */
function findTitle(lines: readonly Line[]): number | undefined {
  const all = proseLength(lines);
  const times = new Map<string, number>();
  for (const { text } of lines) times.set(text, (times.get(text) ?? 0) + 1);
  const prose = lines.flatMap(({ kind, text }, at) =>
    kind === 'prose' && !isFooter(text) && holderOf(text) === undefined ? [{ at, traces: traces(text) }] : [],
  );
  let passed = 0;
  let first = 0;
  let best: { at: number; score: number } | undefined;
  for (const [at, line] of lines.entries()) {
    while ((prose[first]?.at ?? Number.POSITIVE_INFINITY) <= at) first += 1;
    if (first >= prose.length || (passed > all * 0.3 && passed > 250)) break;
    const next = prose.slice(first, first + 8);
    const later = new Set(next.flatMap((paragraph) => [...paragraph.traces]));
    const score = titleScore(line, (times.get(line.text) ?? 0) > 1, later);
    // Of two lines that are as good, the upper one is the headline, the lower one the line below it.
    const below = best !== undefined && at - best.at <= 2;
    if (line.kind !== 'prose' && score > (best?.score ?? 1.8) + (below ? 0.6 : 0)) best = { at, score };
    if (line.kind === 'prose') passed += line.text.length;
  }
  return best?.at;
}

/** Lines after a paragraph in which no further one is looked for: of long pages most is no article. */
const farthestParagraph = 300;

/** The places of the paragraphs from a place on, up to where comments, other headlines or the foot of the page begin. */
function bodyFrom(lines: readonly Line[], start: number): number[] {
  const body: number[] = [];
  const said = new Set<string>();
  const before = new Set(lines.slice(0, start).map(({ text }) => text));
  let broken = false;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const begun = body.length > 0;
    if (begun && at - (body.at(-1) ?? at) > farthestParagraph) break;
    if (begun && isCommenter(lines, at)) break;
    if (begun && (isTeaser(line) || before.has(line.text) || isFooter(line.text))) break;
    if (begun && line.kind === 'rule' && lines[at + 1]?.kind !== 'prose') break;
    if (begun && line.kind !== 'prose' && endsArticle(line.text)) {
      if (!soft.test(line.text)) break;
      broken = true;
      continue;
    }
    if (line.kind === 'prose' && !isCaption(line.text)) {
      if (begun && holderOf(line.text) !== undefined && line.text.length < 250) break;
      if (broken && (line.text.length < 90 || shareOf(traces(line.text), said) < 0.12)) break;
      broken = false;
      body.push(at);
      traces(line.text).forEach((trace) => said.add(trace));
    } else if (line.kind === 'item' && begun && !broken && (line.text.length >= 15 || /[,;.]$/.test(line.text)))
      body.push(at);
  }
  return body;
}

/**
 * Finds the article among the lines of a page: its headline, and its paragraphs without menus, captions, other
 * headlines, comments and the foot of the page.
 */
export function layoutOf(lines: readonly Line[]): Layout {
  const title = findTitle(lines);
  const firstProse = lines.findIndex(({ kind }) => kind === 'prose');
  const start = title ?? Math.max(firstProse, 0);
  let body = bodyFrom(lines, title === undefined ? start : title + 1);
  // A short text may have no line that is long enough for prose.
  if (body.length === 0)
    body = lines.flatMap(({ kind, text }, at) =>
      at > start && kind === 'short' && text.length > 40 && !endsArticle(text) ? [at] : [],
    );
  if (body.length === 0 && firstProse >= 0) body = bodyFrom(lines, firstProse);
  return { title, body };
}

/** The same for a page whose paragraphs are known, as Readability gives them. */
export function layoutOfKnown(
  lines: readonly Line[],
  paragraphs: readonly string[],
  title: string | undefined,
): Layout {
  const plain = (text: string): string => text.replace(/\s+/g, '');
  const known = plain(paragraphs.join(' '));
  const kept = lines.map((line) =>
    line.kind === 'prose' && !known.includes(plain(line.text)) ? lineOf('', {}) : line,
  );
  const named = title === undefined ? -1 : lines.findIndex(({ text }) => plain(text) === plain(title));
  const found = layoutOf(kept);
  if (named < 0) return found;
  const body = bodyFrom(kept, named + 1);
  return body.length > 0 ? { title: named, body } : { title: named, body: found.body };
}
