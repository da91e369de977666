import type { RecordGraph } from '../record/graph.ts';
import { fold } from './words.ts';

/** What search knows about one language of the record. */
export interface SearchLanguage {
  readonly code: string;
  /** Unicode script that selects this language for a word of a query ("Latin", "Cyrillic", "Han"). */
  readonly script: string;
  /** Written without spaces: indexed and searched as pairs of neighbouring characters. */
  readonly pairs: boolean;
  readonly stopWords: readonly string[];
  /** Twelve lists with the forms of each month's name, folded. */
  readonly months: readonly (readonly string[])[];
  /** It has variant characters; they are fetched when a query is in its script. */
  readonly variants: boolean;
  /** Those characters, each followed by the one the index keeps; none in the settings. */
  readonly characters: string;
}

/** What the browser needs before its first search. */
export interface SearchSettings {
  /** Changes whenever the index or a file beside it does, so that one of an older build is never mixed in. */
  readonly build: string;
  /** With what Pagefind opens each bundle: addresses below its folder. */
  readonly heads: readonly string[];
  /** The language the entries are written in stands first. */
  readonly languages: readonly SearchLanguage[];
  /** How many events the record has. */
  readonly events: number;
  /** Words and phrases that ask for the list of promises; none where the record has no promise. */
  readonly ledgerWords: readonly string[];
}

/** Scripts that are written without spaces between words. */
const unspaced = new Set(['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']);

/** Forms of a month's name as a date holds it and as it stands alone; Intl gives both for every language. */
function monthForms(code: string, month: number): string[] {
  const day = new Date(Date.UTC(2015, month, 15));
  const name = (options: Intl.DateTimeFormatOptions): string[] =>
    new Intl.DateTimeFormat(code, { timeZone: 'UTC', ...options })
      .formatToParts(day)
      .filter((part) => part.type === 'month')
      .map((part) => fold(part.value).replace(/\.$/, ''));
  const forms = [
    ...name({ month: 'long' }),
    ...name({ month: 'long', day: 'numeric' }),
    ...name({ month: 'short', day: 'numeric' }),
  ];
  return [...new Set(forms)].filter((form) => /\p{L}/u.test(form));
}

/** The languages of a record as search sees them, the language of the entries first. */
export function searchLanguages(record: RecordGraph): SearchLanguage[] {
  const { vocabulary, searchWords } = record;
  const first = vocabulary.languages.filter(({ code }) => code === vocabulary.language);
  const others = vocabulary.languages.filter(({ code }) => code !== vocabulary.language);
  return [...first, ...others].map(({ code, script }) => {
    const pairs = unspaced.has(script);
    const characters = searchWords.characters[code] ?? '';
    return {
      code,
      script,
      pairs,
      stopWords: searchWords.stopWords[code] ?? [],
      months: pairs ? [] : Array.from({ length: 12 }, (_, month) => monthForms(code, month)),
      variants: characters !== '',
      characters,
    };
  });
}
