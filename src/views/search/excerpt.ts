import type { Passage } from './cards.ts';
import { isForm } from './forms.ts';
import { joined, pairsOf, partsOf, wordsOf } from './words.ts';

/** A run of text, marked when it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The passage that shows best why a result was found. */
export interface Excerpt {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** Which of the marks it is. */
  readonly mark: number;
}

const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

function spansOf(text: string, marks: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    const forms = [folded, joined(folded), ...partsOf(folded)];
    const mark = marks.findIndex((wanted) => forms.some((form) => isForm(form, wanted) || form === joined(wanted)));
    if (mark >= 0) spans.push({ start, end, mark });
  }
  marks.forEach((run, mark) => {
    if (spaced.test(run)) return;
    for (const pair of new Set(pairsOf(run)))
      for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1))
        spans.push({ start: at, end: at + pair.length, mark: marks.length + mark });
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
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

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const { from, to } = cut(text, spans);
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (end <= at || start >= to) continue;
    const begin = Math.max(start, at);
    if (begin > at) pieces.push({ text: text.slice(at, begin), marked: false });
    pieces.push({ text: text.slice(begin, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Chooses the passage that holds most of the marked words: a fact before the lead, both before a source's title. */
export function excerptOf(passages: readonly Passage[], marks: readonly string[]): Excerpt | undefined {
  let best: { passage: Passage; spans: readonly Span[]; value: number } | undefined;
  for (const passage of passages) {
    const spans = spansOf(passage.text, marks);
    const kinds = new Set(spans.map(({ mark }) => mark));
    const value =
      [...kinds].reduce(
        (sum, mark) => sum + 1 + Math.min(marks[mark % Math.max(marks.length, 1)]?.length ?? 0, 12) / 12,
        0,
      ) +
      (passage.anchor === '' ? 0.2 : passage.anchor.startsWith('fact') && spans.length > 0 ? 0.3 : 0) +
      (spans.length > 0 ? Math.min(spans.length, 5) * 0.02 : 0);
    if (!best || value > best.value) best = { passage, spans, value };
  }
  return best && { passage: best.passage, pieces: piecesOf(best.passage.text, best.spans) };
}
