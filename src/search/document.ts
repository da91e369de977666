import type { Equivalents } from './equivalents.ts';
import type { SearchLanguage } from './languages.ts';
import { languageOf } from './script.ts';
import type { Stem } from './stem.ts';
import { termsIn } from './terms.ts';
import { indexed } from './words.ts';

/** A page as Pagefind indexes it: the HTML is made for the index and holds what the page itself does not show. */
export interface IndexDocument {
  readonly url: string;
  readonly content: string;
}

/** What documents are made with. */
export interface Making {
  /** The language of the entries stands first. */
  readonly languages: readonly SearchLanguage[];
  readonly same: Equivalents;
  readonly stem: Stem;
}

/** How much a word counts by where it stands (`data-pagefind-weight`, which Pagefind squares). */
export const weights = { title: 6, names: 2.5, lead: 1.6, text: 1, rest: 0.5 } as const;

/** The part of a document that no page shows; what comes before it may be quoted. */
export const hiddenId = 'also';

/** Joins phrases so that a phrase search finds none that runs from one into the next. */
export const between = ' · ';

function escaped(text: string): string {
  return indexed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element with a text, empty when the text is. Attributes are names of Pagefind without `data-pagefind-`, and `id`. */
export function element(
  name: string,
  text: string,
  { id, ...attributes }: Readonly<Record<string, string | number>> = {},
): string {
  if (text === '') return '';
  const all = Object.entries(attributes).map(([key, value]) => ` data-pagefind-${key}="${escaped(String(value))}"`);
  return `<${name}${id === undefined ? '' : ` id="${escaped(String(id))}"`}${all.join('')}>${escaped(text)}</${name}>`;
}

/** Facts that a result shows (`meta`), or by which pages are ordered (`sort`). */
export function facts(kind: 'meta' | 'sort', values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([key, value]) =>
      value === undefined || value === '' ? '' : `<i data-pagefind-${kind}="${key}:${escaped(String(value))}"></i>`,
    )
    .join('');
}

/** What a word or a name of the entries' language is called in another. */
export interface Meaning {
  /** Every spelling in the entries' language. */
  readonly own: readonly string[];
  readonly other: string;
  /** Of a name any word may stand for it, of another phrase only all of its words. */
  readonly by: 'any word' | 'all words';
}

/** What the words of some texts are called in a language, each once. */
export function meaningsOf(texts: readonly string[], code: string, { same }: Making): Meaning[] {
  const pairs = texts.flatMap((text) => same.pairs(text, code));
  const byBoth = new Map(pairs.map((pair) => [`${pair.own}|${pair.other}`, pair]));
  return [...byBoth.values()].map(({ own, other }) => ({ own: [own], other, by: 'all words' }));
}

/** The marks around the words that terms in other scripts stand for, by how many of these terms must be asked for. */
export const meant = { 'all words': ['‹', '›'], 'any word': ['«', '»'] } as const;
/** Stands between two spellings. */
export const or = ';';

/**
 * Terms by which a page is found in another script. Before them, without weight and in angle marks, stand the words of
 * the entries that they stand for, so that an excerpt can mark "engine" for двигатель.
 */
export function foreignZone(
  meanings: readonly Meaning[],
  language: SearchLanguage,
  weight: number,
  { languages, stem }: Making,
): string {
  return meanings
    .map(({ own, other, by }) => {
      const [open, close] = meant[by];
      const terms = termsIn(other, language, languages, stem).join(' ');
      return terms === ''
        ? ''
        : `${element('i', `${open}${own.join(`${or} `)}${close}`, { weight: 0 })} ${element('b', terms, { weight })}`;
    })
    .join(' ');
}

/** The terms of whole texts in another script, in their order, so that a phrase is found. */
export function foreignTexts(
  texts: readonly string[],
  language: SearchLanguage,
  weight: number,
  { languages, stem }: Making,
): string {
  const held = texts.map((text) => termsIn(text, language, languages, stem).join(' ')).filter((terms) => terms !== '');
  return element('p', held.join(between), { weight });
}

/** Whether a spelling belongs to a language: it is in its script, or the language is that of the entries and no other claims it. */
export function isIn(spelling: string, language: SearchLanguage, languages: readonly SearchLanguage[]): boolean {
  return (languageOf(spelling, languages) ?? languages[0]) === language;
}

/** A whole document in the language of the entries. */
export function pageOf(language: string, body: string): string {
  return `<html lang="${language}"><body data-pagefind-body>${body}</body></html>`;
}
