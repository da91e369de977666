import type { SearchLanguage } from './read.ts';

const patterns = new Map<string, RegExp>();

function patternOf(script: string): RegExp {
  let pattern = patterns.get(script);
  if (!pattern) {
    pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    patterns.set(script, pattern);
  }
  return pattern;
}

/** The language whose script a text is written in, the later one of two; undefined for digits and foreign scripts. */
export function languageOf<L extends Pick<SearchLanguage, 'script'>>(
  text: string,
  languages: readonly L[],
): L | undefined {
  return languages.findLast(({ script }) => patternOf(script).test(text));
}

/** Whether a text holds a letter of a language's script. */
export function isWrittenIn(text: string, { script }: Pick<SearchLanguage, 'script'>): boolean {
  return patternOf(script).test(text);
}

/** Splits a text where its script changes between `script` and anything else: "RD-180火箭" gives RD-180 and 火箭. */
export function runsOf(text: string, script: string): { readonly text: string; readonly inScript: boolean }[] {
  const pattern = patternOf(script);
  const runs: { text: string; inScript: boolean }[] = [];
  for (const letter of text) {
    const inScript = pattern.test(letter);
    const last = runs.at(-1);
    if (last?.inScript === inScript) last.text += letter;
    else runs.push({ text: letter, inScript });
  }
  return runs;
}

const characterMaps = new Map<string, ReadonlyMap<string, string>>();

/** Replaces variant characters by the ones the index keeps (traditional by simplified, for instance). */
export function withIndexCharacters(text: string, { characters }: Pick<SearchLanguage, 'characters'>): string {
  if (characters === '') return text;
  let map = characterMaps.get(characters);
  if (!map) {
    const letters = Array.from(characters);
    const pairs = new Map<string, string>();
    for (let at = 0; at + 1 < letters.length; at += 2) pairs.set(letters[at] ?? '', letters[at + 1] ?? '');
    map = pairs;
    characterMaps.set(characters, map);
  }
  let result = '';
  for (const letter of text) result += map.get(letter) ?? letter;
  return result;
}
