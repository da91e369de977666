import { isForm } from './inflection.ts';
import { fold, hanText, hasHan, type Token, tokensOf, type Variants } from './tokens.ts';

/** Words by language, as `import.yaml` lists them; a trailing * stands for any ending. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** A text made ready for looking for cues in it. */
export interface CueText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly han: string;
  /** The language it is written in, where that is known. */
  readonly language: string | undefined;
}

/** Prepares a text, so that many cues can be looked for in it. */
export function cueText(text: string, variants: Variants, language?: string): CueText {
  return { text, tokens: tokensOf(text), han: hasHan(text) ? hanText(text, variants).text : '', language };
}

interface CueWord {
  readonly word: string;
  readonly open: boolean;
}

interface Cue<T> {
  readonly value: T;
  /** Its language where others share its letters: French "accord" begins no English "according". */
  readonly language: string | undefined;
  readonly words: readonly CueWord[];
}

/** Cues for many values, by the letters they begin with, so that a text is gone through once for all of them. */
export interface CueTable<T> {
  readonly byStart: ReadonlyMap<string, readonly Cue<T>[]>;
  readonly han: readonly { readonly value: T; readonly text: string }[];
  readonly languages: ReadonlySet<string>;
}

/** A cue that stands in a text: what it speaks for, the words as they are written, and the place of the first of them. */
export interface Hit<T> {
  readonly value: T;
  readonly words: string;
  /** In UTF-16 units; undefined for Han characters. */
  readonly start: number | undefined;
}

const keyLength = 3;

/** Reads the cues of some values once, to look for them in many texts. */
export function cueTable<T>(lists: Iterable<readonly [T, Words]>, variants: Variants): CueTable<T> {
  const byStart = new Map<string, Cue<T>[]>();
  const han: { value: T; text: string }[] = [];
  const languages = new Set<string>();
  for (const [value, words] of lists)
    for (const [code, cues] of Object.entries(words))
      for (const cue of cues) {
        if (hasHan(cue)) {
          han.push({ value, text: hanText(cue, variants).text });
          continue;
        }
        const read = [...cue.matchAll(/([\p{L}\p{M}]+|\p{N}+)(\*?)/gu)].map(([, word = '', star]) => ({
          word: fold(word),
          open: star === '*',
        }));
        const key = read[0]?.word.slice(0, keyLength);
        if (key === undefined) continue;
        languages.add(code);
        const language = /\p{Script=Latin}/u.test(cue) && code !== 'any' ? code : undefined;
        byStart.set(key, [...(byStart.get(key) ?? []), { value, language, words: read }]);
      }
  return { byStart, han, languages };
}

function matches({ folded }: Token, { word, open }: CueWord): boolean {
  if (open) return folded.startsWith(word);
  return folded === word || isForm(folded, word);
}

/** Every cue of a table that stands in a text. */
export function hitsIn<T>({ text, tokens, han, language }: CueText, table: CueTable<T>): Hit<T>[] {
  const found: Hit<T>[] = [];
  const own = language !== undefined && table.languages.has(language) ? language : undefined;
  tokens.forEach((token, at) => {
    for (let length = 1; length <= Math.min(keyLength, token.folded.length); length += 1)
      for (const { value, words, language: of } of table.byStart.get(token.folded.slice(0, length)) ?? []) {
        if (own !== undefined && of !== undefined && of !== own) continue;
        const all = words.every((word, step) => {
          const next = tokens[at + step];
          return next !== undefined && (step === 0 || next.joined) && matches(next, word);
        });
        const end = tokens[at + words.length - 1]?.end;
        if (all && end !== undefined) found.push({ value, words: text.slice(token.start, end), start: token.start });
      }
  });
  if (han !== '')
    for (const { value, text: cue } of table.han)
      for (let at = han.indexOf(cue); at >= 0; at = han.indexOf(cue, at + cue.length))
        found.push({ value, words: cue, start: undefined });
  return found;
}
