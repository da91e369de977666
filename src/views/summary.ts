import type { Prose } from '../record/markdown/prose.ts';

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.+?[.!?]["”’]?(?=\s+["“A-ZÀ-Þ])/u.exec(text)?.[0] ?? text;
}

/** At most `limit` characters for descriptions, cut at a word, with an ellipsis where something is left out. */
export function summaryOf(prose: Prose, limit = 200): string {
  if (prose.text.length <= limit) return prose.text;
  return `${prose.text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}
