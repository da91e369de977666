import type { Equivalents, Line } from './equivalents.ts';
import type { SearchLanguage } from '../read.ts';
import { languageOf } from '../script.ts';
import type { Stem } from '../stem.ts';
import { termsIn } from '../terms.ts';
import { between, meant, or } from '../pagefind.ts';
import { indexed } from '../words.ts';

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
  /** Words on so many pages that they tell little of one that only mentions them. */
  readonly common: ReadonlySet<Line>;
}

/** How much a word counts by where it stands (`data-pagefind-weight`, which Pagefind squares). */
export const weights = { title: 6, names: 2.5, lead: 1.6, text: 1, rest: 0.5 } as const;

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element with a text, empty when the text is. Attributes are names of Pagefind without `data-pagefind-`, and `id`. */
export function element(
  name: string,
  text: string,
  { id, ...attributes }: Readonly<Record<string, string | number>> = {},
): string {
  if (text === '') return '';
  const all = Object.entries(attributes).map(([key, value]) => ` data-pagefind-${key}="${escaped(String(value))}"`);
  return `${id === undefined ? '' : anchor(String(id))}<${name}${all.join('')}>${escaped(indexed(text))}</${name}>`;
}

/**
 * The beginning of a part, by its id. It stands before the part in an element of its own, because Pagefind keeps the whole
 * text of an element with an id a second time.
 */
export function anchor(id: string): string {
  return `<a id="${escaped(id)}"></a>`;
}

/** Facts that a result shows. */
export function facts(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([key, value]) => (value === undefined ? '' : `<i data-pagefind-meta="${key}:${escaped(String(value))}"></i>`))
    .join('');
}

/** What a word or a name of the entries' language is called in another. */
export interface Meaning {
  /** Its spellings in the entries' language that an excerpt may mark. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Of a name any word may stand for it, of another phrase only all of its words. */
  readonly by: 'any word' | 'all words';
  readonly weight: number;
}

/**
 * What the words of some texts are called in a language, words that mean the same together. They have the weight of the
 * first texts in which one of them stands; a common word that stands in texts of no more than the common weight is left out.
 */
export function meaningsOf(
  texts: readonly (readonly [weight: number, texts: readonly string[]])[],
  code: string,
  { same, common }: Making,
): Meaning[] {
  const meanings = new Map<Line, { own: Set<string>; weight: number }>();
  for (const [weight, some] of texts)
    for (const { line, own } of some.flatMap((text) => same(text))) {
      const meaning = meanings.get(line) ?? { own: new Set<string>(), weight };
      meaning.own.add(own);
      meanings.set(line, meaning);
    }
  return [...meanings]
    .filter(([line, { weight }]) => weight > weights.lead || !common.has(line))
    .map(([line, { own, weight }]) => ({
      own: [...own],
      others: (line[code] ?? []).filter((other) => !own.has(other)),
      by: 'all words',
      weight,
    }));
}

/**
 * Terms by which a page is found in another script. Before them, without weight and in angle marks, stand the words of
 * the entries that they stand for, so that an excerpt can mark "engine" for двигатель.
 */
export function foreignZone(meanings: readonly Meaning[], language: SearchLanguage, making: Making): string {
  return meanings
    .map(({ own, others, by, weight }) => {
      const [open, close] = meant[by];
      const held = termsOfEach(others, language, making);
      if (held.length === 0) return '';
      const marked = `${open}${own.join(`${or} `)}${close}`;
      return `${element('i', marked, { weight: 0 })} ${element('b', held.join(between), { weight })}`;
    })
    .join(' ');
}

/** The terms of whole texts in another script, in their order, so that a phrase is found. */
export function foreignTexts(
  texts: readonly string[],
  language: SearchLanguage,
  weight: number,
  making: Making,
): string {
  return element('p', termsOfEach(texts, language, making).join(between), { weight });
}

/** The terms of texts in a language, each text once. */
function termsOfEach(texts: readonly string[], language: SearchLanguage, { languages, stem }: Making): string[] {
  const held = texts.map((text) => termsIn(text, language, languages, stem).join(' ')).filter((one) => one !== '');
  return [...new Set(held)];
}

/** Whether a spelling belongs to a language: it is in its script, or the language is that of the entries and no other claims it. */
export function isIn(spelling: string, language: SearchLanguage, languages: readonly SearchLanguage[]): boolean {
  return (languageOf(spelling, languages) ?? languages[0]) === language;
}

/** A whole document in the language of the entries. */
export function pageOf(language: string, body: string): string {
  return `<html lang="${language}"><body data-pagefind-body>${body}</body></html>`;
}
