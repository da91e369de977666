import type { RecordGraph } from '../record/graph.ts';
import type { SearchLanguage } from './read.ts';
import { fold } from './words.ts';

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
