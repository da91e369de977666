import { datesIn, type QueryDate } from './query-dates.ts';
import { runsOf } from './script.ts';
import type { SearchLanguage } from './read.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** A query as it is understood. */
export interface Query {
  readonly text: string;
  /** What stood between quotation marks. */
  readonly phrases: readonly string[];
  /** The words that are searched, those of phrases included; stop words only when there is nothing else. */
  readonly words: readonly Word[];
  /** Every word that was typed, stop words included, dates not. */
  readonly allWords: readonly Word[];
  /** The first date that was typed; it becomes a filter that can be removed. */
  readonly date: QueryDate | undefined;
}

const quoted = /["“”„«»](.+?)["“”„«»]/gu;

/** Question words of an unspaced script stand inside its runs and are cut out of them: 谁签署了协定. */
function withoutQuestionWords(text: string, languages: readonly SearchLanguage[]): string {
  return languages
    .filter(({ pairs }) => pairs)
    .reduce((rest, { script, stopWords }) => {
      // Single characters are cut out at the ends only: inside a word they may be part of it (和 in 和平).
      const long = stopWords.filter((word) => word.length > 1);
      const short = stopWords.filter((word) => word.length === 1);
      return runsOf(rest, script)
        .map(({ text: run, inScript }) => {
          if (!inScript) return run;
          let cut = long.reduce((left, word) => left.replaceAll(word, ' '.repeat(word.length)), run);
          const ends = new RegExp(`^[${short.join('')}]+(?=.{2})|(?<=.{2})[${short.join('')}]+$`, 'gu');
          if (short.length > 0) cut = cut.replace(ends, (found) => ' '.repeat(found.length));
          return cut;
        })
        .join('');
    }, text);
}

/** Reads a query: phrases in quotation marks, a date, and the words that are left. */
export function parseQuery(text: string, languages: readonly SearchLanguage[]): Query {
  const phrases = Array.from(text.matchAll(quoted), ([, phrase = '']) => phrase.trim()).filter((p) => p !== '');
  const typed = wordsOf(withoutQuestionWords(text, languages));
  const [date] = datesIn(text, wordsOf(text), languages);
  const inDate = (word: Word): boolean => date !== undefined && word.start < date.end && date.start < word.end;
  const allWords = typed.flatMap((word): Word[] => {
    if (!inDate(word)) return [word];
    // An unspaced script may write words and a date in one run: 2018年11月北斗.
    if (!date || (word.start >= date.start && word.end <= date.end)) return [];
    const rest = [
      [word.start, Math.max(word.start, date.start)],
      [Math.min(word.end, date.end), word.end],
    ] as const;
    return rest.flatMap(([start, end]) =>
      start < end
        ? wordsOf(text.slice(start, end)).map((w) => ({ ...w, start: start + w.start, end: start + w.end }))
        : [],
    );
  });
  const stop = new Set(languages.flatMap(({ stopWords }) => stopWords.map(fold)));
  const telling = allWords.filter((word) => !stop.has(word.folded));
  // A bare "May" or "who" is all there is: it is searched after all.
  return { text, phrases, words: telling.length > 0 || date ? telling : allWords, allWords, date };
}
