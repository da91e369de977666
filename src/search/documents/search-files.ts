import type { RecordGraph } from '../../record/graph.ts';
import type { IndexDocument, Making } from './document.ts';
import { type Equivalents, equivalentsOf, type Line } from './equivalents.ts';
import { eventDocument, shownTexts, textsOf } from './event-document.ts';
import { searchLanguages } from '../languages.ts';
import type { SearchLanguage, SearchSettings } from '../read.ts';
import { namedDocuments } from './named-document.ts';
import { ledgerCard, ledgerWords } from './promise-lists.ts';
import { spellingWords } from './spelling-words.ts';
import type { Stem } from '../stem.ts';

/** A file beside the index, with its path below the site's root. */
export interface SearchFile {
  readonly path: string;
  readonly content: string;
}

/** What Pagefind indexes of a record, and what else the search fetches. The same record gives the same. */
export interface SearchOutput {
  /** The pages of events for queries in a language, made when they are asked for: there may be many. */
  readonly events: (language: SearchLanguage) => readonly IndexDocument[];
  /** Pages that a query may name. */
  readonly named: readonly IndexDocument[];
  readonly files: readonly SearchFile[];
  /** The settings but for what is known once Pagefind has written its index. */
  readonly settings: Omit<SearchSettings, 'build' | 'heads'>;
  /** The languages of the settings, with their variant characters. */
  readonly languages: readonly SearchLanguage[];
}

/** The share of the events, and their least number, on which a word tells little of one that only mentions it. */
const common = { share: 0.15, least: 20 };

function commonLines(record: RecordGraph, same: Equivalents): ReadonlySet<Line> {
  const counts = new Map<Line, number>();
  for (const event of record.events) {
    const lines = new Set(shownTexts(event).flatMap((text) => same(text).map(({ line }) => line)));
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const most = Math.max(common.least, record.events.length * common.share);
  return new Set([...counts].filter(([, count]) => count > most).map(([line]) => line));
}

/** The pairs of variant characters of which one stands in some text; the others of a long list lead nowhere. */
function usedCharacters(characters: string, texts: readonly string[]): string {
  const used = new Set(texts.join(''));
  const letters = Array.from(characters);
  const pairAt = (at: number): readonly string[] => letters.slice(at - (at % 2), at - (at % 2) + 2);
  return letters.filter((_, at) => pairAt(at).some((letter) => used.has(letter))).join('');
}

/** Makes the documents of a record and the files beside them; `stem` has the stemmers of all its languages. */
export function searchOutput(record: RecordGraph, stem: Stem): SearchOutput {
  const languages = searchLanguages(record);
  const same = equivalentsOf(record.searchWords, record.vocabulary.language, stem);
  const making: Making = { languages, same, stem, common: commonLines(record, same) };
  const ledger = record.promises.length === 0 ? undefined : ledgerCard(record, same);
  const texts = record.events.map((event) => textsOf(event, record, making));
  const named = namedDocuments(record, making);
  const written = [...texts.flat(), ...named.map(({ content }) => content)];
  return {
    events: (language) => record.events.map((event) => eventDocument(event, language, record, making)),
    named,
    files: [
      ...languages.map((language) => ({
        path: `search/spelling/${language.code}.txt`,
        content: spellingWords(texts, language, languages).join('\n'),
      })),
      ...languages
        .filter(({ variants }) => variants)
        .map(({ code, characters }) => ({
          path: `search/characters/${code}.txt`,
          content: usedCharacters(characters, written),
        })),
      ...(ledger ? [{ path: 'search/promises.json', content: JSON.stringify(ledger) }] : []),
    ],
    settings: {
      languages: languages.map((language) => ({ ...language, characters: '' })),
      events: record.events.length,
      ledgerWords: ledger ? ledgerWords(ledger) : [],
    },
    languages,
  };
}
