/** Takes the endings off a folded word of a language, by its code. */
export type Stem = (word: string, code: string) => string;

type Stemmer = (word: string) => string;

/** The Snowball stemmers that are there, by language; a language without one keeps its words whole. */
const loaders: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  en: () => import('@orama/stemmers/english'),
  ru: () => import('@orama/stemmers/russian'),
  de: () => import('@orama/stemmers/german'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
};

/** The languages that have a stemmer. */
export const stemmedLanguages: readonly string[] = Object.keys(loaders);

/** Loads the stemmers of some languages; each is a small module of its own. */
export async function loadStem(codes: readonly string[]): Promise<Stem> {
  const stemmers = new Map<string, Stemmer>();
  for (const code of codes) {
    const loaded = await loaders[code]?.();
    if (loaded) stemmers.set(code, loaded.stemmer);
  }
  const known = new Map<string, string>();
  return (word, code) => {
    const id = `${code}:${word}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const stem = /\d/.test(word) || word.length < 3 ? word : (stemmers.get(code)?.(word) ?? word);
    known.set(id, stem);
    return stem;
  };
}
