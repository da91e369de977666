import { isForm } from './words.ts';
import type { Marks } from './marks.ts';
import { withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './read.ts';
import { joined, pairsOf, partsOf, wordsOf } from './words.ts';

/** A run of text, marked when it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where a mark was seen in a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of the marks it is. */
  readonly mark: number;
}

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** Where a run of words stands, each in one of its forms. */
function* runs(seen: readonly Seen[], words: readonly string[]): Generator<readonly [start: number, end: number]> {
  const is = (at: number, wanted: string): boolean => {
    const forms = seen[at]?.forms ?? [];
    return forms.some((form) => isForm(form, wanted) || form === joined(wanted));
  };
  for (const [at, { start }] of seen.entries())
    if (words.every((wanted, place) => is(at + place, wanted)))
      yield [start, seen[at + words.length - 1]?.end ?? start];
}

function* pairRuns(text: string, run: string): Generator<readonly [start: number, end: number]> {
  for (const pair of new Set(pairsOf(run)))
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) yield [at, at + pair.length];
}

/** Where the marks of a query are seen in a text, in order. */
export function spansOf(text: string, marks: Marks, languages: readonly SearchLanguage[]): Span[] {
  // Each variant character gives way to one of the same length, so that places stay what they are.
  const plain = (written: string): string =>
    languages.reduce((left, language) => withIndexCharacters(left, language), written);
  const unspaced = plain(text);
  const seen = wordsOf(text).map(({ folded, start, end }) => ({
    start,
    end,
    forms: [folded, joined(folded), ...partsOf(folded)],
  }));
  const spans: Span[] = [];
  marks.forEach((forms, mark) => {
    for (const form of forms) {
      const found = spaced.test(form) ? runs(seen, form.split(' ')) : pairRuns(unspaced, plain(form));
      for (const [start, end] of found) spans.push({ start, end, mark });
    }
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A text from one place to another as pieces, what lies in a span marked. */
export function piecesOf(text: string, spans: readonly Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    const last = pieces.at(-1);
    if (last && last.marked && marked) pieces[pieces.length - 1] = { text: last.text + text.slice(start, end), marked };
    else if (start < end) pieces.push({ text: text.slice(start, end), marked });
  };
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    const begin = Math.max(start, at);
    add(at, begin, false);
    add(begin, end, true);
    at = end;
  }
  add(at, to, false);
  return pieces;
}
