import { hiddenId } from './pagefind.ts';
import type { Marks } from './marks.ts';
import type { Fragment } from './pagefind.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage } from './read.ts';
import { type Piece, piecesOf, type Span, spansOf } from './spans.ts';
import { shown as shownText } from './words.ts';

/** A passage a match can be shown from, with the part of the page it stands in. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
  /** BCP 47 code, where it is in the script of another language than the entries'. */
  readonly language?: string;
}

/** Parts of a document that are no passage: the date and the title are shown by themselves. */
const apart: readonly string[] = ['date', 'title', hiddenId];

/** The passages of a page as Pagefind keeps it: lead, facts, disagreements and the titles of sources. */
export function passagesOf({ content, anchors }: Fragment, languages: readonly SearchLanguage[]): Passage[] {
  const words = content.split(/\s+/);
  return anchors.flatMap(({ id, location }, at): Passage[] => {
    if (apart.includes(id)) return [];
    const text = shownText(words.slice(location, anchors[at + 1]?.location).join(' '));
    const source = id.startsWith('source-');
    const language = source ? languageOf(text, languages) : undefined;
    return [
      {
        anchor: id === 'lead' ? '' : id,
        text: source ? text.replace(/(?<=[^.])\.$/, '') : text,
        ...(language === undefined || language === languages[0] ? {} : { language: language.code }),
      },
    ];
  });
}

/** A passage that shows why a result was found. */
export interface Excerpt {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

/** Characters of an excerpt, about. */
const length = 260;

function cut(text: string, spans: readonly Span[]): { from: number; to: number } {
  if (text.length <= length) return { from: 0, to: text.length };
  const first = spans[0]?.start ?? 0;
  const from = first < length * 0.6 ? 0 : Math.max(0, text.lastIndexOf(' ', first - 60) + 1);
  const space = text.indexOf(' ', from + length);
  return { from, to: space < 0 ? text.length : space };
}

function excerpt(passage: Passage, spans: readonly Span[]): Excerpt {
  const { text } = passage;
  const { from, to } = cut(text, spans);
  const pieces = piecesOf(text, spans, from, to);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return { passage, pieces };
}

interface Candidate {
  readonly passage: Passage;
  readonly spans: readonly Span[];
  /** How many words of the query are seen, longer words counting more. */
  readonly seen: number;
  readonly value: number;
}

/** A fact is shown before the lead, which sums it up, and before an English title, unless they hold far more words. */
function handicapOf({ anchor }: Passage): number {
  if (anchor.startsWith('fact')) return 0;
  return anchor === '' ? -0.55 : anchor.startsWith('source') ? -0.5 : -0.1;
}

function candidate(passage: Passage, marks: Marks, languages: readonly SearchLanguage[]): Candidate {
  const spans = spansOf(passage.text, marks, languages);
  const telling = (mark: number): number => 1 + Math.min(marks[mark]?.[0]?.length ?? 0, 12) / 12;
  const seen = [...new Set(spans.map(({ mark }) => mark))].reduce((sum, mark) => sum + telling(mark), 0);
  return { passage, spans, seen, value: seen + handicapOf(passage) * seen + Math.min(spans.length, 5) * 0.02 };
}

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (left, right) => (left === undefined || right.value > left.value ? right : left),
    undefined,
  );
}

/** Whether a text is written in the script of another language than the entries'. */
function isForeign(text: string, languages: readonly SearchLanguage[]): boolean {
  const language = languageOf(text, languages);
  return language !== undefined && language !== languages[0];
}

/**
 * The passages that show best why an event was found: the one that holds most of the words, a fact before the lead
 * and both before the title of a source; and where a title in another language holds the words as they were typed,
 * that title as well, first when it holds more of them. Without words it is the lead.
 */
export function excerptsOf(
  passages: readonly Passage[],
  marks: Marks,
  languages: readonly SearchLanguage[],
): Excerpt[] {
  const all = passages.map((passage) => candidate(passage, marks, languages));
  const own = best(all.filter(({ passage }) => passage.language === undefined));
  const native = best(
    all.filter(
      ({ passage: { language, text }, spans }) =>
        language !== undefined && spans.some(({ start, end }) => isForeign(text.slice(start, end), languages)),
    ),
  );
  const shown = native && own ? (native.seen > own.seen ? [native, own] : [own, native]) : [native ?? own];
  return shown
    .flatMap((one) => one ?? [])
    .filter(({ spans }, place) => place === 0 || spans.length > 0)
    .map(({ passage, spans }) => excerpt(passage, spans));
}

/** A title with the words of a query marked. */
export function markedTitle(title: string, marks: Marks, languages: readonly SearchLanguage[]): Piece[] {
  return piecesOf(title, spansOf(title, marks, languages));
}
